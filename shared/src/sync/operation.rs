//! One change, as a device sends it.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::Hlc;
use crate::ids::{DeviceId, OperationId, UserId};

/// The version of operations that this build writes. It grows when a field changes its meaning; fields that
/// are merely new do not need it, readers ignore what they do not know.
pub const SCHEMA_VERSION: u16 = 1;

/// Fields by name. `null` clears a field.
pub type Fields = serde_json::Map<String, Value>;

/// What kinds of things are synchronised. The order is the order in which a batch must be applied so that
/// references are there before what refers to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
    /// The lifter's own facts; one per owner, with the owner's id.
    Profile,
    /// A place with equipment.
    Gym,
    /// An exercise of the lifter's own.
    CustomExercise,
    /// Own words and a video for an exercise, with the exercise's id.
    ExerciseNote,
    /// A programme.
    Plan,
    /// An immutable revision of a plan's document.
    PlanRevision,
    /// A plan given to the athlete.
    Assignment,
    /// A session.
    Workout,
    /// A logged set.
    Set,
    /// Sleep, stress and soreness of a day.
    Readiness,
    /// Body mass and girths of a day.
    BodyMeasure,
    /// What was answered to a proposal of the coach.
    NoticeAnswer,
    /// Pain at an exercise.
    PainReport,
}

impl EntityKind {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::Profile,
        Self::Gym,
        Self::CustomExercise,
        Self::ExerciseNote,
        Self::Plan,
        Self::PlanRevision,
        Self::Assignment,
        Self::Workout,
        Self::Set,
        Self::Readiness,
        Self::BodyMeasure,
        Self::NoticeAnswer,
        Self::PainReport,
    ];

    /// The name as it travels and is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Gym => "gym",
            Self::CustomExercise => "custom_exercise",
            Self::ExerciseNote => "exercise_note",
            Self::Plan => "plan",
            Self::PlanRevision => "plan_revision",
            Self::Assignment => "assignment",
            Self::Workout => "workout",
            Self::Set => "set",
            Self::Readiness => "readiness",
            Self::BodyMeasure => "body_measure",
            Self::NoticeAnswer => "notice_answer",
            Self::PainReport => "pain_report",
        }
    }

    /// Finds a kind by its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// Which thing an operation is about. Ids are unique per owner and kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EntityRef {
    /// Its kind.
    pub kind: EntityKind,
    /// Its id.
    pub id: Uuid,
}

impl From<(EntityKind, Uuid)> for EntityRef {
    fn from((kind, id): (EntityKind, Uuid)) -> Self {
        Self { kind, id }
    }
}

/// What was done to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Body {
    /// Fields were set; the entity is made if it is not there. Without fields it undoes a deletion.
    Put {
        /// The fields that were touched, and only those.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        fields: Fields,
    },
    /// It was deleted.
    Delete,
}

/// One change, made once on one device, applied at most once everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Operation {
    /// Made by the device; the same id is never applied twice.
    pub id: OperationId,
    /// See [`SCHEMA_VERSION`].
    pub schema_version: u16,
    /// Whose data it is.
    pub owner: UserId,
    /// Who did it.
    pub actor: UserId,
    /// On which device.
    pub device: DeviceId,
    /// When, in an order that all devices share.
    pub hlc: Hlc,
    /// What it is about.
    pub entity: EntityRef,
    /// The entity's version that the device knew, 0 for none. For people who read the history; merging does
    /// not need it.
    pub base_version: u64,
    /// What was done.
    pub body: Body,
}
