//! The first guess for an exercise without history, and how little it is worth.

use super::parameters::Parameters as P;
use super::state::{ExerciseState, LifterState};
use crate::exercise::{ExerciseFacts, ReferenceLift};
use crate::math::{ln, powf, sqrt};
use crate::prescribe::{Athlete, Experience, Sex};
use crate::strength::RepCurve;

/// A first guess of ln e1RM.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prior {
    /// Mean of ln e1RM, of kg with the body's part.
    pub theta: f64,
    /// Its standard deviation.
    pub sd: f64,
    /// Where it comes from.
    pub source: PriorSource,
}

/// Where a first guess comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriorSource {
    /// The same exercise in another context.
    OtherContext,
    /// Exercises that stand in a known ratio to it.
    RelatedExercises,
    /// People like this lifter.
    Population,
}

/// The ratios between lifts hold for the load at this many repetitions.
const RATIO_REPS: f64 = 8.0;
/// Between two machines of the same kind.
const MACHINE_SIGMA: f64 = 0.30;
/// Between two places for free weights, and the least of any ratio.
const FREE_WEIGHT_SIGMA: f64 = 0.15;
/// More, where the lift of the table is only close to the exercise.
const CLOSE_SIGMA: f64 = 0.20;
/// z of the 20th percentile.
const TWENTIETH_PERCENTILE: f64 = -0.841_621_233_572_914_3;

impl Prior {
    /// The 20th percentile of ln e1RM: where a careful start is planned from.
    #[must_use]
    pub fn low(&self) -> f64 {
        self.theta + TWENTIETH_PERCENTILE * self.sd
    }
}

/// First guess for an exercise in a context without history.
#[must_use]
pub fn prior(athlete: &Athlete, facts: &ExerciseFacts, lifter: &LifterState) -> Prior {
    other_context(facts, lifter)
        .or_else(|| related(facts, lifter))
        .unwrap_or_else(|| population(athlete, facts))
}

/// The same exercise elsewhere: the context with most workouts.
fn other_context(facts: &ExerciseFacts, lifter: &LifterState) -> Option<Prior> {
    let known = most_trained(lifter.exercises.get(&facts.id)?.values())?;
    let sigma = if facts.is_machine() {
        MACHINE_SIGMA
    } else {
        FREE_WEIGHT_SIGMA
    };
    let sd = sqrt(sigma * sigma + known.variance);
    Some(Prior {
        theta: known.theta,
        sd,
        source: PriorSource::OtherContext,
    })
}

/// First guess from other exercises: precision-weighted over all that stand in a known ratio. What is only known from below says
/// as little about others as about itself.
pub(crate) fn related(facts: &ExerciseFacts, lifter: &LifterState) -> Option<Prior> {
    let (ratio, sigma) = ratio(facts)?;
    let (mut precision, mut weighted) = (0.0, 0.0);
    for contexts in lifter.exercises.values() {
        let Some(known) = most_trained(contexts.values()).filter(|known| !known.known_from_below()) else {
            continue;
        };
        let Some(reference) = known.reference else {
            continue;
        };
        let (known_ratio, known_sigma) = reference.ratio_to_bench();
        let known_sigma = if known.machine {
            f64::max(known_sigma, MACHINE_SIGMA)
        } else {
            known_sigma
        };
        let variance = known_sigma * known_sigma + known.variance;
        let load = known.theta + RepCurve::new(known.k).g(RATIO_REPS) + ln(ratio) - ln(known_ratio);
        precision += 1.0 / variance;
        weighted += load / variance;
    }
    if precision <= 0.0 {
        return None;
    }
    let theta = weighted / precision - facts.curve.curve().g(RATIO_REPS);
    Some(Prior {
        theta,
        sd: sqrt(sigma * sigma + 1.0 / precision),
        source: PriorSource::RelatedExercises,
    })
}

/// What people like this lifter can do: anchored on the bench press of untrained people.
fn population(athlete: &Athlete, facts: &ExerciseFacts) -> Prior {
    let body_mass = athlete.body_mass_kg();
    let trained = match athlete.experience {
        Experience::Novice => 0.55,
        Experience::Intermediate => 0.90,
        Experience::Advanced => 1.40,
    };
    let sex = match (athlete.sex, facts.is_lower_body()) {
        (Some(Sex::Male), _) => 1.0,
        (Some(Sex::Female), false) => 0.58,
        (Some(Sex::Female), true) => 0.72,
        (None, _) => 0.80,
    };
    let age = if athlete.age_years.is_some_and(|age| age > 60) {
        0.85
    } else {
        1.0
    };
    let bench = trained * sex * age * 80.0 * powf(body_mass / 80.0, 0.67);
    let (ratio, _) = ratio(facts).unwrap_or((0.4, 0.0));
    let load = ln(bench * ratio) + RepCurve::new(P::K).g(RATIO_REPS);
    let said_all = athlete.sex.is_some() && athlete.body_mass.is_some();
    Prior {
        theta: load - facts.curve.curve().g(RATIO_REPS),
        sd: if said_all { 0.50 } else { 0.60 },
        source: PriorSource::Population,
    }
}

/// Ratio to the bench press and its standard deviation; wider where only a similar lift is known.
fn ratio(facts: &ExerciseFacts) -> Option<(f64, f64)> {
    let (lift, close) = match facts.reference {
        Some(lift) => (lift, 0.0),
        None => (ReferenceLift::closest(facts)?, CLOSE_SIGMA),
    };
    let (ratio, sigma) = lift.ratio_to_bench();
    let sigma = if facts.is_machine() {
        f64::max(sigma, MACHINE_SIGMA)
    } else {
        sigma
    };
    Some((ratio, sqrt(sigma * sigma + close * close)))
}

fn most_trained<'a>(states: impl Iterator<Item = &'a ExerciseState>) -> Option<&'a ExerciseState> {
    states
        .filter(|state| state.sessions > 0)
        .max_by_key(|state| state.sessions)
}
