//! Programmes and who follows them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use training::plan::PlanDocument;

use super::{Entity, NAME_MAX, NOTE_MAX};
use crate::ids::{PlanId, PlanRevisionId};
use crate::sync::EntityKind;
use crate::validate::Violations;

/// A programme; its content is in its revisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Plan {
    /// Its name.
    pub name: String,
    /// For whom, why.
    #[serde(default)]
    pub notes: String,
    /// The slug of the template it was made from.
    #[serde(default)]
    pub template: Option<String>,
    /// The revision that counts.
    pub revision: PlanRevisionId,
    /// Put away.
    #[serde(default)]
    pub archived: bool,
}

impl Entity for Plan {
    const KIND: EntityKind = EntityKind::Plan;

    fn check(&self, violations: &mut Violations) {
        violations.name(&self.name, NAME_MAX, "/name");
        violations.text(&self.notes, NOTE_MAX, "/notes");
        if let Some(template) = &self.template {
            violations.name(template, NAME_MAX, "/template");
        }
    }
}

/// One immutable revision of a plan's document. Writing it again with the same content changes nothing; with
/// other content it is refused.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanRevision {
    /// Whose revision it is.
    pub plan: PlanId,
    /// Counts from 1; for people, not for merging.
    pub number: u32,
    /// Blocks, weeks, days, slots and sets.
    pub document: PlanDocument,
}

impl Entity for PlanRevision {
    const KIND: EntityKind = EntityKind::PlanRevision;

    fn check(&self, violations: &mut Violations) {
        violations.range(&self.number, 1..=1_000_000, "/number");
        for violation in self.document.validate() {
            let code = serde_json::to_value(violation.code).unwrap_or_default();
            violations.add(
                format!("/document{}", violation.pointer),
                code.as_str().unwrap_or("invalid"),
            );
        }
    }
}

/// A plan given to an athlete.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Assignment {
    /// The plan.
    pub plan: PlanId,
    /// The revision that the athlete trains by.
    pub revision: PlanRevisionId,
    /// The first day.
    pub start_date: NaiveDate,
    /// How days are chosen.
    #[serde(default)]
    pub mode: AssignmentMode,
    /// Whether it runs.
    #[serde(default)]
    pub status: AssignmentStatus,
    /// The athlete's own changes by node id and field, kept when the plan moves on to another revision.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub overrides: serde_json::Map<String, serde_json::Value>,
}

impl Entity for Assignment {
    const KIND: EntityKind = EntityKind::Assignment;

    fn check(&self, violations: &mut Violations) {
        violations.year(&self.start_date, "/start_date");
        violations.require(self.overrides.len() <= 2_000, "/overrides", "too_many");
    }
}

/// How the next day of a plan is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AssignmentMode {
    /// In order, whenever the athlete comes.
    #[default]
    FixedOrder,
    /// By the calendar; missed days float.
    Calendar,
}

/// Whether an assignment runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AssignmentStatus {
    /// It runs.
    #[default]
    Active,
    /// It waits.
    Paused,
    /// It is over.
    Ended,
}
