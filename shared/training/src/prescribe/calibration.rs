//! Finding the level of an unknown exercise: a ramp from the safe side of the first guess.

use super::frame::Frame;
use super::knowledge::Knowledge;
use super::ledger::Ledger;
use super::rounding::{FEWEST, Loaded};
use super::trace::{BaseSource, Reason, Rounding, RoundingOutcome, Trace};
use crate::history::HistorySet;
use crate::math::{exp, ln, round_to_i32};
use crate::strength::gg1::{Prior, PriorSource};
use crate::units::{Rir, Weight};

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

/// Standard deviation (in ln) of a level that is only known from below.
const VAGUE_SD: f64 = 0.25;
/// A ramp goes on in the next workout, unless that is so many days later.
const GO_ON_DAYS: f64 = 28.0;

impl Trace {
    /// Sets that the ramp to an unknown level still takes at most, this one among them; `None` where the level is known.
    #[must_use]
    pub fn ramp_sets_left(&self) -> Option<usize> {
        let step = self.steps.iter().find_map(|step| match step.reason {
            Reason::CalibrationStep { step } => Some(usize::from(step)),
            _ => None,
        })?;
        Some(SETS.saturating_sub(step).max(1))
    }
}

/// One step of the ramp.
pub(super) struct Step {
    pub(super) ledger: Ledger,
    pub(super) source: BaseSource,
    /// What is believed of ln e1RM, and its standard deviation.
    pub(super) theta: f64,
    pub(super) sd: f64,
}

/// The next step of the ramp, or `None` when the level is found. A ramp that ended with sets far from failure goes on
/// in the next workout: all that is known then is that the lifter can do more, and five per cent a workout would take
/// a dozen of them.
pub(super) fn next(knowledge: &Knowledge, asked: Rir, deload: bool) -> Option<Step> {
    let (theta, sd) = match &knowledge.prior {
        Some(prior) => (prior.theta, prior.sd),
        // Where that much in reserve is asked for, saying so is no surprise.
        None if !deload && asked <= Rir::THREE && goes_on(knowledge) => (knowledge.state.theta, VAGUE_SD),
        None => return None,
    };
    let (ledger, source) = match (knowledge.logged.last(), &knowledge.prior) {
        (Some(last), _) => after(knowledge, last)?,
        (None, Some(prior)) => start(prior),
        (None, None) => {
            let last = knowledge.state.exposures.last()?;
            let mut ledger = Ledger::open(last.load_kg);
            ledger.decision(Reason::CalibrationStep { step: 0 }, factor(last.rir)?);
            (ledger, BaseSource::History)
        }
    };
    Some(Step {
        ledger,
        source,
        theta,
        sd,
    })
}

fn start(prior: &Prior) -> (Ledger, BaseSource) {
    let source = match prior.source {
        PriorSource::Population => BaseSource::Population,
        PriorSource::OtherContext | PriorSource::RelatedExercises => BaseSource::RelatedExercises,
    };
    let mut ledger = Ledger::open(exp(prior.low()));
    ledger.decision(Reason::CalibrationStep { step: 0 }, START);
    (ledger, source)
}

fn after(knowledge: &Knowledge, last: &HistorySet) -> Option<(Ledger, BaseSource)> {
    if knowledge.logged.len() >= SETS || last.reps.get() < REPS {
        return None;
    }
    let mut ledger = Ledger::open(last.weight.kg() + knowledge.body_kg);
    let step = u16::try_from(knowledge.logged.len()).unwrap_or(u16::MAX);
    ledger.decision(Reason::CalibrationStep { step }, factor(last.effort())?);
    Some((ledger, BaseSource::Today))
}

/// By how much the next step is heavier; `None` ends the ramp.
///
/// "Five or more" leaves the level open upwards: given the first guess's spread, a fifth more still lets 85 % and more
/// do the eight repetitions. Four and three say where the level is, give or take the lifter's error of about 1.2
/// repetitions (Remmert 2023) \[S\]: 7 and 4 % keep the same promise, where 12 and 7 % would break it for one in three.
fn factor(said: Option<Rir>) -> Option<f64> {
    match said.map(Rir::as_f64) {
        None => Some(UNSAID),
        Some(rir) if rir < STOP_RIR => None,
        Some(rir) if rir >= 5.0 => Some(1.20),
        Some(rir) if rir >= 4.0 => Some(1.07),
        Some(_) => Some(1.04),
    }
}

/// Whether no workout so far has come near failure.
fn goes_on(knowledge: &Knowledge) -> bool {
    knowledge.state.known_from_below() && knowledge.gap_days.is_none_or(|days| days <= GO_ON_DAYS)
}

/// What is loaded for a step of the ramp; repetitions fall where even the lightest load is a lot.
pub(super) fn loaded(frame: &Frame, theta: f64, ledger: &Ledger) -> Option<Loaded> {
    let knowledge = &frame.knowledge;
    let wanted = Weight::from_kg(ledger.load_kg - knowledge.body_kg).unwrap_or(Weight::MIN);
    let grid = frame.situation.grid;
    let below = grid.nearest_at_most(wanted);
    let weight = below.or_else(|| grid.lightest())?;
    let to_kg = weight.kg() + knowledge.body_kg;
    let reps_to_failure = knowledge
        .class_curve()
        .inverse(ln(f64::max(to_kg, f64::MIN_POSITIVE)) - theta);
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
