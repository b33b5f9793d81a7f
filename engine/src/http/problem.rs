//! How errors leave: RFC 9457 with a code, written and logged once, at the edge.
//!
//! Three kinds (see `docs/ARCHITECTURE.md`): typed errors of the pure crates, `QueryResult` in queries, and
//! [`ApiError`] in handlers. The first two turn into the third by `?`; jobs and commands use `anyhow`.

use std::{fmt, sync::Arc, time::Duration};

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use diesel::result::{DatabaseErrorKind, Error as QueryError};
use shared::{
    error::{Code, FieldError, Problem},
    validate::Violations,
};

use super::constraints;

/// What a handler answers with.
pub type ApiResult<T> = Result<T, ApiError>;

/// An error on its way out: what the client is told and, apart from it, what the log is told.
pub struct ApiError(Box<Parts>);

struct Parts {
    problem: Problem,
    source: Option<anyhow::Error>,
    retry_after: Option<Duration>,
}

impl ApiError {
    /// An error with nothing but its code.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Problem::new(code).into()
    }

    /// Nothing here, or nothing that the caller may know of: both look the same.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(Code::NotFound)
    }

    /// Names the fields at fault.
    #[must_use]
    pub fn invalid(errors: Vec<FieldError>) -> Self {
        Problem::new(Code::ValidationFailed).with_errors(errors).into()
    }

    /// One field at fault.
    pub fn invalid_field(pointer: impl Into<String>, code: &str) -> Self {
        let mut violations = Violations::new();
        violations.add(pointer, code);
        Self::invalid(violations.check(()).err().unwrap_or_default())
    }

    /// A field refers to something that does not exist.
    pub fn missing_reference(pointer: impl Into<String>) -> Self {
        let mut violations = Violations::new();
        violations.add(pointer, "missing");
        let errors = violations.check(()).err().unwrap_or_default();
        Problem::new(Code::ReferenceMissing).with_errors(errors).into()
    }

    /// Our fault; the log gets the source, the client a request id.
    pub fn internal(source: impl Into<anyhow::Error>) -> Self {
        Self::new(Code::Internal).because(source)
    }

    /// Not now; the log gets the source.
    pub fn unavailable(source: impl Into<anyhow::Error>) -> Self {
        Self::new(Code::Unavailable)
            .because(source)
            .retry_after(Duration::from_secs(2))
    }

    /// Says when to come back.
    #[must_use]
    pub fn retry_after(mut self, wait: Duration) -> Self {
        self.0.retry_after = Some(wait);
        self
    }

    /// Tells the log why.
    #[must_use]
    pub fn because(mut self, source: impl Into<anyhow::Error>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> Code {
        self.0.problem.code
    }

    /// What the client is told.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.0.problem
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiError({}, {:?})", self.code(), self.0.source)
    }
}

impl From<Problem> for ApiError {
    fn from(problem: Problem) -> Self {
        Self(Box::new(Parts {
            problem,
            source: None,
            retry_after: None,
        }))
    }
}

impl From<Code> for ApiError {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

impl From<QueryError> for ApiError {
    fn from(error: QueryError) -> Self {
        match &error {
            QueryError::NotFound => Self::not_found(),
            QueryError::DatabaseError(kind, information) => {
                let constraint = information.constraint_name();
                match kind {
                    DatabaseErrorKind::UniqueViolation => constraints::unique(constraint).because(error),
                    DatabaseErrorKind::ForeignKeyViolation => {
                        constraints::foreign_key(constraint).because(error)
                    }
                    DatabaseErrorKind::CheckViolation => constraints::check(constraint).because(error),
                    DatabaseErrorKind::SerializationFailure | DatabaseErrorKind::ClosedConnection => {
                        Self::unavailable(error)
                    }
                    _ => Self::internal(error),
                }
            }
            _ => Self::internal(error),
        }
    }
}

impl From<diesel_async::pooled_connection::deadpool::PoolError> for ApiError {
    fn from(error: diesel_async::pooled_connection::deadpool::PoolError) -> Self {
        Self::unavailable(error)
    }
}

/// What the edge finds on a response: the body is written there, where the request id is known.
#[derive(Clone)]
pub(super) struct Report {
    pub(super) problem: Problem,
    pub(super) source: Option<Arc<anyhow::Error>>,
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let Parts {
            problem,
            source,
            retry_after,
        } = *self.0;
        let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = status.into_response();
        if status == StatusCode::UNAUTHORIZED {
            response
                .headers_mut()
                .insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(wait) = retry_after {
            let seconds = wait.as_millis().div_ceil(1000).max(1).to_string();
            if let Ok(value) = HeaderValue::try_from(seconds) {
                response.headers_mut().insert(header::RETRY_AFTER, value);
            }
        }
        response.extensions_mut().insert(Report {
            problem,
            source: source.map(Arc::new),
        });
        response
    }
}
