//! Things and reasons in words.

use shared::error::{Code, Problem};
use shared::sync::EntityKind;

use crate::features::words::Words;
use crate::i18n::*;

/// What kind of thing a change is about.
#[must_use]
pub fn kind_text(i18n: Words, kind: EntityKind) -> String {
    match kind {
        EntityKind::Profile => text!(i18n, you.kind_profile),
        EntityKind::Gym => text!(i18n, you.kind_gym),
        EntityKind::CustomExercise => text!(i18n, you.kind_custom_exercise),
        EntityKind::ExerciseNote => text!(i18n, you.kind_exercise_note),
        EntityKind::Plan => text!(i18n, you.kind_plan),
        EntityKind::PlanRevision => text!(i18n, you.kind_plan_revision),
        EntityKind::Assignment => text!(i18n, you.kind_assignment),
        EntityKind::Workout => text!(i18n, you.kind_workout),
        EntityKind::Set => text!(i18n, you.kind_set),
        EntityKind::Readiness => text!(i18n, you.kind_readiness),
        EntityKind::BodyMeasure => text!(i18n, you.kind_body_measure),
        EntityKind::NoticeAnswer => text!(i18n, you.kind_notice_answer),
        EntityKind::PainReport => text!(i18n, you.kind_pain_report),
    }
}

/// Why the engine refused a change. Codes that are about requests and not about changes keep their name.
#[must_use]
pub fn reason_text(i18n: Words, problem: &Problem) -> String {
    match problem.code {
        Code::ValidationFailed => {
            let fields = problem
                .errors
                .iter()
                .map(|error| error.pointer.trim_start_matches('/'));
            let fields = fields
                .filter(|field| !field.is_empty())
                .collect::<Vec<_>>()
                .join(", ");
            let why = text!(i18n, you.why_invalid);
            if fields.is_empty() {
                why
            } else {
                format!("{why} ({fields})")
            }
        }
        Code::OperationTooNew => text!(i18n, you.why_too_new),
        Code::OperationNotYours => text!(i18n, you.why_not_yours),
        Code::ReferenceMissing | Code::NotFound => text!(i18n, you.why_missing),
        Code::Immutable => text!(i18n, you.why_immutable),
        Code::IdConflict => text!(i18n, you.why_conflict),
        code => text!(i18n, you.why_unknown, code = code),
    }
}
