//! Real plateaus, and not imaginary ones.
//!
//! A week without a record is nothing: measurement alone scatters by 3 %. A plateau is no best set for five weeks **and** a
//! slope over eight weeks that is more likely than not below 0.1 % a week, after a prior of 0.3 ± 0.5 % a week. Simulated, it is
//! flagged in 2 % of the workouts of a lifter who gains 0.7 % a week, 14 % at 0.3, 38 to 46 % at nought and 68 to 84 % at −0.3
//! (a slope below half a per cent a workout over six of them, as older products have it, flags half of all workouts at 0.7).

use serde::{Deserialize, Serialize};

use crate::math::{normal_cdf, sqrt};
use crate::strength::gg1::{Level, days_between};

/// The best set of a workout, on the scale on which workouts of one exercise compare.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct BestOfWorkout {
    /// When, in Unix milliseconds.
    pub at_ms: i64,
    /// ln e1RM of the best set.
    pub ln_e1rm: f64,
}

/// What the last weeks of one exercise say.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Stagnation {
    /// How far it has come.
    pub stage: Stage,
    /// Weeks since the best set.
    pub weeks_without_best: f64,
    /// Workouts with the exercise in the last eight weeks.
    pub workouts: u32,
    /// Gain (in ln) a week, of those eight weeks and the prior.
    pub weekly_gain: f64,
    /// Probability that it is below 0.1 %.
    pub probability: f64,
}

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// No best set for four weeks: looked at, nothing is said.
    Watch,
    /// A plateau.
    Plateau,
}

const DAYS_PER_WEEK: f64 = 7.0;
/// No best set for so many weeks.
const WATCH_WEEKS: f64 = 4.0;
const PLATEAU_WEEKS: f64 = 5.0;
/// Weeks over which the slope is taken, and workouts in them at least.
const SLOPE_WEEKS: f64 = 8.0;
const WORKOUTS: usize = 6;
/// Workouts before and within the weeks without a best set, at least.
const COMPARED: usize = 4;
/// Prior of the gain a week, in ln \[D\], and its spread.
const PRIOR_GAIN: f64 = 0.003;
const PRIOR_SD: f64 = 0.005;
/// Below this gain a week nothing moves.
const STILL: f64 = 0.001;
/// The scatter of workouts is at least this (measured 2 to 7 %).
const SCATTER_MIN: f64 = 0.02;
/// Probability from which nothing moves.
const MORE_LIKELY_THAN_NOT: f64 = 0.5;

impl BestOfWorkout {
    /// Of a workout that was learned from.
    #[must_use]
    pub fn of(level: &Level) -> Option<Self> {
        let best = level.sets.iter().map(|set| set.ln_e1rm).reduce(f64::max)?;
        Some(Self {
            at_ms: level.at_ms,
            ln_e1rm: best,
        })
    }
}

/// What the workouts of one exercise, oldest first, say about standing still; `None` where nothing does, or where there is
/// too little to say.
#[must_use]
pub fn stagnation(workouts: &[BestOfWorkout], now_ms: i64) -> Option<Stagnation> {
    let last = workouts.last()?;
    let weeks_ago = |workout: &BestOfWorkout| days_between(workout.at_ms, now_ms) / DAYS_PER_WEEK;
    // A pause is a pause, not a plateau.
    if weeks_ago(last) > WATCH_WEEKS {
        return None;
    }
    if !no_best_for(workouts, WATCH_WEEKS, weeks_ago) {
        return None;
    }
    let recent: Vec<(f64, f64)> = workouts
        .iter()
        .map(|workout| (-weeks_ago(workout), workout.ln_e1rm))
        .filter(|(week, _)| *week > -SLOPE_WEEKS)
        .collect();
    let (weekly_gain, probability) = gain(&recent);
    let plateau = recent.len() >= WORKOUTS
        && no_best_for(workouts, PLATEAU_WEEKS, weeks_ago)
        && probability > MORE_LIKELY_THAN_NOT;
    let best = workouts
        .iter()
        .rev()
        .reduce(|best, one| if one.ln_e1rm > best.ln_e1rm { one } else { best })?;
    Some(Stagnation {
        stage: if plateau { Stage::Plateau } else { Stage::Watch },
        weeks_without_best: weeks_ago(best),
        workouts: u32::try_from(recent.len()).unwrap_or(u32::MAX),
        weekly_gain,
        probability,
    })
}

fn no_best_for(workouts: &[BestOfWorkout], weeks: f64, weeks_ago: impl Fn(&BestOfWorkout) -> f64) -> bool {
    let (late, early): (Vec<&BestOfWorkout>, Vec<_>) =
        workouts.iter().partition(|workout| weeks_ago(workout) < weeks);
    let best = |of: &[&BestOfWorkout]| {
        of.iter()
            .map(|workout| workout.ln_e1rm)
            .fold(f64::NEG_INFINITY, f64::max)
    };
    early.len() >= COMPARED && late.len() >= COMPARED && best(&late) < best(&early)
}

/// Gain a week by least squares and the prior, and the probability that nothing moves.
fn gain(points: &[(f64, f64)]) -> (f64, f64) {
    let mut prior = (PRIOR_GAIN, PRIOR_SD * PRIOR_SD);
    if points.len() >= 3 {
        let count = f64::from(u32::try_from(points.len()).unwrap_or(u32::MAX));
        let (mean_week, mean_level) = points.iter().fold((0.0, 0.0), |(w, l), (week, level)| {
            (w + week / count, l + level / count)
        });
        let spread: f64 = points.iter().map(|(week, _)| square(week - mean_week)).sum();
        if spread > 0.0 {
            let slope = points
                .iter()
                .map(|(week, level)| (week - mean_week) * level)
                .sum::<f64>()
                / spread;
            let rest = |(week, level): &(f64, f64)| level - mean_level - slope * (week - mean_week);
            let scatter = sqrt(points.iter().map(|point| square(rest(point))).sum::<f64>() / (count - 2.0));
            let variance = square(f64::max(scatter, SCATTER_MIN)) / spread;
            let precision = 1.0 / variance + 1.0 / prior.1;
            prior = (
                (slope / variance + prior.0 / prior.1) / precision,
                1.0 / precision,
            );
        }
    }
    let (mean, variance) = prior;
    (mean, normal_cdf((STILL - mean) / sqrt(variance)))
}

fn square(x: f64) -> f64 {
    x * x
}
