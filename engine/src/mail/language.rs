//! In which language a letter is written.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};
use serde::{Deserialize, Serialize};

/// The languages of letters; as an extractor, the first of them that the browser asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English, also for whoever asks for none of these.
    #[default]
    En,
    /// German.
    De,
}

impl Language {
    /// By a language tag (BCP 47), such as `de-AT`.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_', ';']).next().unwrap_or_default();
        match primary.trim().to_ascii_lowercase().as_str() {
            "en" => Some(Self::En),
            "de" => Some(Self::De),
            _ => None,
        }
    }

    /// By `Accept-Language`, whose order browsers keep by weight.
    fn of_header(text: &str) -> Self {
        text.split(',').find_map(Self::of_tag).unwrap_or_default()
    }

    /// As a language tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Language {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let header = parts.headers.get(header::ACCEPT_LANGUAGE);
        let text = header.and_then(|value| value.to_str().ok()).unwrap_or_default();
        Ok(Self::of_header(text))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn the_first_language_that_there_is_counts() {
        for (header, expected) in [
            ("", Language::En),
            ("fr-FR, fr;q=0.9, de;q=0.8, en;q=0.7", Language::De),
            ("en-GB,en;q=0.9,de;q=0.8", Language::En),
            ("DE_at", Language::De),
            ("*", Language::En),
        ] {
            assert_eq!(Language::of_header(header), expected, "{header}");
        }
    }
}
