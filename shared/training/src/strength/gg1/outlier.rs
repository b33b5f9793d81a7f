//! "Did you mean 80 kg?": an entry far from everything this lifter has shown, and the slip that explains it best.

use super::parameters::Parameters as P;
use super::predict::Effort;
use super::session::Session;
use super::state::LifterState;
use crate::history::{HistorySet, evidence};
use crate::math::exp;
use crate::strength::RepCurve;
use crate::units::Weight;

/// Slips of the thumb: a digit more or fewer, pounds for kilograms, one hand for two.
const SLIPS: [f64; 6] = [0.1, 10.0, 0.453_592_37, 1.0 / 0.453_592_37, 0.5, 2.0];
/// A slip explains an entry if it brings it this close to the level (in ln).
const EXPLAINED: f64 = 0.20;

/// What a lifter probably meant, or `None` where the entry is plausible or nothing is known to compare it with.
///
/// Where no common slip explains the entry, the answer is the load that the level gives for its repetitions.
#[must_use]
pub fn did_you_mean(entry: &HistorySet, lifter: &LifterState) -> Option<Weight> {
    let mut state = lifter.exercise(&entry.exercise, &entry.context)?.clone();
    if state.sessions == 0 {
        return None;
    }
    let curve = RepCurve::new(state.k);
    let level = Session::resume(&mut state, entry.performed_at_ms).prior.mean;
    let effort = Effort {
        reps: entry.reps.as_f64(),
        rir: entry.effort().map(crate::units::Rir::as_f64),
        index: 0,
    };
    let expected = level + curve.g(effort.to_failure());
    let surprise = |weight: Weight| {
        let set = HistorySet {
            weight,
            ..entry.clone()
        };
        evidence([&set], state.bodyweight_fraction)
            .first()
            .map(|work| (work.ln_load - expected, work.load_kg))
    };
    let (surprised, load_kg) = surprise(entry.weight)?;
    if (-P::OUTLIER..=state.plausible_above()).contains(&surprised) {
        return None;
    }
    let mut best: Option<(f64, Weight)> = None;
    for slip in SLIPS {
        let Ok(meant) = Weight::from_kg(entry.weight.kg() * slip) else {
            continue;
        };
        let Some((rest, _)) = surprise(meant) else {
            continue;
        };
        if rest.abs() <= EXPLAINED && best.is_none_or(|(least, _)| rest.abs() < least) {
            best = Some((rest.abs(), meant));
        }
    }
    let body_kg = load_kg - entry.weight.kg();
    best.map(|(_, meant)| meant)
        .or_else(|| Weight::from_kg(exp(expected) - body_kg).ok())
}
