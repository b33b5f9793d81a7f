//! When to unload, and how much.
//!
//! Lifters unload every 5.6 ± 2.3 weeks for 6.4 ± 1.7 days, most by halving sets (Rogerson 2024, n = 246) \[S\]. Planned by experience, or because the
//! body asks: main lifts below what was to be expected, days of poor readiness, joint pain. Never in a deload, nor soon after one.

use serde::{Deserialize, Serialize};

use super::{Answers, DeloadDose, Notice, NoticeReason, Proposal, Subject};
use crate::prescribe::Experience;
use crate::strength::gg1::days_between;

/// Why to unload.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "because", rename_all = "snake_case")]
pub enum DeloadReason {
    /// Weeks of hard training.
    Planned {
        /// So many.
        weeks: f64,
    },
    /// Main lifts were weaker than expected, twice in a row.
    Performance {
        /// So many of them.
        lifts: u32,
    },
    /// Poor readiness.
    Readiness {
        /// On so many of the last seven days.
        days: u32,
    },
    /// Pain in a joint.
    Pain,
}

/// Everything that the decision looks at.
#[derive(Clone, Debug)]
pub struct DeloadInputs<'a> {
    /// Training experience.
    pub experience: Experience,
    /// Whether a deload runs.
    pub running: bool,
    /// When training began, or went on after the last deload or pause of a week; in Unix milliseconds.
    pub hard_since_ms: i64,
    /// Whether the plan has a deload of its own soon.
    pub planned_soon: bool,
    /// For each main lift the last two workouts, older first: where the top set fell among what was to be expected (0 to 1).
    pub main_lifts: &'a [[f64; 2]],
    /// For each of the last seven days whether readiness was poor ([`super::is_strained`]); days without an answer are left out.
    pub strained_days: u32,
    /// Whether a joint hurts: two reports of pain of 4 and more in a week.
    pub joint_pain: bool,
}

/// What a planned deload is like; the prescription takes 10 % of load from compounds and 2.5 % from the rest.
pub(super) const PLANNED_DOSE: DeloadDose = DeloadDose {
    days: 7,
    sets_percent: 50,
    more_rir: 2,
};
/// A reactive one is shorter.
const REACTIVE_DOSE: DeloadDose = DeloadDose {
    days: 5,
    ..PLANNED_DOSE
};
/// Weeks of hard training after which to unload.
const fn weeks(experience: Experience) -> f64 {
    match experience {
        Experience::Novice => 8.0,
        Experience::Intermediate => 6.0,
        Experience::Advanced => 4.5,
    }
}
/// Top sets below this quantile are weak.
const WEAK: f64 = 0.20;
/// Main lifts that must be weak, twice in a row.
const WEAK_LIFTS: usize = 2;
/// Days of poor readiness of seven.
const STRAINED_DAYS: u32 = 4;
/// Days after a deload in which none is proposed.
const NOT_AGAIN_DAYS: f64 = 14.0;

/// Whether to unload. Pain first, then performance, readiness, the calendar.
#[must_use]
pub fn deload(inputs: &DeloadInputs, answers: Answers, now_ms: i64) -> Option<Notice> {
    let days = days_between(inputs.hard_since_ms, now_ms);
    if inputs.running || days < NOT_AGAIN_DAYS || answers.rests(&Subject::Deload, now_ms) {
        return None;
    }
    let weak = inputs
        .main_lifts
        .iter()
        .filter(|quantiles| quantiles.iter().all(|quantile| *quantile < WEAK))
        .count();
    let (because, dose) = if inputs.joint_pain {
        (DeloadReason::Pain, REACTIVE_DOSE)
    } else if weak >= WEAK_LIFTS {
        let lifts = u32::try_from(weak).unwrap_or(u32::MAX);
        (DeloadReason::Performance { lifts }, REACTIVE_DOSE)
    } else if inputs.strained_days >= STRAINED_DAYS {
        (
            DeloadReason::Readiness {
                days: inputs.strained_days,
            },
            REACTIVE_DOSE,
        )
    } else if days / 7.0 >= weeks(inputs.experience) && !inputs.planned_soon {
        (DeloadReason::Planned { weeks: days / 7.0 }, PLANNED_DOSE)
    } else {
        return None;
    };
    Some(Notice {
        subject: Subject::Deload,
        reason: NoticeReason::Deload { because },
        proposal: Proposal::Deload(dose),
    })
}
