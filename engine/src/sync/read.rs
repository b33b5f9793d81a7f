//! Reading an operation that a device sent, each by itself: one that cannot be read does not hold up the others.

use serde_json::Value;
use shared::{
    error::{Code, FieldError, Problem, pointer},
    ids::{OperationId, UserId},
    sync::{Body, EntityKind, Operation, SCHEMA_VERSION},
    validate::Violations,
};

/// The most fields that one operation may set; the largest entity has some thirty.
const FIELDS_MAX: usize = 100;

/// The id of an operation that may be unreadable otherwise.
pub(super) fn id(value: &Value) -> Option<OperationId> {
    value.get("id")?.as_str()?.parse().ok()
}

/// Reads an operation of `caller`.
///
/// # Errors
/// What the device is told: `operation_too_new`, `operation_not_yours` or `validation_failed`.
pub(super) fn operation(value: &Value, caller: UserId) -> Result<Operation, Problem> {
    let version = value.get("schema_version").and_then(Value::as_u64);
    if version.is_some_and(|version| version > u64::from(SCHEMA_VERSION)) {
        return Err(Problem::new(Code::OperationTooNew));
    }
    let operation: Operation = serde_path_to_error::deserialize(value).map_err(|error| {
        let field = FieldError {
            pointer: pointer(error.path()),
            code: "invalid".to_owned(),
            detail: Some(error.into_inner().to_string()),
        };
        Problem::new(Code::ValidationFailed).with_errors(vec![field])
    })?;
    if operation.owner != caller || operation.actor != caller {
        return Err(Problem::new(Code::OperationNotYours));
    }
    check(&operation).into_result()?;
    Ok(operation)
}

/// What can be said about an operation without looking at anything else.
pub(super) fn check(operation: &Operation) -> Violations {
    let mut violations = Violations::new();
    violations.require(operation.schema_version > 0, "/schema_version", "out_of_range");
    violations.require(operation.hlc.device() == operation.device, "/hlc", "other_device");
    let is_profile = operation.entity.kind == EntityKind::Profile;
    let own = operation.entity.id == operation.owner.uuid();
    violations.require(!is_profile || own, "/entity/id", "not_the_owner");
    if let Body::Put { fields } = &operation.body {
        violations.require(fields.len() <= FIELDS_MAX, "/body/fields", "too_many");
    }
    violations
}
