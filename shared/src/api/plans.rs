//! Writing and reading plans by REST. The app writes the same entities by operations.

use serde::{Deserialize, Serialize};
use training::plan::PlanDocument;

use super::Versioned;
use crate::entity::{Entity, Plan, PlanRevision};
use crate::ids::{PlanId, PlanRevisionId};
use crate::validate::Violations;

/// Makes or changes a plan: from a template, or with a document of one's own. A document that differs from
/// the current one becomes a new revision; the same one again changes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PutPlan {
    /// Its name.
    pub name: String,
    /// For whom, why.
    #[serde(default)]
    pub notes: String,
    /// Slug of the template to take; excludes `document`.
    #[serde(default)]
    pub template: Option<String>,
    /// The content; excludes `template`.
    #[serde(default)]
    pub document: Option<PlanDocument>,
    /// Put away.
    #[serde(default)]
    pub archived: bool,
}

impl PutPlan {
    /// What is wrong with it.
    #[must_use]
    pub fn violations(&self) -> Violations {
        let mut violations = Violations::new();
        violations.require(
            self.template.is_some() != self.document.is_some(),
            "/document",
            "template_or_document",
        );
        let plan = Plan {
            name: self.name.clone(),
            notes: self.notes.clone(),
            template: self.template.clone(),
            revision: PlanRevisionId::new(uuid::Uuid::nil()),
            archived: self.archived,
        };
        plan.check(&mut violations);
        if let Some(document) = &self.document {
            let plan = PlanId::new(uuid::Uuid::nil());
            PlanRevision {
                plan,
                number: 1,
                document: document.clone(),
            }
            .check(&mut violations);
        }
        violations
    }
}

/// A plan with the revision that counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanView {
    /// The plan.
    #[serde(flatten)]
    pub plan: Versioned<Plan>,
    /// Its current content.
    pub current: PlanRevision,
}
