//! Recovery of a muscle: hard sets that still count, halving every 16 hours (24 for large muscles of the lower
//! body, a third longer above fifty years of age).
//!
//! The direction is known (upper body 24 to 48 h, lower body 48 to 72 h), the size differs between people: the
//! penalty stays small and is never a bonus.

use std::collections::BTreeMap;

use crate::exercise::{ExerciseFacts, Muscle, MuscleSize, Role};
use crate::history::WorkSet;
use crate::math::{exp, exp2, ln};
use crate::strength::gg1::{Dose, Gaussian, Parameters, days_between};

/// Days after which a set has no effect any more.
pub(crate) const MEMORY_DAYS: f64 = 5.0;
/// Hours within which a muscle counts as not recovered.
const WINDOW_HOURS: f64 = 48.0;
/// Load lost per hard set that still counts.
const LOSS_PER_SET: f64 = 0.0025;
/// Largest loss of load.
const LOSS_MAX: f64 = 0.03;
/// Spread of the scale between people (person-to-person variance dominates \[S\]; \[M\]), and its limits.
const SCALE_SD: f64 = 0.5;
const SCALE_RANGE: (f64, f64) = (0.5, 2.0);
/// More than this (in ln) is not recovery.
const SURPRISE_MAX: f64 = 0.15;
/// Hard sets with which a muscle may be trained again.
const RETRAIN_SETS: f64 = 2.0;
/// Effect lost per rep in reserve.
const PER_RIR: f64 = 0.23;
/// A set further from failure than this does not tire.
const HARD_RIR: f64 = 4.0;

/// Fractional hard sets of one exercise in one workout, per muscle, weighted by proximity to failure.
pub(crate) fn doses(facts: &ExerciseFacts, work: &[WorkSet], at_ms: i64) -> Vec<Dose> {
    let hard: f64 = work
        .iter()
        .map(|set| {
            set.set
                .effort()
                .map_or(Parameters::RIR_UNKNOWN, crate::units::Rir::as_f64)
        })
        .filter(|rir| *rir <= HARD_RIR)
        .fold(0.0, |sum, rir| sum + exp(-PER_RIR * rir));
    let credit = |role| match role {
        Role::Prime => 1.0,
        Role::Secondary => 0.5,
    };
    facts
        .muscles
        .iter()
        .map(|share| Dose {
            at_ms,
            muscle: share.muscle,
            sets: credit(share.role) * hard,
        })
        .filter(|dose| dose.sets > 0.0)
        .collect()
}

/// Hard sets that still count now, per muscle.
#[must_use]
pub fn remaining(recent: &[Dose], now_ms: i64, age_years: Option<u8>) -> BTreeMap<Muscle, f64> {
    let mut sums = BTreeMap::new();
    for dose in recent.iter().filter(|dose| dose.at_ms <= now_ms) {
        let hours = 24.0 * days_between(dose.at_ms, now_ms);
        *sums.entry(dose.muscle).or_insert(0.0) +=
            dose.sets * exp2(-hours / half_life_hours(dose.muscle, age_years));
    }
    sums
}

/// The prime muscle that is recovered least, and the hard sets that it still carries; `None` where all prime
/// muscles have rested for 48 hours.
#[must_use]
pub fn least_recovered(
    recent: &[Dose],
    facts: &ExerciseFacts,
    now_ms: i64,
    age_years: Option<u8>,
) -> Option<(Muscle, f64)> {
    let left = remaining(recent, now_ms, age_years);
    let trained_lately = |muscle: Muscle| {
        recent.iter().any(|dose| {
            dose.muscle == muscle
                && dose.at_ms <= now_ms
                && 24.0 * days_between(dose.at_ms, now_ms) < WINDOW_HOURS
        })
    };
    let mut worst: Option<(Muscle, f64)> = None;
    for muscle in facts.prime_muscles().filter(|muscle| trained_lately(*muscle)) {
        let sets = left.get(&muscle).copied().unwrap_or(0.0);
        if worst.is_none_or(|(_, most)| sets > most) {
            worst = Some((muscle, sets));
        }
    }
    worst
}

/// Factor on the load, 0.97 to 1: never a bonus. `scale` is the lifter's own ([`scale`]).
#[must_use]
pub fn factor(remaining_sets: f64, scale: f64) -> f64 {
    1.0 - (scale * LOSS_PER_SET * remaining_sets).clamp(0.0, LOSS_MAX)
}

/// What sets cost a lifter relative to others, 0.5 to 2.
#[must_use]
pub fn scale(learned: Gaussian) -> f64 {
    learned.mean.clamp(SCALE_RANGE.0, SCALE_RANGE.1)
}

/// Nothing learned yet.
#[must_use]
pub fn prior_scale() -> Gaussian {
    Gaussian {
        mean: 1.0,
        variance: SCALE_SD * SCALE_SD,
    }
}

/// Whether nothing was learned yet, so that this need not be kept.
#[must_use]
pub fn is_prior_scale(scale: &Gaussian) -> bool {
    *scale == prior_scale()
}

/// Learns from a top set within two days of the last hard sets: it fell short of the prediction, which knows nothing of
/// recovery, by the scale times what these sets cost. One scalar Kalman filter; a day teaches little, since a workout scatters
/// by ten times as much.
pub(crate) fn learn_scale(scale: &mut Gaussian, remaining_sets: f64, surprise: f64, sd: f64) {
    let slope = -f64::min(LOSS_PER_SET * remaining_sets, LOSS_MAX);
    if slope >= 0.0 || surprise.abs() > SURPRISE_MAX {
        return;
    }
    let gain = scale.variance * slope / (slope * slope * scale.variance + sd * sd);
    scale.mean += gain * (surprise - slope * scale.mean);
    scale.variance *= 1.0 - gain * slope;
}

/// Whether a muscle may be trained again: at most two hard sets are left.
#[must_use]
pub fn recovered(recent: &[Dose], muscle: Muscle, now_ms: i64, age_years: Option<u8>) -> bool {
    hours_until_recovered(recent, muscle, now_ms, age_years) <= 0.0
}

/// Hours until a muscle carries fewer than two hard sets: the earliest time to train it again.
#[must_use]
pub fn hours_until_recovered(recent: &[Dose], muscle: Muscle, now_ms: i64, age_years: Option<u8>) -> f64 {
    let left = remaining(recent, now_ms, age_years);
    let sets = left.get(&muscle).copied().unwrap_or_default();
    if sets <= RETRAIN_SETS {
        return 0.0;
    }
    half_life_hours(muscle, age_years) * ln(sets / RETRAIN_SETS) / std::f64::consts::LN_2
}

fn half_life_hours(muscle: Muscle, age_years: Option<u8>) -> f64 {
    let base = match muscle.size() {
        MuscleSize::SmallOrUpper => 16.0,
        MuscleSize::LargeLower => 24.0,
    };
    if age_years.is_some_and(|age| age > 50) {
        1.3 * base
    } else {
        base
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR_MS: i64 = 3_600_000;

    #[test]
    fn a_set_counts_half_after_the_half_life() {
        let recent = [Dose {
            at_ms: 0,
            muscle: Muscle::Chest,
            sets: 4.0,
        }];
        let left = |hours: i64, age| remaining(&recent, hours * HOUR_MS, age)[&Muscle::Chest];
        assert!((left(16, None) - 2.0).abs() < 1e-12);
        assert!(left(16, Some(60)) > 2.0);
    }

    #[test]
    fn the_penalty_stays_within_three_per_cent_and_is_never_a_bonus() {
        for sets in 0..100_i32 {
            for scale in [0.5, 1.0, 2.0] {
                let factor = factor(f64::from(sets), scale);
                assert!((0.97..=1.0).contains(&factor));
            }
        }
    }

    #[test]
    fn who_recovers_slowly_is_believed_little_by_little_and_within_limits() {
        let after = |days: u32, truth: f64| {
            let mut learned = prior_scale();
            let mut chance = crate::simulate::Chance::new(5);
            for _ in 0..days {
                let surprise = -truth * LOSS_PER_SET * 8.0 + 0.04 * chance.normal();
                learn_scale(&mut learned, 8.0, surprise, 0.04);
            }
            scale(learned)
        };
        let (slow, quick) = (after(150, 2.0), after(150, 0.0));
        assert!((1.3..=2.0).contains(&slow), "{slow}");
        assert!((0.5..0.8).contains(&quick), "{quick}");
        assert!((after(3, 2.0) - 1.0).abs() < 0.3);
        assert!((after(2000, 5.0) - 2.0).abs() < 1e-12, "never beyond twice");
    }

    #[test]
    fn a_muscle_may_be_trained_again_once_two_hard_sets_are_left() {
        let recent = [Dose {
            at_ms: 0,
            muscle: Muscle::Chest,
            sets: 8.0,
        }];
        let hours = hours_until_recovered(&recent, Muscle::Chest, 0, None);
        assert!((hours - 32.0).abs() < 1e-9, "two half lives");
        assert!(hours_until_recovered(&recent, Muscle::Chest, 40 * HOUR_MS, None).abs() < 1e-12);
        assert!(hours_until_recovered(&recent, Muscle::Quads, 0, None).abs() < 1e-12);
    }
}
