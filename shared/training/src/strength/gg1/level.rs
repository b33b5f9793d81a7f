//! How strong a lifter was after each workout: what the filter believed at that moment, for looking back.

use super::predict::{Effort, interval};
use super::state::{ExerciseState, UserState};
use crate::history::WorkSet;
use crate::math::exp;
use crate::strength::RepCurve;

/// The level of one exercise in one context after one workout.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// The exercise.
    pub exercise: String,
    /// One machine or convention in one gym.
    pub context: String,
    /// The workout.
    pub workout: String,
    /// Its first work set, in Unix milliseconds.
    pub at_ms: i64,
    /// ln e1RM of kg, with the body's part.
    pub theta: f64,
    /// Half width (in ln) of the 80 % interval around a single repetition at most effort.
    pub half_width: f64,
    /// Workouts with this exercise so far; 1 where the level began or began anew.
    pub sessions: u32,
    /// The sets it was drawn from, in order.
    pub sets: Vec<LevelSet>,
}

/// What one work set says by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelSet {
    /// Its id.
    pub set: String,
    /// ln e1RM of kg, with the body's part: load, repetitions and RIR through the repetition curve. Where effort is
    /// unknown, two in reserve are assumed, as the filter does.
    pub ln_e1rm: f64,
    /// Whether it is the top set: the first at the heaviest load.
    pub top: bool,
}

/// A single repetition with nothing in reserve: what a one-repetition maximum is.
const SINGLE: Effort = Effort {
    reps: 1.0,
    rir: Some(0.0),
    index: 0,
};

impl Level {
    /// After a workout that was learned from; `None` if nothing was.
    pub(super) fn after(user: &UserState, state: &ExerciseState, work: &[WorkSet]) -> Option<Self> {
        let first = work.first()?;
        let curve = RepCurve::new(state.k);
        let sets = work.iter().map(|set| LevelSet {
            set: set.set.id.clone(),
            ln_e1rm: set.ln_load - curve.g(set.observation(0).effort.to_failure()),
            top: set.top,
        });
        Some(Self {
            exercise: first.set.exercise.clone(),
            context: first.set.context.clone(),
            workout: first.set.workout.clone(),
            at_ms: state.last_at_ms,
            theta: state.theta,
            half_width: interval(user, state, state.variance, &SINGLE).0,
            sessions: state.sessions,
            sets: sets.collect(),
        })
    }

    /// Estimated one-repetition maximum in kg, with the body's part.
    #[must_use]
    pub fn e1rm_kg(&self) -> f64 {
        exp(self.theta)
    }

    /// The 80 % interval of the estimate, in kg.
    #[must_use]
    pub fn band_kg(&self) -> (f64, f64) {
        (
            exp(self.theta - self.half_width),
            exp(self.theta + self.half_width),
        )
    }
}

impl LevelSet {
    /// One-repetition maximum estimated from this set alone, in kg.
    #[must_use]
    pub fn e1rm_kg(&self) -> f64 {
        exp(self.ln_e1rm)
    }
}
