//! Finding the level of an unknown exercise: a ramp from the safe side of the first guess.

use super::frame::Frame;
use super::knowledge::Knowledge;
use super::ledger::Ledger;
use super::rounding::{FEWEST, Loaded};
use super::trace::{BaseSource, Reason, Rounding, RoundingOutcome};
use crate::math::{exp, ln, round_to_i32};
use crate::strength::gg1::{Prior, PriorSource};
use crate::units::Weight;

/// Sets of the ramp at most.
const SETS: usize = 4;
/// Repetitions of each.
pub(super) const REPS: u16 = 8;
/// Share of the 20th percentile of the guessed e1RM to begin with.
const START: f64 = 0.5;
/// The ramp ends below this RIR.
const STOP_RIR: f64 = 3.0;
/// Step where the lifter did not say how hard it was.
const UNSAID: f64 = 1.07;

/// The next step of the ramp, or `None` when the level is found.
pub(super) fn next(knowledge: &Knowledge) -> Option<(Ledger, BaseSource)> {
    let prior = knowledge.prior?;
    let Some(last) = knowledge.logged.last() else {
        let source = match prior.source {
            PriorSource::Population => BaseSource::Population,
            PriorSource::OtherContext | PriorSource::RelatedExercises => BaseSource::RelatedExercises,
        };
        let mut ledger = Ledger::open(exp(prior.low()));
        ledger.decision(Reason::CalibrationStep { step: 0 }, START);
        return Some((ledger, source));
    };
    if knowledge.logged.len() >= SETS || last.reps.get() < REPS {
        return None;
    }
    let factor = match last.effort().map(crate::units::Rir::as_f64) {
        None => UNSAID,
        Some(rir) if rir < STOP_RIR => return None,
        Some(rir) if rir >= 5.0 => 1.20,
        Some(rir) if rir >= 4.0 => 1.12,
        Some(_) => UNSAID,
    };
    let mut ledger = Ledger::open(last.weight.kg() + knowledge.body_kg);
    let step = u16::try_from(knowledge.logged.len()).unwrap_or(u16::MAX);
    ledger.decision(Reason::CalibrationStep { step }, factor);
    Some((ledger, BaseSource::Today))
}

/// What is loaded for a step of the ramp; repetitions fall where even the lightest load is a lot.
pub(super) fn loaded(frame: &Frame, prior: &Prior, ledger: &Ledger) -> Option<Loaded> {
    let knowledge = &frame.knowledge;
    let wanted = Weight::from_kg(ledger.load_kg - knowledge.body_kg).unwrap_or(Weight::MIN);
    let grid = frame.situation.grid;
    let below = grid.nearest_at_most(wanted);
    let weight = below.or_else(|| grid.lightest())?;
    let to_kg = weight.kg() + knowledge.body_kg;
    let reps_to_failure = knowledge
        .curve()
        .inverse(ln(f64::max(to_kg, f64::MIN_POSITIVE)) - prior.theta);
    let able =
        u16::try_from(round_to_i32(reps_to_failure - frame.asked.rir.as_f64()).clamp(1, 200)).unwrap_or(1);
    let (low, reps, high, outcome) = if frame.unloaded() {
        let (low, high) = (frame.slot.reps_low.get(), frame.slot.reps_high.get());
        (low.min(able), able.min(high), high, RoundingOutcome::Nearest)
    } else if below.is_some() || able >= REPS {
        (REPS, REPS, REPS, RoundingOutcome::Nearest)
    } else if able >= FEWEST {
        (able, able, able, RoundingOutcome::FewerReps)
    } else {
        (able, able, able, RoundingOutcome::TooHeavy)
    };
    let factor = to_kg / ledger.load_kg;
    let reps_changed = i32::from(reps) - i32::from(REPS);
    let rounding = Rounding {
        to_kg,
        factor,
        reps_to_failure,
        reps_changed,
        outcome,
    };
    Some(Loaded {
        weight,
        reps,
        low,
        high,
        rounding,
    })
}
