//! Which muscles each day of a week is for.

use serde::{Deserialize, Serialize};

use crate::exercise::{ExerciseFacts, MovementPattern, Muscle};

/// What a day is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayTheme {
    /// Everything.
    FullBody,
    /// Everything above the hips.
    Upper,
    /// Everything below, and the trunk.
    Lower,
    /// Chest, front and side of the shoulders, triceps.
    Push,
    /// Back, rear of the shoulders, biceps.
    Pull,
    /// Legs and trunk.
    Legs,
}

use DayTheme as T;

/// Movements of which one is to be found.
pub(super) type Anchor = &'static [MovementPattern];

const SQUAT: Anchor = &[MovementPattern::Squat];
const ONE_LEG: Anchor = &[MovementPattern::Lunge, MovementPattern::Squat];
const HINGE: Anchor = &[MovementPattern::Hinge];
const PRESS: Anchor = &[MovementPattern::HorizontalPush];
const OVERHEAD: Anchor = &[MovementPattern::VerticalPush];
const ROW: Anchor = &[MovementPattern::HorizontalPull];
const PULL_DOWN: Anchor = &[MovementPattern::VerticalPull];

/// The days of a week, in an order that puts most time between those that tire the same muscles.
pub(super) fn split(days: u8) -> Vec<DayTheme> {
    match days {
        0..=3 => vec![T::FullBody; usize::from(days.max(1))],
        4 => vec![T::Upper, T::Lower, T::Upper, T::Lower],
        5 => vec![T::Upper, T::Lower, T::Push, T::Pull, T::Legs],
        _ => vec![T::Push, T::Pull, T::Legs, T::Push, T::Pull, T::Legs],
    }
}

impl DayTheme {
    /// Whether an exercise belongs on such a day: all its prime muscles do.
    pub(super) fn admits(self, facts: &ExerciseFacts) -> bool {
        facts.prime_muscles().all(|muscle| self.trains(muscle))
    }

    /// The movements that make the day, the heaviest first; another order and choice on every second day of a kind.
    pub(super) fn anchors(self, nth: usize) -> &'static [Anchor] {
        match (self, nth % 3) {
            (Self::FullBody, 0) => &[SQUAT, PRESS, ROW],
            (Self::FullBody, 1) => &[HINGE, OVERHEAD, PULL_DOWN],
            (Self::FullBody, _) => &[ONE_LEG, PRESS, ROW],
            (Self::Upper, 0) => &[PRESS, ROW, OVERHEAD, PULL_DOWN],
            (Self::Upper, _) => &[PULL_DOWN, PRESS, ROW],
            (Self::Lower | Self::Legs, 0) => &[SQUAT, HINGE],
            (Self::Lower | Self::Legs, _) => &[HINGE, ONE_LEG],
            (Self::Push, 0) => &[PRESS, OVERHEAD],
            (Self::Push, _) => &[OVERHEAD, PRESS],
            (Self::Pull, 0) => &[ROW, PULL_DOWN],
            (Self::Pull, _) => &[PULL_DOWN, ROW],
        }
    }

    /// Which half of the body it is for: days for the same half vary.
    fn half(self) -> u8 {
        match self {
            Self::FullBody => 0,
            Self::Upper | Self::Push | Self::Pull => 1,
            Self::Lower | Self::Legs => 2,
        }
    }

    /// How many days before this one are of its kind; legs after a lower-body day count too.
    pub(super) fn nth(themes: &[Self], place: usize) -> usize {
        let Some(here) = themes.get(place) else { return 0 };
        let alike = |other: &&Self| *other == here || (here.half() == 2 && other.half() == 2);
        themes.iter().take(place).filter(alike).count()
    }

    fn trains(self, muscle: Muscle) -> bool {
        use Muscle as M;
        let trunk = matches!(muscle, M::Abs | M::LowerBack);
        let legs = matches!(
            muscle,
            M::Quads | M::Hamstrings | M::Glutes | M::Adductors | M::Abductors | M::Calves
        );
        match self {
            Self::FullBody => true,
            Self::Upper => !legs,
            Self::Lower | Self::Legs => legs || trunk,
            Self::Push => matches!(
                muscle,
                M::Chest | M::FrontDelts | M::SideDelts | M::Triceps | M::Abs
            ),
            Self::Pull => matches!(
                muscle,
                M::Lats | M::MidBack | M::Traps | M::RearDelts | M::Biceps | M::Forearms
            ),
        }
    }

    /// Its name in English.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::FullBody => "Full body",
            Self::Upper => "Upper body",
            Self::Lower => "Lower body",
            Self::Push => "Push",
            Self::Pull => "Pull",
            Self::Legs => "Legs",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_large_muscle_comes_twice_a_week_from_two_days_on() {
        let large = [Muscle::Chest, Muscle::Lats, Muscle::Quads, Muscle::Hamstrings];
        for days in 2..=6 {
            let split = split(days);
            assert_eq!(split.len(), usize::from(days));
            for muscle in large {
                let times = split.iter().filter(|theme| theme.trains(muscle)).count();
                assert!(times >= 2, "{muscle:?} on {days} days");
            }
        }
    }

    #[test]
    fn days_for_the_same_muscles_do_not_follow_each_other_in_a_split() {
        for days in 4..=6 {
            assert!(
                split(days).windows(2).all(|pair| pair[0] != pair[1]),
                "{days} days"
            );
        }
    }
}
