//! Rows of `pain_reports`.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use shared::{
    entity::PainReport,
    ids::{ExerciseId, UserId},
};
use uuid::Uuid;

use crate::{
    exercises::loggable_convention,
    http::problem::{ApiError, ApiResult},
    schema::pain_reports,
    sync::synced_table,
};

/// The report's own columns, under the names of its fields.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = pain_reports, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct PainReportColumns {
    #[serde(rename = "exercise")]
    exercise_id: ExerciseId,
    joint: Option<String>,
    level: i16,
    reported_at: DateTime<Utc>,
    pub(super) local_date: NaiveDate,
    over_on: Option<NaiveDate>,
    note: String,
}

synced_table!(PainReport, pain_reports, PainReportColumns, {
    async fn admit(
        &self,
        conn: &mut AsyncPgConnection,
        owner: UserId,
        _: Uuid,
        _: Option<&Self>,
    ) -> ApiResult<()> {
        loggable_convention(conn, owner, self.exercise)
            .await?
            .map(drop)
            .ok_or_else(|| ApiError::missing_reference("/exercise"))
    }
});
