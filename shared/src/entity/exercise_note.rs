//! What a lifter wrote down about an exercise.

use serde::{Deserialize, Serialize};

use super::{Entity, NOTE_MAX};
use crate::link::HttpsLink;
use crate::sync::EntityKind;
use crate::validate::Violations;

/// Own words and a video for one exercise, of the catalogue or one's own. Its id is the exercise's: there is one
/// of each, and what two devices wrote is merged field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExerciseNote {
    /// Seat height, grip, what to think of.
    #[serde(default)]
    pub note: String,
    /// A video to look at.
    #[serde(default)]
    pub video: Option<HttpsLink>,
}

impl Entity for ExerciseNote {
    const KIND: EntityKind = EntityKind::ExerciseNote;

    fn check(&self, violations: &mut Violations) {
        violations.text(&self.note, NOTE_MAX, "/note");
    }
}
