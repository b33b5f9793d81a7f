//! A slot in one line: `4 × 6–8 @ 2 RIR`.

use training::plan::{LoadRule, Slot};
use training::units::{Reps, Rir};

use crate::features::prescription::RepRange;
use crate::features::set_entry::rir_text;
use crate::features::words::{Words, load_text};
use crate::i18n::*;
use training::units::WeightUnit;

/// Sets in a row that are alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    /// How many.
    pub count: usize,
    /// Fewest and most repetitions.
    pub reps: (Reps, Reps),
    /// Reps in reserve.
    pub rir: Rir,
    /// Who chooses the load.
    pub load: LoadRule,
}

/// The sets of a slot, those that are alike counted.
#[must_use]
pub fn runs(slot: &Slot) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for set in &slot.sets {
        let next = Run {
            count: 1,
            reps: (set.reps_low, set.reps_high),
            rir: set.rir,
            load: set.load,
        };
        match runs.last_mut() {
            Some(run) if Run { count: 1, ..*run } == next => run.count += 1,
            _ => runs.push(next),
        }
    }
    runs
}

/// The line in words.
#[must_use]
pub fn line(i18n: Words, slot: &Slot, unit: WeightUnit) -> String {
    let run = |run: Run| {
        let reps = RepRange(run.reps.0, run.reps.1);
        let text = text!(
            i18n,
            plan.slot_line,
            sets = run.count,
            reps = reps,
            rir = rir_text(run.rir)
        );
        match run.load {
            LoadRule::Engine => text,
            LoadRule::PercentOfE1rm { percent } => {
                let percent = training::math::round_to_i32(percent);
                format!("{text}, {}", text!(i18n, plan.percent, percent = percent))
            }
            LoadRule::Fixed { weight } => format!("{text}, {}", load_text(i18n, Some(weight), unit)),
        }
    };
    runs(slot).into_iter().map(run).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn sets_that_are_alike_are_counted_and_others_stand_for_themselves() {
        let set = |id: &str, low: u8| json!({"id": id, "reps_low": low, "reps_high": 8, "rir": 2});
        let slot: Slot = serde_json::from_value(json!({
            "id": "s", "exercise": "x", "sets": [set("a", 6), set("b", 6), set("c", 8), set("d", 6)]
        }))
        .unwrap();
        let counts: Vec<usize> = runs(&slot).iter().map(|run| run.count).collect();
        assert_eq!(counts, [2, 1, 1]);
    }
}
