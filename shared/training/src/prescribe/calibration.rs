//! Finding the level of an unknown exercise: a ramp from the safe side of the first guess.

use super::frame::Frame;
use super::knowledge::Knowledge;
use super::ledger::Ledger;
use super::rounding::{FEWEST, Loaded};
use super::trace::{BaseSource, Reason, Rounding, RoundingOutcome, Trace};
use crate::history::HistorySet;
use crate::math::{exp, ln, round_to_i32};
use crate::strength::RepCurve;
use crate::strength::gg1::{Parameters, Prior, PriorSource};
use crate::units::{Reps, Rir, Weight};

/// Sets of the ramp at most.
const SETS: usize = 4;
/// Repetitions of a step at first.
pub(super) const REPS: u16 = 8;
/// Repetitions after a step that left five or more in reserve, and after another one: the more are done without getting near
/// failure, the further the next step may go.
const MORE_REPS: [u16; 2] = [12, 15];
/// Repetitions to failure that are left after an open step at the worst, when five was no more than five.
const LEFT: f64 = 6.0;
/// Share of the 20th percentile of the guessed e1RM to begin with.
const START: f64 = 0.5;
/// The ramp ends below this RIR.
const STOP_RIR: f64 = 3.0;
/// Step where the lifter did not say how hard it was.
const UNSAID: f64 = 1.07;

/// Step after a load that did not go once.
const TOO_MUCH: f64 = 0.80;

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
    /// Repetitions of the step.
    pub(super) reps: u16,
    /// A load in kg with the body's part that is certain to be too little: after as many repetitions as the ramp knows, far from
    /// failure, the next load there is follows, however far it is.
    too_light_kg: Option<f64>,
}

/// What the next step follows from.
struct Last {
    load_kg: f64,
    reps: u16,
    rir: Option<Rir>,
}

impl Last {
    fn is_open(&self) -> bool {
        self.rir.is_some_and(|rir| rir.as_f64() >= Parameters::RIR_OPEN)
    }

    fn next_reps(&self) -> u16 {
        let more = MORE_REPS.into_iter().find(|more| *more > self.reps);
        match more.or(MORE_REPS.last().copied()) {
            Some(more) if self.is_open() => more,
            _ => REPS,
        }
    }

    fn too_light_kg(&self) -> Option<f64> {
        let most = MORE_REPS.last().is_some_and(|most| self.reps >= *most);
        (most && self.is_open()).then_some(self.load_kg)
    }
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
    let (last, step, source) = match (knowledge.logged.last(), &knowledge.prior) {
        (Some(last), _) => {
            let step = u16::try_from(knowledge.logged.len()).unwrap_or(u16::MAX);
            (today(knowledge, last)?, step, BaseSource::Today)
        }
        (None, Some(prior)) => return Some(start(prior)),
        (None, None) => {
            let last = knowledge.state.exposures.last()?;
            let last = Last {
                load_kg: last.load_kg,
                reps: last.reps.get(),
                rir: last.rir,
            };
            (last, 0, BaseSource::History)
        }
    };
    let mut ledger = Ledger::open(last.load_kg);
    ledger.decision(
        Reason::CalibrationStep { step },
        factor(&last, knowledge.class_curve())?,
    );
    let own = Step {
        ledger,
        source,
        theta,
        sd,
        reps: last.next_reps(),
        too_light_kg: last.too_light_kg(),
    };
    // Other exercises may have been found meanwhile, and tell more than the first sets of this one.
    let begin = knowledge.related.as_ref().filter(|_| step == 0).map(start);
    Some(match begin {
        Some(begin) if begin.ledger.load_kg > own.ledger.load_kg => Step {
            reps: own.reps,
            too_light_kg: own.too_light_kg,
            ..begin
        },
        _ => own,
    })
}

/// The first step.
fn start(prior: &Prior) -> Step {
    let source = match prior.source {
        PriorSource::Population => BaseSource::Population,
        PriorSource::OtherContext | PriorSource::RelatedExercises => BaseSource::RelatedExercises,
    };
    let mut ledger = Ledger::open(exp(prior.low()));
    ledger.decision(Reason::CalibrationStep { step: 0 }, START);
    Step {
        ledger,
        source,
        theta: prior.theta,
        sd: prior.sd,
        reps: REPS,
        too_light_kg: None,
    }
}

fn today(knowledge: &Knowledge, last: &HistorySet) -> Option<Last> {
    let told = last.reps.get() >= REPS || last.reps == Reps::ZERO;
    let goes_on = knowledge.logged.len() < SETS && told;
    goes_on.then(|| Last {
        load_kg: last.weight.kg() + knowledge.body_kg,
        reps: last.reps.get(),
        rir: last.effort(),
    })
}

/// By how much the next step is heavier; `None` ends the ramp.
///
/// "Five or more" leaves the level open upwards: the next step is as much heavier as leaves six repetitions in the worst
/// case, a fifth after eight repetitions; given the first guess's spread, 85 % and more can do those that are asked for. Four and
/// three say where the level is, give or take the lifter's error of about 1.2 repetitions (Remmert 2023) \[S\]: 7 and 4 % keep the
/// same promise, where 12 and 7 % would break it for one in three.
fn factor(last: &Last, curve: RepCurve) -> Option<f64> {
    match last.rir.map(Rir::as_f64) {
        _ if last.reps == 0 => Some(TOO_MUCH),
        None => Some(UNSAID),
        Some(rir) if rir < STOP_RIR => None,
        Some(_) if last.is_open() => {
            let reps = MORE_REPS.into_iter().fold(REPS, u16::max).min(last.reps);
            Some(exp(
                curve.g(LEFT) - curve.g(f64::from(reps) + Parameters::RIR_OPEN)
            ))
        }
        Some(rir) if rir >= 4.0 => Some(1.07),
        Some(_) => Some(1.04),
    }
}

/// Whether no workout so far has come near failure.
fn goes_on(knowledge: &Knowledge) -> bool {
    knowledge.state.known_from_below() && knowledge.gap_days.is_none_or(|days| days <= GO_ON_DAYS)
}

/// What is loaded for a step of the ramp; repetitions fall where even the lightest load is a lot, and where a step was further
/// than the ramp wanted.
pub(super) fn loaded(frame: &Frame, step: &Step) -> Option<Loaded> {
    let (theta, ledger) = (step.theta, &step.ledger);
    let knowledge = &frame.knowledge;
    let of_kg = |kg: f64| Weight::from_kg(kg - knowledge.body_kg).unwrap_or(Weight::MIN);
    let grid = frame.situation.grid;
    let below = grid.nearest_at_most(of_kg(ledger.load_kg));
    let further = step
        .too_light_kg
        .and_then(|kg| grid.next_above(of_kg(kg)))
        .filter(|next| below.is_none_or(|below| below < *next));
    let weight = further.or(below).or_else(|| grid.lightest())?;
    let ramp = if further.is_some() { REPS } else { step.reps };
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
        (ramp, ramp, ramp, RoundingOutcome::Nearest)
    } else if able >= FEWEST {
        (able, able, able, RoundingOutcome::FewerReps)
    } else {
        (able, able, able, RoundingOutcome::TooHeavy)
    };
    let factor = to_kg / ledger.load_kg;
    let reps_changed = i32::from(reps) - i32::from(step.reps);
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
