//! What to do about a plateau: the cheapest first, the next when the last has not helped within three weeks.

use serde::{Deserialize, Serialize};

use super::deload::PLANNED_DOSE;
use super::{Answers, Notice, NoticeReason, Proposal, Stage, Stagnation, Subject};

/// A rung of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// Effort, rest, technique.
    Basics,
    /// A fifth more sets.
    Volume,
    /// Another range of repetitions.
    Range,
    /// A variation of the exercise.
    Variation,
    /// Unload.
    Deload,
}

/// Whether the lifter came as planned and could recover. Whatever is unknown is taken as fine.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Adherence {
    /// Workouts done of those planned in the last four weeks, 0 to 1.
    pub workouts: Option<f64>,
    /// Mean hours of sleep of the last two weeks.
    pub sleep_hours: Option<f64>,
    /// Body mass lost in the last four weeks, as a share (0.02 = 2 %).
    pub mass_lost: Option<f64>,
}

/// Everything that the ladder looks at.
#[derive(Clone, Copy, Debug)]
pub struct LadderInputs<'a> {
    /// Which exercise.
    pub exercise: &'a str,
    /// How it stands.
    pub stagnation: Stagnation,
    /// Whether the plateau can be explained otherwise.
    pub adherence: Adherence,
    /// Whether the level began anew in the last eight weeks: another machine, another way of counting.
    pub began_anew: bool,
    /// Weekly hard sets of its first prime muscle's group, and the most effective ones of this lifter.
    pub weekly_sets: (f64, f64),
    /// Whether that muscle is recovered.
    pub recovered: bool,
    /// The repetitions that it is trained with.
    pub reps: (u16, u16),
    /// When the plateau began, in Unix milliseconds: the best set.
    pub since_ms: i64,
}

/// Workouts done of those planned, at least.
const ADHERENCE: f64 = 0.75;
/// Hours of sleep, at least.
const SLEEP_HOURS: f64 = 6.0;
/// Body mass lost in four weeks that explains a plateau.
const MASS_LOST: f64 = 0.015;
/// More sets.
const MORE_SETS_PERCENT: u8 = 20;

/// What to propose about a plateau; `None` where there is none, it is explained by a new way of counting, or it was
/// spoken of lately.
#[must_use]
pub fn plateau_notice(inputs: &LadderInputs, answers: Answers, now_ms: i64) -> Option<Notice> {
    let subject = Subject::Plateau {
        exercise: inputs.exercise.to_owned(),
    };
    if inputs.stagnation.stage != Stage::Plateau || inputs.began_anew || answers.rests(&subject, now_ms) {
        return None;
    }
    let adherence = inputs.adherence;
    let proposal = if adherence.workouts.is_some_and(|share| share < ADHERENCE) {
        Proposal::TrainAsPlanned
    } else if adherence.sleep_hours.is_some_and(|hours| hours < SLEEP_HOURS)
        || adherence.mass_lost.is_some_and(|share| share > MASS_LOST)
    {
        Proposal::LookAfterYourself
    } else {
        proposal(inputs, rung(inputs, answers.since(&subject, inputs.since_ms)))
    };
    Some(Notice {
        subject,
        reason: NoticeReason::Plateau {
            stagnation: inputs.stagnation,
        },
        proposal,
    })
}

/// The rung after so many answers in this plateau; more sets only where they can be recovered from.
fn rung(inputs: &LadderInputs, answered: usize) -> Rung {
    let (sets, most_effective) = inputs.weekly_sets;
    let more = sets < most_effective && inputs.recovered;
    let ladder = [
        Rung::Basics,
        Rung::Volume,
        Rung::Range,
        Rung::Variation,
        Rung::Deload,
    ];
    let mut open = ladder.into_iter().filter(|rung| more || *rung != Rung::Volume);
    open.nth(answered).unwrap_or(Rung::Deload)
}

fn proposal(inputs: &LadderInputs, rung: Rung) -> Proposal {
    match rung {
        Rung::Basics => Proposal::CheckEffortRestAndTechnique,
        Rung::Volume => Proposal::MoreSets {
            percent: MORE_SETS_PERCENT,
        },
        Rung::Range => {
            let (reps_low, reps_high) = other_range(inputs.reps);
            Proposal::OtherRange { reps_low, reps_high }
        }
        Rung::Variation => Proposal::Variation,
        Rung::Deload => Proposal::Deload(PLANNED_DOSE),
    }
}

/// The range on the other side: who trains with many repetitions takes fewer, and the other way round.
fn other_range((low, high): (u16, u16)) -> (u16, u16) {
    if u16::midpoint(low, high) >= 8 {
        (5, 8)
    } else {
        (8, 12)
    }
}
