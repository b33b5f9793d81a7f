//! What can go wrong with a request, as far as a page must tell it apart.

use serde::de::DeserializeOwned;
use shared::error::{Code, Problem};

/// Why a request gave no answer to work with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// The engine said what is wrong.
    Problem(Box<Problem>),
    /// Nobody answered: no network, no engine.
    Offline,
    /// An answer came that is not what the contract says; the text is for the console.
    Decode(String),
}

impl ApiError {
    /// The stable code, where the engine gave one.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        match self {
            Self::Problem(problem) => Some(problem.code),
            Self::Offline | Self::Decode(_) => None,
        }
    }

    /// Whether signing in again would help.
    #[must_use]
    pub fn is_unauthenticated(&self) -> bool {
        matches!(self.code(), Some(Code::Unauthenticated | Code::SessionExpired))
    }

    /// Whether the same request may succeed later without anybody doing anything.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Offline => true,
            Self::Problem(problem) => problem.status >= 500 || problem.code == Code::RateLimited,
            Self::Decode(_) => false,
        }
    }
}

/// Reads an answer: the value of a success, the problem of a failure. An empty body is `null`.
///
/// # Errors
/// [`ApiError::Problem`] for a failure, [`ApiError::Offline`] where a proxy answered for an engine that is
/// down, [`ApiError::Decode`] for what is neither value nor problem.
pub fn decode<T: DeserializeOwned>(status: u16, body: &str) -> Result<T, ApiError> {
    let body = if body.trim().is_empty() { "null" } else { body };
    if (200..300).contains(&status) {
        return serde_json::from_str(body).map_err(|error| ApiError::Decode(error.to_string()));
    }
    match serde_json::from_str::<Problem>(body) {
        Ok(problem) => Err(ApiError::Problem(Box::new(problem))),
        Err(_) if matches!(status, 502..=504) => Err(ApiError::Offline),
        Err(error) => Err(ApiError::Decode(format!("status {status}: {error}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_keeps_its_code() {
        let body = r#"{"title":"No","status":401,"code":"invalid_credentials"}"#;
        let error = decode::<()>(401, body).unwrap_err();
        assert_eq!(error.code(), Some(Code::InvalidCredentials));
        assert!(!error.is_unauthenticated());
    }

    #[test]
    fn a_success_without_a_body_is_nothing() {
        assert_eq!(decode::<()>(204, ""), Ok(()));
    }

    #[test]
    fn a_gateway_that_finds_no_engine_counts_as_offline() {
        assert_eq!(
            decode::<()>(502, "<html>Bad gateway</html>"),
            Err(ApiError::Offline)
        );
    }

    #[test]
    fn what_is_neither_value_nor_problem_is_said_so() {
        assert!(matches!(decode::<u8>(200, "\"x\""), Err(ApiError::Decode(_))));
        assert!(matches!(decode::<u8>(404, "<html>"), Err(ApiError::Decode(_))));
    }

    #[test]
    fn only_what_may_pass_by_itself_is_tried_again() {
        let problem = |code| ApiError::Problem(Box::new(Problem::new(code)));
        assert!(ApiError::Offline.is_passing());
        assert!(problem(Code::Unavailable).is_passing());
        assert!(problem(Code::RateLimited).is_passing());
        assert!(!problem(Code::ValidationFailed).is_passing());
        assert!(!ApiError::Decode(String::new()).is_passing());
    }
}
