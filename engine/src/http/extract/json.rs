//! A JSON body, read within limits of size and time, with a pointer to the field that is wrong.

use axum::{
    body::Body,
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde::{
    Serialize,
    de::{DeserializeOwned, IgnoredAny},
};
use serde_json::error::Category;
use shared::error::{Code, pointer, push_token};

use crate::{
    app::App,
    http::{
        BODY_LIMIT,
        problem::{ApiError, ApiResult},
    },
};

/// A JSON body, in or out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Json<T>(pub T);

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

impl<T: DeserializeOwned> FromRequest<App> for Json<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ApiError> {
        if !is_json(request.headers()) {
            return Err(Code::UnsupportedMediaType.into());
        }
        let limit = app.config().http.body_timeout;
        let body = tokio::time::timeout(limit, read(request.into_body()));
        let bytes = body.await.map_err(|_| ApiError::new(Code::RequestTimeout))??;
        parse(&bytes).map(Self)
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let text = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let kind = text.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
}

async fn read(body: Body) -> ApiResult<Vec<u8>> {
    let collected = Limited::new(body, BODY_LIMIT).collect().await.map_err(|error| {
        let too_large = error.downcast_ref::<LengthLimitError>().is_some();
        ApiError::new(if too_large {
            Code::PayloadTooLarge
        } else {
            Code::MalformedJson
        })
    })?;
    Ok(collected.to_bytes().into())
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> ApiResult<T> {
    // Postgres can store neither text nor jsonb with a NUL in it.
    if has_nul_escape(bytes) {
        return Err(ApiError::invalid_field("", "control_character"));
    }
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        match error.inner().classify() {
            // What follows the wrong field may not even be JSON.
            Category::Data if serde_json::from_slice::<IgnoredAny>(bytes).is_ok() => {
                let (code, field) = data_error(&error.inner().to_string());
                let mut pointer = pointer(error.path());
                if let Some(field) = field {
                    push_token(&mut pointer, &field);
                }
                ApiError::invalid_field(pointer, code)
            }
            _ => Code::MalformedJson.into(),
        }
    })?;
    deserializer
        .end()
        .map_err(|_| ApiError::new(Code::MalformedJson))?;
    // Serde would read a struct from an array as well.
    if !bytes.trim_ascii_start().starts_with(b"{") {
        return Err(ApiError::invalid_field("", "wrong_type"));
    }
    Ok(value)
}

/// The code for what serde says, and the field that it names because the path ends before it.
fn data_error(message: &str) -> (&'static str, Option<String>) {
    if let Some(rest) = message.strip_prefix("missing field `") {
        return ("required", rest.split('`').next().map(str::to_owned));
    }
    let codes = [
        ("invalid type", "wrong_type"),
        ("invalid length", "wrong_length"),
        ("unknown variant", "unknown_variant"),
        ("unknown field", "unknown_field"),
        ("duplicate field", "duplicate_field"),
        ("invalid value: integer", "out_of_range"),
        ("invalid value: floating", "out_of_range"),
    ];
    let code = codes.into_iter().find(|(start, _)| message.starts_with(start));
    (code.map_or("invalid", |(_, code)| code), None)
}

/// Whether a string in the JSON text holds `\u0000`. Backslashes occur only in strings, and each takes the
/// character after it along.
fn has_nul_escape(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|&byte| byte == b'\\') {
        let (_, from) = rest.split_at(at + 1);
        if from.starts_with(b"u0000") {
            return true;
        }
        rest = from.get(1..).unwrap_or_default();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[expect(dead_code, reason = "only parsed")]
    struct Body {
        sets: Vec<Set>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[expect(dead_code, reason = "only parsed")]
    struct Set {
        reps: u8,
        note: Option<String>,
    }

    fn at(text: &str) -> (Code, String, String) {
        let error = parse::<Body>(text.as_bytes()).unwrap_err();
        let field = error.problem().errors.first().cloned();
        let (pointer, code) = field.map(|field| (field.pointer, field.code)).unwrap_or_default();
        (error.code(), pointer, code)
    }

    fn invalid(pointer: &str, code: &str) -> (Code, String, String) {
        (Code::ValidationFailed, pointer.to_owned(), code.to_owned())
    }

    #[test]
    fn the_pointer_leads_to_the_field() {
        assert_eq!(
            at(r#"{"sets":[{"reps":8},{"reps":"x"}]}"#),
            invalid("/sets/1/reps", "wrong_type")
        );
        assert_eq!(
            at(r#"{"sets":[{"reps":300}]}"#),
            invalid("/sets/0/reps", "out_of_range")
        );
        assert_eq!(at(r#"{"sets":[{}]}"#), invalid("/sets/0/reps", "required"));
        assert_eq!(at("{}"), invalid("/sets", "required"));
    }

    #[test]
    fn only_an_object_is_a_body() {
        assert_eq!(at("[[]]"), invalid("", "wrong_type"));
    }

    #[test]
    fn broken_json_is_told_from_wrong_json() {
        for broken in [
            "",
            "{",
            "{\"sets\":[NaN]}",
            "{\"sets\":[]} x",
            "{\"sets\":[{\"reps\":1e999}]}",
        ] {
            assert_eq!(at(broken).0, Code::MalformedJson, "{broken}");
        }
        let deep = "[".repeat(100_000);
        assert_ne!(at(&format!("{{\"sets\":{deep}")).0, Code::Internal);
    }

    #[test]
    fn a_nul_is_refused_before_the_database_sees_it() {
        assert_eq!(
            at("{\"sets\":[{\"reps\":8,\"note\":\"a\\u0000b\"}]}").2,
            "control_character"
        );
        parse::<Body>(br#"{"sets":[{"reps":8,"note":"a\\u0000b"}]}"#).unwrap();
    }
}
