//! What the lifter answered to earlier notices, and what follows for the next.

use serde::{Deserialize, Serialize};

use crate::plan::NodeId;
use crate::strength::gg1::days_between;
use crate::volume::VolumeGroup;

/// What a notice is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Subject {
    /// Progress of one exercise.
    Plateau {
        /// Which.
        exercise: String,
    },
    /// Unloading.
    Deload,
    /// Volume of a group.
    Volume {
        /// Which.
        group: VolumeGroup,
    },
    /// An exercise that cannot be loaded low enough.
    TooHeavy {
        /// Which.
        exercise: String,
    },
    /// Pain at one exercise.
    Pain {
        /// Which.
        exercise: String,
    },
    /// A week of the plan with workouts that did not happen.
    MissedDays {
        /// Which.
        week: NodeId,
    },
}

/// An answer of the lifter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    /// What the notice was about.
    pub subject: Subject,
    /// Whether its proposal was accepted.
    pub accepted: bool,
    /// When, in Unix milliseconds.
    pub at_ms: i64,
}

/// All answers, oldest first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Answers<'a>(pub &'a [Answer]);

/// Days for which nothing is said after an answer.
const COOLDOWN_DAYS: f64 = 21.0;
/// Each refusal in a row doubles them, up to so many.
const COOLDOWN_DAYS_MAX: f64 = 84.0;

impl Answers<'_> {
    /// Whether it is too early to speak of this again: three weeks after an answer, twice as long after each further refusal
    /// in a row, twelve weeks at most.
    #[must_use]
    pub fn rests(self, subject: &Subject, now_ms: i64) -> bool {
        let own = || self.about(subject);
        let Some(last) = own().next_back() else {
            return false;
        };
        let refusals = own().rev().take_while(|answer| !answer.accepted).count();
        let doubled = (1..refusals).fold(COOLDOWN_DAYS, |days, _| f64::min(2.0 * days, COOLDOWN_DAYS_MAX));
        days_between(last.at_ms, now_ms) < doubled
    }

    /// The answers about one subject since an instant.
    pub(super) fn since(self, subject: &Subject, from_ms: i64) -> usize {
        self.about(subject)
            .filter(|answer| answer.at_ms >= from_ms)
            .count()
    }

    fn about<'a>(&'a self, subject: &'a Subject) -> impl DoubleEndedIterator<Item = &'a Answer> {
        self.0.iter().filter(move |answer| answer.subject == *subject)
    }
}
