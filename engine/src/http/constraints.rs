//! Constraints of the database that clients can run into, by their names in `migrations/`.

use shared::error::Code;

use super::problem::ApiError;

/// Unique constraints with a meaning of their own. All others mean that an id is taken by something else.
const UNIQUE: &[(&str, Code)] = &[("users_email_key", Code::EmailTaken)];

/// Checks, with the field that they are about. Validation comes before them; they are named here where a
/// request can still reach one.
const CHECKS: &[(&str, &str)] = &[
    ("users_display_name_check", "/display_name"),
    ("users_email_check", "/email"),
];

/// Foreign keys that a request can miss, with the field that refers to nothing.
const FOREIGN_KEYS: &[(&str, &str)] = &[
    ("profiles_active_gym_fkey", "/active_gym"),
    ("plan_revisions_plan_fkey", "/plan"),
    ("assignments_plan_fkey", "/plan"),
    ("assignments_revision_fkey", "/revision"),
    ("workouts_assignment_fkey", "/assignment"),
    ("workouts_revision_fkey", "/revision"),
    ("workouts_gym_fkey", "/gym"),
    ("sets_workout_fkey", "/workout"),
    ("sets_gym_fkey", "/gym"),
];

pub(super) fn foreign_key(constraint: Option<&str>) -> ApiError {
    match FOREIGN_KEYS.iter().find(|(name, _)| Some(*name) == constraint) {
        Some(&(_, pointer)) => ApiError::missing_reference(pointer),
        None => ApiError::new(Code::ReferenceMissing),
    }
}

pub(super) fn unique(constraint: Option<&str>) -> ApiError {
    let known = UNIQUE.iter().find(|(name, _)| Some(*name) == constraint);
    ApiError::new(known.map_or(Code::IdConflict, |&(_, code)| code))
}

pub(super) fn check(constraint: Option<&str>) -> ApiError {
    let known = CHECKS.iter().find(|(name, _)| Some(*name) == constraint);
    ApiError::invalid_field(known.map_or("", |&(_, pointer)| pointer), "out_of_range")
}
