//! One sentence of the doctor.

use std::fmt;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    grade: Grade,
    sentence: String,
    remedy: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grade {
    Fine,
    Note,
    Wrong,
}

impl Finding {
    /// As it should be.
    pub(super) fn fine(sentence: impl Into<String>) -> Self {
        Self {
            grade: Grade::Fine,
            sentence: sentence.into(),
            remedy: None,
        }
    }

    /// Works, but somebody should know.
    pub(super) fn note(sentence: impl Into<String>, remedy: &str) -> Self {
        Self {
            grade: Grade::Note,
            sentence: sentence.into(),
            remedy: Some(remedy.to_owned()),
        }
    }

    /// Does not work.
    pub(super) fn wrong(sentence: impl Into<String>, remedy: &str) -> Self {
        Self {
            grade: Grade::Wrong,
            ..Self::note(sentence, remedy)
        }
    }

    pub(super) fn is_wrong(&self) -> bool {
        self.grade == Grade::Wrong
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.grade {
            Grade::Fine => '✓',
            Grade::Note => '!',
            Grade::Wrong => '✗',
        };
        write!(f, "{sign} {}", self.sentence)?;
        match &self.remedy {
            Some(remedy) => write!(f, "\n  → {remedy}"),
            None => Ok(()),
        }
    }
}
