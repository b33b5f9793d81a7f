//! What both forms share: errors of fields and of the whole.

use shared::error::{Code, FieldError};

use crate::api::ApiError;
use crate::features::words::Words;
use crate::i18n::*;

/// What went wrong with the form as a whole.
#[must_use]
pub fn error_text(i18n: Words, error: &ApiError) -> String {
    match error {
        ApiError::Offline | ApiError::Decode(_) => text!(i18n, auth.unreachable),
        ApiError::Problem(problem) => match problem.code {
            Code::InvalidCredentials => text!(i18n, auth.invalid_credentials),
            Code::EmailTaken => text!(i18n, auth.email_taken),
            Code::RateLimited => text!(i18n, auth.rate_limited),
            Code::ValidationFailed => text!(i18n, auth.check_fields),
            code if code.status() >= 500 => text!(i18n, auth.unreachable),
            _ => problem.title.clone(),
        },
    }
}

/// What is wrong with one field.
#[must_use]
pub fn field_text(i18n: Words, errors: &[FieldError], pointer: &str) -> Option<String> {
    let error = errors.iter().find(|error| error.pointer == pointer)?;
    Some(match error.code.as_str() {
        "invalid_email" => text!(i18n, auth.invalid_email),
        "too_short" => text!(i18n, auth.too_short),
        "too_long" => text!(i18n, auth.too_long),
        "required" => text!(i18n, auth.required),
        _ => text!(i18n, auth.invalid),
    })
}

/// The fields at fault that the engine named.
#[must_use]
pub fn field_errors(error: &ApiError) -> Vec<FieldError> {
    match error {
        ApiError::Problem(problem) => problem.errors.clone(),
        ApiError::Offline | ApiError::Decode(_) => Vec::new(),
    }
}
