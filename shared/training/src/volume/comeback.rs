//! Fewer sets in the first two weeks after a break.

use serde::{Deserialize, Serialize};

/// A break of more days is one after which training begins with fewer sets.
const BREAK_DAYS: i64 = 10;
/// Share of the sets in the first and in the second week, in per cent (4.7 \[M\]).
const FIRST_WEEK_PERCENT: u8 = 60;
const SECOND_WEEK_PERCENT: u8 = 80;

/// The way back after a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Comeback {
    /// Days without training.
    pub days_off: u32,
    /// Share of the sets that is done, in per cent.
    pub sets_percent: u8,
}

/// Where a lifter stands after a break, given how many days ago each workout was (in any order, today's is 0). The workout of
/// today is the first after a break if there was none before it for more than ten days. `None` for whoever never paused, and
/// for whoever has only begun.
#[must_use]
pub fn comeback(days_ago: &[u32]) -> Option<Comeback> {
    let mut days: Vec<u32> = days_ago.to_vec();
    days.push(0);
    days.sort_unstable();
    let back = days.windows(2).find_map(|pair| match pair {
        [later, earlier] if i64::from(*earlier) - i64::from(*later) > BREAK_DAYS => {
            Some((*later, earlier - later))
        }
        _ => None,
    });
    let (since, days_off) = back?;
    let sets_percent = match since {
        0..=6 => FIRST_WEEK_PERCENT,
        7..=13 => SECOND_WEEK_PERCENT,
        _ => return None,
    };
    Some(Comeback {
        days_off,
        sets_percent,
    })
}

/// So many per cent of the sets of an exercise, at least one.
#[must_use]
pub fn share_of(sets: usize, percent: u8) -> usize {
    let share = (sets * usize::from(percent.min(100)) + 50) / 100;
    share.clamp(usize::from(sets > 0), sets)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(days_ago: &[u32]) -> Option<u8> {
        comeback(days_ago).map(|back| back.sets_percent)
    }

    #[test]
    fn the_first_two_weeks_after_a_break_have_fewer_sets() {
        assert_eq!(percent(&[21, 24]), Some(60), "the first workout");
        assert_eq!(percent(&[6, 27]), Some(60), "the end of the first week");
        assert_eq!(percent(&[2, 4, 7, 28]), Some(80), "the second week");
        assert_eq!(percent(&[2, 4, 7, 14, 35]), None, "the third");
    }

    #[test]
    fn ten_days_are_no_break_and_a_beginner_does_not_come_back() {
        assert_eq!(percent(&[10, 12]), None);
        assert_eq!(percent(&[11, 12]), Some(60));
        assert_eq!(percent(&[]), None);
        assert_eq!(percent(&[0, 0, 2]), None);
    }

    #[test]
    fn a_share_of_the_sets_is_never_none_of_them() {
        let half: Vec<usize> = (0..=6).map(|sets| share_of(sets, 50)).collect();
        assert_eq!(half, [0, 1, 1, 2, 2, 3, 3]);
        assert_eq!((share_of(5, 60), share_of(5, 80), share_of(5, 200)), (3, 4, 5));
    }
}
