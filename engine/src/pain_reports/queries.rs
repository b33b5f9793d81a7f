//! Reading the reports.

use chrono::NaiveDate;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, QueryResult};
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
    sync::{Stored, alive, stored},
};

/// The first of a range of days (both ends included) in order, or those after the given day and id.
pub(super) async fn range(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    (from, to): (NaiveDate, NaiveDate),
    after: Option<(NaiveDate, Uuid)>,
    limit: usize,
) -> QueryResult<Vec<Versioned<PainReport>>> {
    let mut query = dsl::pain_reports
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::local_date.between(from, to))
        .filter(alive!(pain_reports))
        .order((dsl::local_date, dsl::id))
        .limit(i64::try_from(limit).unwrap_or(i64::MAX))
        .select(stored!(pain_reports, PainReportColumns))
        .into_boxed();
    if let Some((day, id)) = after {
        query = query.filter(
            dsl::local_date
                .gt(day)
                .or(dsl::local_date.eq(day).and(dsl::id.gt(id))),
        );
    }
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
