//! Reading the reports.

use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, QueryResult};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::{
    api::Versioned,
    entity::PainReport,
    ids::{PainReportId, UserId},
};
use uuid::Uuid;

use super::model::PainReportColumns;
use crate::{
    schema::pain_reports::dsl,
    sync::{Stored, alive, by_day, stored},
};

/// The first of a range of days (both ends included) in order, or those after the given day and id.
pub(super) async fn range(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    days: (NaiveDate, NaiveDate),
    after: Option<(NaiveDate, Uuid)>,
    limit: usize,
) -> QueryResult<Vec<Versioned<PainReport>>> {
    let query = by_day!(pain_reports, PainReportColumns, owner, days, after, limit);
    let rows: Vec<Stored<PainReportColumns>> = query.load(&mut conn).await?;
    rows.iter().map(Stored::versioned).collect()
}

/// All reports: progress waits for what was never said to be over, however long ago.
///
/// # Errors
/// If the query fails.
pub async fn all(
    mut conn: &AsyncPgConnection,
    owner: UserId,
) -> QueryResult<Vec<(PainReportId, PainReport)>> {
    let rows: Vec<Stored<PainReportColumns>> = dsl::pain_reports
        .filter(dsl::owner_id.eq(owner))
        .filter(alive!(pain_reports))
        .select(stored!(pain_reports, PainReportColumns))
        .load(&mut conn)
        .await?;
    rows.iter()
        .map(|row| Ok((PainReportId::new(row.id), row.entity()?)))
        .collect()
}
