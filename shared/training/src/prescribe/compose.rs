//! The ordered steps from the target to the prescription.

use super::adjust;
use super::calibration;
use super::confidence::confidence;
use super::estimate::{self, Estimated};
use super::frame::{Frame, RECALIBRATE_DAYS};
use super::guards::{INTERVAL_Z, Rails};
use super::ledger::Ledger;
use super::outcome::{Outcome, finish};
use super::rest::rest;
use super::rounding::Wanted;
use super::scale::Scale;
use super::trace::{BaseSource, BaseTrace, Reason};
use crate::exercise::ProgressDirection;
use crate::fatigue::set_to_set;
use crate::math::{exp, sqrt};
use crate::plan::LoadRule;
use crate::strength::gg1::Parameters;

/// Load factor of a deload: the bar's part on compounds, less on isolation.
const DELOAD_COMPOUND: f64 = 0.90;
const DELOAD_ISOLATION: f64 = 0.975;
/// Safety measures its noise at this many repetitions, whatever is asked: the interval narrows a little with
/// repetitions, and more of them must not get more load for that.
const SAFETY_REPS: u16 = 8;
/// Below this standard deviation the learned fatigue per set is trusted before the table.
const FATIGUE_LEARNED_SD: f64 = 0.01;

/// The set that comes `ahead` sets after the next one.
pub(super) fn compose(frame: &Frame, ahead: u16) -> super::Prescription {
    let facts = frame.situation.exercise;
    let finished = if facts.direction == ProgressDirection::MoreTime {
        None
    } else if let LoadRule::Fixed { weight } = frame.slot.load {
        fixed(frame, weight.kg() + frame.knowledge.body_kg)
    } else {
        calibrated(frame).or_else(|| estimated(frame, ahead))
    };
    finish(frame, ahead, finished.unwrap_or_else(|| Outcome::unloaded(frame)))
}

/// A step of the ramp to an unknown level; sets planned further ahead repeat it until RIR is known.
fn calibrated(frame: &Frame) -> Option<Outcome> {
    let step = calibration::next(&frame.knowledge, frame.asked.rir, frame.situation.deload)?;
    // Decisions leave what the lifter is able to untouched: it still is the base.
    let base_kg = step.ledger.able_kg;
    let loaded = calibration::loaded(frame, &step)?;
    Some(Outcome {
        base: base(frame, base_kg, step.source, Vec::new()),
        ledger: step.ledger,
        loaded: Some(loaded),
        half_width: INTERVAL_Z * step.sd,
        ln_e1rm: Some(step.theta),
        calibrating: true,
        ramp_reps: Some(step.reps),
    })
}

/// Steps 2 to 12 for an exercise that is known.
fn estimated(frame: &Frame, ahead: u16) -> Option<Outcome> {
    let estimated = estimate(frame)?;
    let (mut ledger, base_kg) = open(frame, &estimated);
    let rest_s = rest(frame.situation, &frame.knowledge, &frame.slot).0;
    fatigue_ahead(frame, &mut ledger, ahead, rest_s);
    let first_today = frame.knowledge.work.is_empty();
    if first_today && let Some((reason, kg)) = &frame.aim.load {
        ledger.decision(reason.clone(), kg / exp(estimated.load));
    }
    if first_today {
        adjust::today(
            &mut ledger,
            frame.situation,
            &frame.knowledge,
            estimated.trend_weight,
        );
    }
    if frame.situation.deload && (first_today || frame.scale.effort_known) {
        let compound = frame.situation.exercise.is_compound();
        ledger.decision(
            Reason::Deload,
            if compound {
                DELOAD_COMPOUND
            } else {
                DELOAD_ISOLATION
            },
        );
    }
    let around = Around {
        low: estimated.low - estimated.load,
        hard: estimated.hard - estimated.load,
    };
    Some(guarded(
        frame,
        ledger,
        around,
        base(frame, base_kg, estimated.source, estimated.experts),
    ))
}

/// The plan's own load, under the same guards as any other.
fn fixed(frame: &Frame, load_kg: f64) -> Option<Outcome> {
    let trace = base(frame, load_kg, BaseSource::PlanFixed, Vec::new());
    let mut ledger = Ledger::open(load_kg);
    let around = match estimate(frame) {
        Some(estimated) => {
            ledger.able_kg = exp(estimated.load);
            Around {
                low: estimated.low - estimated.load,
                hard: estimated.hard - estimated.load,
            }
        }
        None => {
            let curve = frame.knowledge.class_curve();
            let g = curve.g(frame.scale.to_failure(f64::from(frame.aim.reps)));
            ledger.able_kg = exp(frame.knowledge.prior?.theta + g);
            Around {
                low: curve.g(f64::from(low_reps(frame))) - g,
                hard: 0.0,
            }
        }
    };
    Some(guarded(frame, ledger, around, trace))
}

/// ln loads of neighbouring targets relative to the target's.
#[derive(Clone, Copy)]
struct Around {
    /// The fewest repetitions, to failure.
    low: f64,
    /// The target with one repetition in reserve.
    hard: f64,
}

fn low_reps(frame: &Frame) -> u16 {
    frame.slot.reps_low.get().min(frame.aim.reps)
}

fn estimate(frame: &Frame) -> Option<Estimated> {
    estimate_by(frame, frame.scale)
}

fn estimate_by(frame: &Frame, scale: Scale) -> Option<Estimated> {
    let reps = (low_reps(frame), frame.aim.reps);
    if frame.knowledge.work.is_empty() {
        estimate::first(&frame.knowledge, scale, frame.envelope.as_ref()?, reps)
    } else {
        estimate::next(&frame.knowledge, scale, reps)
    }
}

/// Steps 2 and 3: the mixture under its envelope, or the plan's percentage of the estimated maximum.
fn open(frame: &Frame, estimated: &Estimated) -> (Ledger, f64) {
    if let LoadRule::PercentOfE1rm { percent } = frame.slot.load {
        let base_kg = percent / 100.0 * frame.knowledge.state.e1rm_kg();
        let ledger = Ledger {
            able_kg: exp(estimated.load),
            ..Ledger::open(base_kg)
        };
        return (ledger, base_kg);
    }
    // First as the class's curve and what was said have it, then what is the lifter's own about both.
    let scale = frame.scale;
    let believed = (scale.bias.abs() > 0.0)
        .then(|| estimate_by(frame, scale.believing()))
        .flatten();
    let from = believed.as_ref().unwrap_or(estimated);
    let base_kg = exp(from.raw - from.turn);
    let mut ledger = Ledger::open(base_kg);
    ledger.lifter(Reason::OwnCurve, exp(from.turn));
    ledger.lifter(Reason::Envelope, exp(from.load - from.raw));
    ledger.lifter(
        Reason::OwnEffort { beyond: scale.bias },
        exp(estimated.load - from.load),
    );
    (ledger, base_kg)
}

fn fatigue_ahead(frame: &Frame, ledger: &mut Ledger, ahead: u16, rest_s: u32) {
    if ahead == 0 {
        return;
    }
    let from = frame.knowledge.next_index();
    let to = from.saturating_add(ahead);
    let known = frame.knowledge.user.fatigue(frame.scale.effort_known);
    let n = frame.scale.to_failure(f64::from(frame.aim.reps));
    let at = |index: u16| {
        if sqrt(known.variance) < FATIGUE_LEARNED_SD {
            known.mean * crate::math::powf(f64::from(index), Parameters::FATIGUE_EXPONENT)
        } else {
            set_to_set::fatigue(frame.knowledge.curve(), n, index, rest_s, frame.scale.reserve())
        }
    };
    ledger.lifter(Reason::SetFatigue { sets: to, rest_s }, exp(at(from) - at(to)));
}

/// Steps 9 to 12.
fn guarded(frame: &Frame, mut ledger: Ledger, around: Around, base: BaseTrace) -> Outcome {
    let knowledge = &frame.knowledge;
    let reps = frame.aim.reps;
    let half_width = estimate::half_width(knowledge, frame.scale, reps);
    let rails = Rails {
        situation: frame.situation,
        knowledge,
        scale: frame.scale,
        reps: f64::from(reps),
        to_low: around.low,
        low: f64::from(low_reps(frame)),
        half_width: estimate::half_width(knowledge, frame.scale, SAFETY_REPS),
        unsure: confidence(half_width, knowledge.exposures).band == super::ConfidenceBand::Low,
    };
    let most_kg = rails.apply(&mut ledger);
    let loaded = Wanted {
        grid: frame.situation.grid,
        load_kg: ledger.load_kg,
        body_kg: knowledge.body_kg,
        most_kg,
        hard: around.hard,
        scale: frame.scale,
        curve: knowledge.curve(),
        reps,
        low: frame.slot.reps_low.get(),
        high: frame.slot.reps_high.get().max(reps),
    }
    .load();
    let calibrating =
        knowledge.work.is_empty() && knowledge.gap_days.is_some_and(|days| days > RECALIBRATE_DAYS);
    let ln_e1rm = knowledge
        .session
        .as_ref()
        .map(|_| knowledge.state.theta)
        .or(knowledge.prior.map(|p| p.theta));
    Outcome {
        base,
        ledger,
        loaded,
        half_width,
        ln_e1rm,
        calibrating,
        ramp_reps: None,
    }
}

fn base(frame: &Frame, load_kg: f64, source: BaseSource, experts: Vec<super::ExpertShare>) -> BaseTrace {
    let source = match frame.slot.load {
        LoadRule::PercentOfE1rm { .. } if source != BaseSource::PlanFixed => BaseSource::PlanPercent,
        _ => source,
    };
    let knowledge = &frame.knowledge;
    BaseTrace {
        load_kg,
        source,
        experts,
        exposures: knowledge.exposures,
        age_days: knowledge.gap_days,
    }
}
