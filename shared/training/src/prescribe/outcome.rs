//! The prescription as it leaves: load, interval, confidence, advice, trace.

use super::confidence::confidence;
use super::frame::Frame;
use super::ledger::Ledger;
use super::prescription::{Advice, Estimate, LoadInterval, Prescription};
use super::rest::rest;
use super::rounding::Loaded;
use super::trace::{BaseSource, BaseTrace, Change, RepsReason, RoundingOutcome, TargetTrace, Trace};
use crate::math::exp;
use crate::notice::is_too_much;
use crate::strength::gg1::MODEL_VERSION;
use crate::units::{Reps, Weight};

/// Stress from which there are fewer sets.
const STRESS_HIGH: u8 = 8;
/// The outcomes that the trace looks ahead to, in repetitions more or fewer than asked.
const LOOK_AHEAD: [i32; 2] = [-2, 2];
/// A load rises by no more than this from one set to the next, or by one increment.
const RISE: f64 = 1.075;

/// Where the steps have led.
pub(super) struct Outcome {
    pub(super) base: BaseTrace,
    pub(super) ledger: Ledger,
    pub(super) loaded: Option<Loaded>,
    pub(super) half_width: f64,
    pub(super) ln_e1rm: Option<f64>,
    pub(super) calibrating: bool,
    /// Repetitions of a step of the ramp to an unknown level.
    pub(super) ramp_reps: Option<u16>,
}

impl Outcome {
    /// Nothing to compute a load from or for: timed work, a gym without a fitting load.
    pub(super) fn unloaded(frame: &Frame) -> Self {
        let body_kg = frame.knowledge.body_kg;
        Self {
            base: BaseTrace {
                load_kg: body_kg,
                source: BaseSource::Bodyweight,
                experts: Vec::new(),
                exposures: frame.knowledge.exposures,
                age_days: frame.knowledge.gap_days,
            },
            ledger: Ledger::open(body_kg),
            loaded: None,
            half_width: super::guards::INTERVAL_Z,
            ln_e1rm: None,
            calibrating: false,
            ramp_reps: None,
        }
    }
}

/// Puts the prescription together.
pub(super) fn finish(frame: &Frame, ahead: u16, outcome: Outcome) -> Prescription {
    let knowledge = &frame.knowledge;
    let (rest_s, rest_longer) = rest(frame.situation, knowledge, &frame.slot);
    let loaded = outcome.loaded.as_ref();
    let (low, reps, high) = loaded.map_or_else(
        || {
            (
                frame.slot.reps_low,
                Reps::saturating(frame.aim.reps),
                frame.slot.reps_high,
            )
        },
        |l| {
            (
                Reps::saturating(l.low),
                Reps::saturating(l.reps),
                Reps::saturating(l.high),
            )
        },
    );
    let weight = loaded.map(|l| l.weight).filter(|_| !frame.unloaded());
    let set_index = u16::try_from(knowledge.logged.len())
        .unwrap_or(u16::MAX)
        .saturating_add(ahead);
    let estimate = outcome.ln_e1rm.map(|ln| Estimate {
        e1rm_kg: exp(ln),
        half_width: outcome.half_width,
    });
    Prescription {
        set_index,
        kind: frame.asked.kind,
        weight,
        build: weight.and_then(|weight| frame.situation.grid.build(weight)),
        reps_low: low,
        reps_high: high,
        reps,
        rir: frame.shown_rir,
        rest_s,
        interval: weight.map(|weight| interval(frame, &outcome, weight)),
        confidence: confidence(outcome.half_width, knowledge.exposures),
        estimate,
        calibrating: outcome.calibrating,
        advice: advice(frame, loaded, rest_longer),
        trace: trace(frame, outcome, weight),
        model_version: MODEL_VERSION.to_owned(),
    }
}

/// Around what the lifter is estimated to manage for the target, which the coach may decide against; and never without
/// what is loaded.
fn interval(frame: &Frame, outcome: &Outcome, weight: Weight) -> LoadInterval {
    let knowledge = &frame.knowledge;
    let able_kg = match outcome.ln_e1rm {
        Some(theta) if outcome.calibrating => {
            let reps = outcome.ramp_reps.unwrap_or(super::calibration::REPS);
            exp(theta + knowledge.class_curve().g(frame.scale.to_failure(f64::from(reps))))
        }
        _ => outcome.ledger.able_kg,
    };
    let at = |h: f64| Weight::from_kg(able_kg * exp(h) - knowledge.body_kg).unwrap_or(weight);
    LoadInterval {
        low: at(-outcome.half_width).min(weight),
        high: at(outcome.half_width).max(weight),
    }
}

fn advice(frame: &Frame, loaded: Option<&Loaded>, rest_longer: bool) -> Vec<Advice> {
    let situation = frame.situation;
    let readiness = situation.readiness;
    let strained = readiness
        .is_some_and(|r| r.hrv_low == Some(true) || r.stress.is_some_and(|stress| stress >= STRESS_HIGH));
    let too_heavy =
        !frame.unloaded() && loaded.is_some_and(|l| l.rounding.outcome == RoundingOutcome::TooHeavy);
    let said = [
        (readiness.is_some_and(|r| r.ill), Advice::RestToday),
        (situation.pain.is_some_and(is_too_much), Advice::StopForPain),
        (too_heavy, Advice::Substitute),
        (strained, Advice::FewerSets),
        (rest_longer, Advice::RestLonger),
    ];
    said.into_iter()
        .filter(|(applies, _)| *applies)
        .map(|(_, advice)| advice)
        .collect()
}

fn trace(frame: &Frame, outcome: Outcome, weight: Option<Weight>) -> Trace {
    let what_would_change = match (weight, &outcome.loaded) {
        (Some(weight), Some(loaded)) if !outcome.calibrating => changes(frame, loaded, weight),
        _ => Vec::new(),
    };
    let (reps, reps_reason) = match outcome.ramp_reps {
        Some(reps) => (reps, RepsReason::Calibration),
        None => (frame.aim.reps, frame.aim.reason),
    };
    Trace {
        target: TargetTrace {
            reps: Reps::saturating(reps),
            reps_reason,
            asked_rir: frame.slot.rir,
            rir: frame.asked.rir,
            rir_floor: frame.rir_floor,
            reps_to_failure: frame.scale.believing().to_failure(f64::from(reps)),
            effort_unknown: !frame.scale.effort_known,
        },
        base: outcome.base,
        steps: outcome.ledger.steps,
        load_kg: outcome.ledger.load_kg,
        body_kg: frame.knowledge.body_kg,
        rounding: outcome.loaded.map(|loaded| loaded.rounding),
        what_would_change,
    }
}

/// What two repetitions more or fewer would do to the next load: about 2.6 % each.
fn changes(frame: &Frame, loaded: &Loaded, weight: Weight) -> Vec<Change> {
    let curve = frame.knowledge.curve();
    let grid = frame.situation.grid;
    let body_kg = frame.knowledge.body_kg;
    let n = frame.scale.to_failure(f64::from(loaded.reps));
    let change = |reps_off: i32| {
        let kg = loaded.rounding.to_kg * exp(curve.g(n) - curve.g(f64::max(n + f64::from(reps_off), 1.0)));
        let wanted = Weight::from_kg(kg - body_kg).ok()?;
        let most = Weight::from_kg(loaded.rounding.to_kg * RISE - body_kg).ok()?;
        let most = most.max(grid.next_above(weight).unwrap_or(most));
        // What hurts gets no more today, however well it goes.
        let most = if frame.situation.waits() { weight } else { most };
        Some(Change {
            reps_off,
            weight: grid.nearest(wanted.min(most))?,
        })
    };
    LOOK_AHEAD.into_iter().filter_map(change).collect()
}
