//! An exercise whose lightest load is more than the lifter manages for the repetitions asked: another one fits better.

use super::{Answers, Notice, NoticeReason, Proposal, Subject};
use crate::exercise::{ExerciseFacts, ProgressDirection};
use crate::math::ln;
use crate::prescribe::{Athlete, Prescription, RoundingOutcome};
use crate::strength::RepCurve;
use crate::strength::gg1::{LifterState, prior};
use crate::units::{Reps, Weight};

/// Workouts after which the level is known well enough to say so.
const WORKOUTS: u32 = 2;

/// Everything that the decision looks at.
#[derive(Clone, Copy, Debug)]
pub struct TooHeavyInputs<'a> {
    /// Which exercise.
    pub exercise: &'a str,
    /// What its next set is.
    pub prescription: &'a Prescription,
    /// Fewest repetitions that the plan asks for.
    pub reps_low: Reps,
    /// Workouts with it so far.
    pub workouts: u32,
    /// What is alike and can be loaded low enough.
    pub substitute: Option<&'a str>,
}

/// Whether the lightest load leaves fewer than half of the repetitions that are asked for, or fewer than are worth doing.
#[must_use]
pub fn is_too_heavy(prescription: &Prescription, reps_low: Reps) -> bool {
    let outcome = prescription.trace.rounding.map(|rounding| rounding.outcome);
    match outcome {
        Some(RoundingOutcome::TooHeavy) => prescription.reps < reps_low,
        Some(RoundingOutcome::FewerReps) => 2 * prescription.reps.get() < reps_low.get(),
        _ => false,
    }
}

/// The proposal to take another exercise, once the level is known and where there is one.
#[must_use]
pub fn too_heavy(inputs: &TooHeavyInputs, answers: Answers, now_ms: i64) -> Option<Notice> {
    let subject = Subject::TooHeavy {
        exercise: inputs.exercise.to_owned(),
    };
    let known = inputs.workouts >= WORKOUTS;
    if !known || !is_too_heavy(inputs.prescription, inputs.reps_low) || answers.rests(&subject, now_ms) {
        return None;
    }
    Some(Notice {
        subject,
        reason: NoticeReason::TooHeavy {
            reps: inputs.prescription.reps,
            reps_low: inputs.reps_low,
        },
        proposal: Proposal::Substitute {
            exercise: inputs.substitute?.to_owned(),
        },
    })
}

/// Whether an exercise with this lightest load allows so many repetitions to failure: by what is known about it, else by a careful
/// guess.
#[must_use]
pub fn is_light_enough(
    facts: &ExerciseFacts,
    (lifter, context): (&LifterState, &str),
    athlete: &Athlete,
    lightest: Weight,
    reps_to_failure: f64,
) -> bool {
    let known = lifter
        .exercise(&facts.id, context)
        .filter(|state| state.sessions > 0);
    let theta = known.map_or_else(|| prior(athlete, facts, lifter).low(), |state| state.theta);
    let load_kg = lightest.kg() + facts.bodyweight_fraction.clamp(0.0, 1.0) * athlete.body_mass_kg();
    let timed = facts.direction == ProgressDirection::MoreTime;
    // What has no weight at all can be done by anybody.
    !timed
        && (load_kg <= 0.0 || RepCurve::new(facts.curve.k()).inverse(ln(load_kg) - theta) >= reps_to_failure)
}
