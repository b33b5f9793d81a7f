//! One session of training.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use training::plan::{NodeId, Slot};
use training::units::Weight;

use super::{BODY_MASS_G, Entity, NAME_MAX, NOTE_MAX};
use crate::ids::{AssignmentId, ExerciseId, GymId, PlanRevisionId};
use crate::sync::EntityKind;
use crate::validate::Violations;

/// The most slots in a workout.
const SLOTS_MAX: usize = 60;

/// A workout: when, where, by which plan, and what it was to contain. The sets are entities of their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Workout {
    /// What it is called: the day of the plan, or what the lifter says.
    pub title: String,
    /// The assignment it belongs to.
    #[serde(default)]
    pub assignment: Option<AssignmentId>,
    /// The revision it was started from.
    #[serde(default)]
    pub revision: Option<PlanRevisionId>,
    /// The week of the plan.
    #[serde(default)]
    pub week: Option<NodeId>,
    /// The day of the plan.
    #[serde(default)]
    pub day: Option<NodeId>,
    /// Where.
    #[serde(default)]
    pub gym: Option<GymId>,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// The day that it belongs to; a workout across midnight stays on the day it began.
    pub local_date: NaiveDate,
    /// Offset of the lifter's clock from UTC when it began, in seconds.
    pub utc_offset_s: i32,
    /// When it was finished.
    #[serde(default)]
    pub finished_at: Option<DateTime<Utc>>,
    /// Whether it runs.
    #[serde(default)]
    pub status: WorkoutStatus,
    /// Body mass of the day.
    #[serde(default)]
    pub body_mass: Option<Weight>,
    /// Effort of the whole session, 0 to 10 (Foster's session RPE).
    #[serde(default)]
    pub session_rpe: Option<u8>,
    /// What the lifter wrote.
    #[serde(default)]
    pub notes: String,
    /// What was to be done, in order; a copy, so that a later edit of the plan does not rewrite history.
    #[serde(default)]
    pub slots: Vec<WorkoutSlot>,
}

/// One slot of a workout: the plan's, with the exercise that is really done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkoutSlot {
    /// The slot as planned.
    #[serde(flatten)]
    pub slot: Slot,
    /// What is done instead of the planned exercise.
    #[serde(default)]
    pub swapped_to: Option<ExerciseId>,
    /// Left out today.
    #[serde(default)]
    pub skipped: bool,
}

/// Whether a workout runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WorkoutStatus {
    /// It runs.
    #[default]
    Active,
    /// It is done.
    Finished,
    /// Nobody finished it; its sets count all the same.
    Abandoned,
}

impl Entity for Workout {
    const KIND: EntityKind = EntityKind::Workout;

    fn check(&self, violations: &mut Violations) {
        violations.name(&self.title, NAME_MAX, "/title");
        violations.text(&self.notes, NOTE_MAX, "/notes");
        violations.year(&self.started_at, "/started_at");
        violations.year(&self.local_date, "/local_date");
        violations.range(&self.utc_offset_s, -86_400..=86_400, "/utc_offset_s");
        if let Some(finished) = &self.finished_at {
            violations.year(finished, "/finished_at");
        }
        violations.require(self.slots.len() <= SLOTS_MAX, "/slots", "too_many");
        violations.require(
            self.finished_at
                .is_none_or(|finished| finished >= self.started_at),
            "/finished_at",
            "before_start",
        );
        if let Some(rpe) = &self.session_rpe {
            violations.range(rpe, 0..=10, "/session_rpe");
        }
        if let Some(mass) = self.body_mass {
            violations.range(&mass.grams(), BODY_MASS_G, "/body_mass");
        }
    }
}
