//! The languages that GymGenius speaks.

use serde::{Deserialize, Serialize};

/// A language in which there are texts.
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

    /// As a language tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn regions_do_not_matter() {
        for (tag, expected) in [
            ("de", Some(Language::De)),
            ("DE_at", Some(Language::De)),
            (" en-GB;q=0.9", Some(Language::En)),
            ("fr", None),
            ("", None),
        ] {
            assert_eq!(Language::of_tag(tag), expected, "{tag}");
        }
    }
}
