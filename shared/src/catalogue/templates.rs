//! Templates: plans that belong to nobody yet.
//!
//! Their files name exercises by slug, for people who read and edit them; a [`Template`] names them by id, so
//! that its document can be taken as it is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use training::plan::{PlanDocument, Violation};
use training::prescribe::Experience;

use super::CatalogueExercise;
use crate::ids::PlanId;

/// The template files as text, for programs that carry them with them.
#[cfg(feature = "embedded-catalogue")]
pub const TEMPLATES_JSON: [&str; 10] = [
    include_str!("../../catalogue/templates/full-body-3.json"),
    include_str!("../../catalogue/templates/upper-lower-4.json"),
    include_str!("../../catalogue/templates/five-by-five.json"),
    include_str!("../../catalogue/templates/push-pull-legs-6.json"),
    include_str!("../../catalogue/templates/hypertrophy-block-5.json"),
    include_str!("../../catalogue/templates/five-three-one.json"),
    include_str!("../../catalogue/templates/strength-peak-4.json"),
    include_str!("../../catalogue/templates/dumbbells-only-4.json"),
    include_str!("../../catalogue/templates/body-weight-3.json"),
    include_str!("../../catalogue/templates/minimal-time-2.json"),
];

/// What a lifter reads when choosing a template.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TemplateSummary {
    /// Identity.
    pub id: PlanId,
    /// Stable name, in kebab-case.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Whom it suits.
    pub for_whom: String,
    /// Why it is built this way.
    pub why: String,
    /// Workouts in a week.
    pub days_per_week: u8,
    /// Length.
    pub weeks: u8,
    /// The least experience that it asks for.
    pub experience: Experience,
    /// 0 is all for muscle, 1 is all for strength.
    pub goal: f64,
    /// Expected minutes of its longest workout, warm-ups and rests included.
    pub session_minutes: u16,
}

/// A template with its plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Template {
    /// What a lifter reads.
    #[serde(flatten)]
    pub summary: TemplateSummary,
    /// The plan; its slots name exercises by id.
    pub document: PlanDocument,
}

/// Why a template file is refused.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// Not JSON of the expected shape.
    #[error("the template file cannot be read: {0}")]
    Shape(#[from] serde_json::Error),
    /// A slot names an exercise that the catalogue does not have.
    #[error("the catalogue has no exercise `{0}`")]
    UnknownExercise(String),
    /// The document breaks the rules of plan documents.
    #[error("the plan document is not valid: {0:?}")]
    Document(Vec<Violation>),
}

impl Template {
    /// Reads a template file and replaces the slugs of its slots by the ids of `exercises`.
    ///
    /// # Errors
    /// [`TemplateError`], when the file, an exercise or the document is wrong.
    pub fn parse(json: &str, exercises: &[CatalogueExercise]) -> Result<Self, TemplateError> {
        let mut template: Self = serde_json::from_str(json)?;
        let ids: BTreeMap<&str, String> = exercises
            .iter()
            .map(|exercise| (exercise.slug.as_str(), exercise.id.to_string()))
            .collect();
        for reference in exercise_references(&mut template.document) {
            let Some(id) = ids.get(reference.as_str()) else {
                return Err(TemplateError::UnknownExercise(reference.clone()));
            };
            reference.clone_from(id);
        }
        let violations = template.document.validate();
        if violations.is_empty() {
            Ok(template)
        } else {
            Err(TemplateError::Document(violations))
        }
    }
}

fn exercise_references(document: &mut PlanDocument) -> impl Iterator<Item = &mut String> {
    let weeks = document.blocks.iter_mut().flat_map(|block| &mut block.weeks);
    let slots = weeks
        .flat_map(|week| &mut week.days)
        .flat_map(|day| &mut day.slots);
    slots.flat_map(|slot| std::iter::once(&mut slot.exercise).chain(&mut slot.alternates))
}
