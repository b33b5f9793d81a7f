//! The load that the model gives for the target, and how wide its interval is.

use super::envelope::Envelope;
use super::guards::INTERVAL_Z;
use super::knowledge::Knowledge;
use super::progression::EXTEND;
use super::scale::Scale;
use super::trace::{BaseSource, Expert, ExpertShare};
use crate::math::exp;
use crate::strength::gg1::{NextSetPredictor, TopSetPredictor, interval};

/// How much wider an interval is that has not been checked against what the lifter then did, and after how many top sets it has
/// been: as wide as among made-up lifters whose sets scatter by 1.2 repetitions.
const UNCHECKED: f64 = 0.16;
const CHECKED: f64 = 100.0;

/// What the model says for one target.
pub(super) struct Estimated {
    /// ln load of the mixture.
    pub(super) raw: f64,
    /// ln load after the envelope.
    pub(super) load: f64,
    /// What the lifter's own repetition curve has to do with both.
    pub(super) turn: f64,
    /// ln load for as many repetitions to failure as the range has at least.
    pub(super) low: f64,
    /// ln load with one repetition in reserve.
    pub(super) hard: f64,
    pub(super) source: BaseSource,
    pub(super) experts: Vec<ExpertShare>,
    /// Weight of the trend in the mixture.
    pub(super) trend_weight: f64,
}

/// The envelope of the first set, over everything that the slot may ask.
pub(super) fn envelope(knowledge: &Knowledge, scale: Scale, high: u16) -> Option<Envelope> {
    let session = knowledge.session.as_ref()?;
    let effort = scale.effort(1.0, 0);
    let predictor = TopSetPredictor::new(&knowledge.user, &knowledge.state, session, &effort)?;
    let most = |scale: Scale| scale.position(f64::from(high + EXTEND + 1));
    Some(Envelope::new(
        &predictor,
        scale,
        f64::max(most(scale), most(scale.believing())),
        |n| knowledge.turn(n),
    ))
}

/// Before the first set of today; `low` and `reps` are the fewest repetitions and those aimed at.
pub(super) fn first(
    knowledge: &Knowledge,
    scale: Scale,
    envelope: &Envelope,
    (low, reps): (u16, u16),
) -> Option<Estimated> {
    let session = knowledge.session.as_ref()?;
    let effort = scale.effort(f64::from(reps), 0);
    let predictor = TopSetPredictor::new(&knowledge.user, &knowledge.state, session, &effort)?;
    let position = scale.position(f64::from(reps));
    let curve = knowledge.curve();
    let low = f64::from(low);
    let (low, hard) = if scale.effort_known {
        (
            envelope.load(low - scale.bias),
            envelope.load(f64::from(reps) + 1.0 - scale.bias),
        )
    } else {
        (
            envelope.load(low) + curve.g(low) - curve.g(scale.to_failure(low)),
            f64::INFINITY,
        )
    };
    Some(Estimated {
        raw: envelope.raw(position),
        load: envelope.load(position),
        turn: knowledge.turn(scale.to_failure_at(position)),
        low,
        hard,
        source: BaseSource::History,
        experts: shares(
            &TopSetPredictor::EXPERTS,
            &predictor.weights,
            &predictor.experts(&effort),
        ),
        trend_weight: predictor.weights[0],
    })
}

/// After at least one set of today.
pub(super) fn next(knowledge: &Knowledge, scale: Scale, (low, reps): (u16, u16)) -> Option<Estimated> {
    let session = knowledge.session.as_ref()?;
    let effort = scale.effort(f64::from(reps), knowledge.next_index());
    let predictor = NextSetPredictor::new(&knowledge.user, &knowledge.state, session, &effort)?;
    let turn = knowledge.turn(effort.to_failure());
    let load = predictor.predict(&effort) + turn;
    let curve = knowledge.curve();
    let level = load - curve.g(effort.to_failure());
    Some(Estimated {
        raw: load,
        load,
        turn,
        low: level + curve.g(f64::from(low) - scale.bias),
        hard: if scale.effort_known {
            level + curve.g(f64::from(reps) + 1.0 - scale.bias)
        } else {
            f64::INFINITY
        },
        source: BaseSource::Today,
        experts: shares(
            &NextSetPredictor::EXPERTS,
            &predictor.weights,
            &predictor.experts(&effort),
        ),
        trend_weight: predictor.weights[0],
    })
}

/// Half width (in ln) of the 80 % interval: around the level before the workout, or as today's sets left it.
pub(super) fn half_width(knowledge: &Knowledge, scale: Scale, reps: u16) -> f64 {
    let variance = match (&knowledge.session, knowledge.prior) {
        (Some(session), _) if knowledge.work.is_empty() => session.prior.variance,
        (Some(_), _) => knowledge.state.variance,
        (None, Some(prior)) => return INTERVAL_Z * prior.sd,
        (None, None) => knowledge.state.variance,
    };
    let effort = scale.effort(f64::from(reps), knowledge.next_index());
    let checked = f64::min(f64::from(knowledge.user.calibrated) / CHECKED, 1.0);
    (1.0 + UNCHECKED * (1.0 - checked)) * interval(&knowledge.user, &knowledge.state, variance, &effort).0
}

fn shares<const N: usize>(
    experts: &[Expert; N],
    weights: &[f64; N],
    ln_loads: &[f64; N],
) -> Vec<ExpertShare> {
    let share = |((expert, weight), load): ((&Expert, &f64), &f64)| ExpertShare {
        expert: *expert,
        weight: *weight,
        load_kg: exp(*load),
    };
    experts.iter().zip(weights).zip(ln_loads).map(share).collect()
}
