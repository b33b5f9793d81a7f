//! Which language a client wants to read.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponseParts, ResponseParts},
};
use shared::language::Language;

/// The first language of `Accept-Language` in which there are texts, else English. As a part of an answer it says in
/// which language that is, and that caches must keep the languages apart.
#[derive(Clone, Copy, Debug)]
pub struct AcceptedLanguage(pub Language);

impl AcceptedLanguage {
    /// Browsers keep the order by weight.
    fn of_header(text: &str) -> Self {
        Self(text.split(',').find_map(Language::of_tag).unwrap_or_default())
    }
}

impl<S: Send + Sync> FromRequestParts<S> for AcceptedLanguage {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let header = parts.headers.get(header::ACCEPT_LANGUAGE);
        let text = header.and_then(|value| value.to_str().ok()).unwrap_or_default();
        Ok(Self::of_header(text))
    }
}

impl IntoResponseParts for AcceptedLanguage {
    type Error = Infallible;

    fn into_response_parts(self, mut answer: ResponseParts) -> Result<ResponseParts, Infallible> {
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(self.0.tag()));
        headers.append(header::VARY, HeaderValue::from_static("accept-language"));
        Ok(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_there_is_counts() {
        for (header, expected) in [
            ("", Language::En),
            ("fr-FR, fr;q=0.9, de;q=0.8, en;q=0.7", Language::De),
            ("en-GB,en;q=0.9,de;q=0.8", Language::En),
            ("DE_at", Language::De),
            ("*", Language::En),
        ] {
            assert_eq!(AcceptedLanguage::of_header(header).0, expected, "{header}");
        }
    }
}
