//! What the engine answered.

use axum::{
    body::to_bytes,
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use serde_json::Value;
use shared::error::{Code, Problem};

/// Status, headers and body.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    /// The body, if it is JSON; else null.
    pub json: Value,
    pub text: String,
}

impl Answer {
    pub async fn read(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        Self {
            status: parts.status,
            headers: parts.headers,
            json: serde_json::from_slice(&bytes).unwrap_or_default(),
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// The body, if the status is this one.
    #[track_caller]
    pub fn expect(&self, status: u16) -> &Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        &self.json
    }

    /// The body as a type of the contract, if the status is this one.
    #[track_caller]
    pub fn parse<T: serde::de::DeserializeOwned>(&self, status: u16) -> T {
        serde_json::from_value(self.expect(status).clone()).expect("the type of the contract")
    }

    /// The problem, if it is this one: media type, status and code agree and there is a request id.
    #[track_caller]
    pub fn problem(&self, code: Code) -> Problem {
        let kind = self.header(header::CONTENT_TYPE.as_str());
        assert_eq!(
            kind,
            Some("application/problem+json"),
            "{} {}",
            self.status,
            self.text
        );
        let problem: Problem = serde_json::from_value(self.json.clone()).expect("a problem");
        assert_eq!(problem.code, code, "{}", self.text);
        assert_eq!(problem.status, self.status.as_u16());
        assert_eq!(self.status.as_u16(), code.status());
        assert_eq!(problem.request_id.as_deref(), self.header("x-request-id"));
        problem
    }

    /// The code of the problem, whichever it is.
    #[track_caller]
    pub fn problem_code(&self) -> String {
        let code = Code::from_text(self.json["code"].as_str().unwrap_or_default());
        self.problem(code);
        code.to_string()
    }

    /// `validation_failed`, with this code at this pointer.
    #[track_caller]
    pub fn field(&self, pointer: &str, code: &str) {
        let errors = self.problem(Code::ValidationFailed).errors;
        let found = errors
            .iter()
            .any(|error| error.pointer == pointer && error.code == code);
        assert!(found, "no {code} at {pointer} in {errors:?}");
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The same answer in all that a stranger could learn from: everything but the request's own id and time.
    #[track_caller]
    pub fn assert_same(&self, other: &Self) {
        let told = |answer: &Self| {
            let mut json = answer.json.clone();
            if let Some(object) = json.as_object_mut() {
                object.remove("request_id");
            }
            let mut headers = answer.headers.clone();
            for name in ["x-request-id", "date"] {
                headers.remove(name);
            }
            (answer.status, format!("{headers:?}"), json)
        };
        assert_eq!(told(self), told(other));
    }
}
