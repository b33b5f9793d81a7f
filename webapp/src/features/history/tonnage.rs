//! How much was moved in all: a sum for the eye, no evidence for the coach.

use shared::entity::Set;
use training::units::WeightUnit;
use training::volume::moved_g;

/// A hundred-thousandth of a pound in grams is this over 10^10: 453.59237 g.
const POUND: i64 = 45_359_237;

/// Load × repetitions of sets, in grams; both hands of a pair count, warm-ups, help and the body do not.
pub fn tonnage_g<'a>(sets: impl IntoIterator<Item = &'a Set>) -> i64 {
    let of_set = |set: &Set| Some(moved_g(set.kind, set.convention, set.weight?, set.reps?));
    sets.into_iter().filter_map(of_set).sum()
}

/// Whole units with groups of three: `12 450`. The groups are held together by narrow no-break spaces.
#[must_use]
pub fn tonnage_text(grams: i64, unit: WeightUnit) -> String {
    let whole = match unit {
        WeightUnit::Kg => (grams + 500) / 1000,
        WeightUnit::Lb => (grams * 100_000 + POUND / 2) / POUND,
    };
    let digits = whole.to_string();
    let mut text = String::with_capacity(digits.len() + 4);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::*;

    fn set(weight: i32, reps: u16, convention: &str, kind: &str) -> Set {
        serde_json::from_value(json!({
            "workout": Uuid::nil(), "exercise": Uuid::nil(), "position": 0, "kind": kind,
            "convention": convention, "weight": weight, "reps": reps,
            "performed_at": "2026-03-12T10:05:00Z", "local_date": "2026-03-12", "utc_offset_s": 0
        }))
        .unwrap()
    }

    #[test]
    fn both_hands_count_and_warm_ups_and_help_do_not() {
        let sets = [
            set(80_000, 8, "total", "working"),
            set(26_000, 10, "per_hand", "working"),
            set(40_000, 8, "total", "warm_up"),
            set(-20_000, 8, "added", "working"),
        ];
        assert_eq!(tonnage_g(&sets), 640_000 + 520_000);
    }

    #[test]
    fn large_numbers_are_read_in_groups_of_three() {
        assert_eq!(tonnage_text(640_499, WeightUnit::Kg), "640");
        assert_eq!(tonnage_text(12_450_000, WeightUnit::Kg), "12\u{202f}450");
        assert_eq!(tonnage_text(453_592, WeightUnit::Lb), "1\u{202f}000");
    }
}
