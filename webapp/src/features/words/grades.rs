//! How well a figure is known, in words. The one legend of all grades stands behind "why".

pub use training::prescribe::Grade;

use super::Words;
use crate::i18n::*;

/// A grade as it stands behind a figure.
#[must_use]
pub fn grade(i18n: Words, grade: Grade) -> String {
    match grade {
        Grade::Exact => text!(i18n, grade.exact),
        Grade::Own => text!(i18n, grade.own),
        Grade::Measured => text!(i18n, grade.measured),
        Grade::Published => text!(i18n, grade.published),
        Grade::FewStudies => text!(i18n, grade.few_studies),
        Grade::Assumption => text!(i18n, grade.assumption),
    }
}

/// What a grade means.
#[must_use]
pub fn grade_meaning(i18n: Words, grade: Grade) -> String {
    match grade {
        Grade::Exact => text!(i18n, grade.exact_means),
        Grade::Own => text!(i18n, grade.own_means),
        Grade::Measured => text!(i18n, grade.measured_means),
        Grade::Published => text!(i18n, grade.published_means),
        Grade::FewStudies => text!(i18n, grade.few_studies_means),
        Grade::Assumption => text!(i18n, grade.assumption_means),
    }
}
