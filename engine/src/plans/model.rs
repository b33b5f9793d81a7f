//! Rows of `plans`, `plan_revisions` and `assignments`.

use chrono::NaiveDate;
use diesel::{
    AsChangeset, Insertable, QueryResult, Queryable, Selectable, result::Error::DeserializationError,
};
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shared::{
    entity::{Assignment, Plan, PlanRevision},
    error::{Code, Problem},
    ids::{PlanId, PlanRevisionId, UserId},
};
use uuid::Uuid;

use crate::{
    db::JsonText,
    http::problem::{ApiError, ApiResult},
    schema::{assignments, plan_revisions, plans},
    sync::{Stored, synced_table},
};

/// A plan's own columns, under the names of its fields.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = plans, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct PlanColumns {
    name: String,
    notes: String,
    template: Option<String>,
    #[serde(rename = "revision")]
    revision_id: PlanRevisionId,
    archived: bool,
}

/// A revision's own columns, under the names of its fields.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = plan_revisions, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct PlanRevisionColumns {
    #[serde(rename = "plan")]
    plan_id: PlanId,
    number: i32,
    document: JsonText,
}

impl PlanRevisionColumns {
    /// How long the document is as text.
    pub(super) fn text_bytes(&self) -> u32 {
        u32::try_from(self.document.bytes()).unwrap_or(u32::MAX)
    }
}

/// An assignment's own columns, under the names of its fields.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = assignments, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct AssignmentColumns {
    #[serde(rename = "plan")]
    plan_id: PlanId,
    #[serde(rename = "revision")]
    revision_id: PlanRevisionId,
    start_date: NaiveDate,
    mode: String,
    status: String,
    overrides: Value,
}

synced_table!(Plan, plans, PlanColumns);
synced_table!(Assignment, assignments, AssignmentColumns);
synced_table!(PlanRevision, plan_revisions, PlanRevisionColumns, {
    /// The document from its text: what a newer app has put into it is for newer readers.
    fn read(stored: &Stored<PlanRevisionColumns>) -> QueryResult<Self> {
        let columns = &stored.columns;
        Ok(Self {
            plan: columns.plan_id,
            number: u32::try_from(columns.number).map_err(unreadable)?,
            document: columns.document.read().map_err(unreadable)?,
        })
    }

    /// A revision is what workouts and assignments point at: writing it again is harmless, changing it is not.
    async fn admit(
        &self,
        _: &mut AsyncPgConnection,
        _: UserId,
        _: Uuid,
        before: Option<&Self>,
    ) -> ApiResult<()> {
        match before {
            Some(before) if before != self => Err(ApiError::new(Code::Immutable)),
            _ => Ok(()),
        }
    }

    fn admit_deletion() -> Result<(), Problem> {
        Err(Problem::new(Code::Immutable))
    }
});

fn unreadable(error: impl std::error::Error + Send + Sync + 'static) -> diesel::result::Error {
    DeserializationError(Box::new(error))
}
