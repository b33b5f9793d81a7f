//! What one lifter is told about the coach: the report, and the same by exercise.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::method::Method;
use super::report::{Report, Summing};
use super::score::Errors;
use super::walk::{Extras, Prediction, Walk, walk};
use crate::history::HistorySet;
use crate::strength::gg1::Catalogue;

/// An exercise with fewer predictions than this is not told by itself: its mean would be chance.
pub const ENOUGH_OF_ONE: usize = 20;

/// Seed of the resampling in what a lifter is told. Fixed, so that device and engine say the same to the bit.
const SEED: u64 = 1;

/// How good the coach would have been for one lifter, as the lifter is told it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnReport {
    /// Everything together.
    pub report: Report,
    /// Exercises with [`ENOUGH_OF_ONE`] predictions ahead of the session, the most often predicted first.
    pub exercises: Vec<ExerciseReport>,
    /// The coach's errors over these exercises, each with equal weight; `None` without any.
    pub over_exercises: Option<Errors>,
}

/// How good the coach would have been at one exercise, ahead of the session, in all its contexts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExerciseReport {
    /// The exercise, as the history names it.
    pub exercise: String,
    /// Top sets that were predicted and scored.
    pub predictions: usize,
    /// Errors of the coach.
    pub coach: Errors,
    /// Errors of the last top set, by Epley's formula, on the same sets.
    pub by_hand: Errors,
}

/// What a lifter is told about the coach, from the lifter's own history in whatever order.
#[must_use]
pub fn own_report(history: &[HistorySet], catalogue: &Catalogue) -> OwnReport {
    walk(history, catalogue, Extras::Off).own_report()
}

impl Walk {
    /// Sums it up for the lifter.
    #[must_use]
    pub fn own_report(&self) -> OwnReport {
        self.own_report_of(self.own_summing().finish())
    }

    /// The same in steps: the report of [`Self::own_report`] on the way.
    #[must_use]
    pub fn own_summing(&self) -> Summing<'_> {
        Summing::of(self, SEED)
    }

    /// Adds the exercises to the report that [`Self::own_summing`] came to.
    #[must_use]
    pub fn own_report_of(&self, report: Report) -> OwnReport {
        let exercises = self.by_exercise();
        let coach: Vec<Errors> = exercises.iter().map(|exercise| exercise.coach).collect();
        OwnReport {
            report,
            over_exercises: Errors::mean_of(&coach),
            exercises,
        }
    }

    fn by_exercise(&self) -> Vec<ExerciseReport> {
        let mut found: BTreeMap<&str, Vec<&Prediction<9>>> = BTreeMap::new();
        for prediction in self.session.iter().filter(|prediction| prediction.scored) {
            if let Some(name) = self.exercises.get(prediction.exercise) {
                found.entry(name).or_default().push(prediction);
            }
        }
        let place = |method| Method::SESSION.iter().position(|of| *of == method);
        let (Some(coach), Some(by_hand)) = (place(Method::Gg1), place(Method::LastTopEpley)) else {
            return Vec::new();
        };
        let told = found
            .into_iter()
            .filter(|(_, predictions)| predictions.len() >= ENOUGH_OF_ONE)
            .filter_map(|(exercise, predictions)| {
                Some(ExerciseReport {
                    exercise: exercise.to_owned(),
                    predictions: predictions.len(),
                    coach: Errors::of(&predictions, coach)?,
                    by_hand: Errors::of(&predictions, by_hand)?,
                })
            });
        let mut told: Vec<ExerciseReport> = told.collect();
        // Stable: those predicted equally often stay in the order of their names.
        told.sort_by_key(|exercise| std::cmp::Reverse(exercise.predictions));
        told
    }
}
