//! How well one typed word fits one known word.

/// A perfect fit.
pub(super) const EXACT: u32 = 100;
/// A mistyped word fits this well.
const MISTYPED: u32 = 55;
/// The mistyped beginning of a word fits this well.
const MISTYPED_BEGINNING: u32 = 40;
/// Shorter words are too alike for forgiving a typing error.
const SHORTEST_FORGIVEN: usize = 4;
/// Shorter beginnings likewise.
const SHORTEST_FORGIVEN_BEGINNING: usize = 5;

/// Fit of `typed` as `known` itself or as its beginning; 0 when neither.
pub(super) fn plain_fit(typed: &str, known: &str) -> u32 {
    if typed == known {
        return EXACT;
    }
    if !known.starts_with(typed) {
        return 0;
    }
    let share = typed.len() * 30 / known.len();
    60 + u32::try_from(share).unwrap_or(0)
}

/// Fit of `typed` as `known` or its beginning with one typing error; 0 when it takes more.
pub(super) fn forgiving_fit(typed: &str, known: &str) -> u32 {
    if typed.len() < SHORTEST_FORGIVEN {
        return 0;
    }
    if within_one_error(typed.as_bytes(), known.as_bytes()) {
        return MISTYPED;
    }
    if typed.len() < SHORTEST_FORGIVEN_BEGINNING {
        return 0;
    }
    let beginnings = typed.len() - 1..=typed.len() + 1;
    let begins = beginnings
        .filter_map(|length| known.as_bytes().get(..length))
        .any(|beginning| within_one_error(typed.as_bytes(), beginning));
    if begins { MISTYPED_BEGINNING } else { 0 }
}

/// Whether the Damerau-Levenshtein distance is at most one: one letter changed, added, missing, or two
/// neighbours swapped. Linear time.
fn within_one_error(a: &[u8], b: &[u8]) -> bool {
    let same_head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same_head..], &b[same_head..]);
    let same_tail = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    match (&a[..a.len() - same_tail], &b[..b.len() - same_tail]) {
        ([], []) | ([_], [] | [_]) | ([], [_]) => true,
        ([x1, x2], [y1, y2]) => x1 == y2 && x2 == y1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_typing_error_of_each_kind_is_forgiven() {
        for typed in ["squta", "sqat", "squaat", "squet", "aquat", "squats"] {
            assert!(forgiving_fit(typed, "squat") > 0, "{typed}");
        }
    }

    #[test]
    fn two_typing_errors_are_not_forgiven() {
        for typed in ["sqta", "sqw", "qsuta", "square"] {
            assert_eq!(forgiving_fit(typed, "squat"), 0, "{typed}");
        }
    }

    #[test]
    fn a_mistyped_beginning_is_found() {
        assert!(forgiving_fit("skulc", "skullcrusher") > 0);
        assert!(forgiving_fit("overhaed", "overhead") > forgiving_fit("overh3", "overhead"));
    }

    #[test]
    fn the_longer_the_beginning_the_better_the_fit() {
        assert!(plain_fit("dead", "deadlift") < plain_fit("deadlif", "deadlift"));
        assert!(plain_fit("deadlif", "deadlift") < plain_fit("deadlift", "deadlift"));
        assert_eq!(plain_fit("lift", "deadlift"), 0);
    }
}
