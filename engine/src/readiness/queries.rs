//! Reading the days.

use chrono::NaiveDate;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, QueryResult};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::{api::Versioned, entity::Readiness, ids::UserId};
use uuid::Uuid;

use super::model::ReadinessColumns;
use crate::{
    schema::readiness::dsl,
    sync::{Stored, alive, stored},
};

/// The first days of a range (both ends included) in order, or those after the given day and id.
pub(super) async fn range(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    (from, to): (NaiveDate, NaiveDate),
    after: Option<(NaiveDate, Uuid)>,
    limit: usize,
) -> QueryResult<Vec<Versioned<Readiness>>> {
    let mut query = dsl::readiness
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::local_date.between(from, to))
        .filter(alive!(readiness))
        .order((dsl::local_date, dsl::id))
        .limit(i64::try_from(limit).unwrap_or(i64::MAX))
        .select(stored!(readiness, ReadinessColumns))
        .into_boxed();
    if let Some((day, id)) = after {
        query = query.filter(
            dsl::local_date
                .gt(day)
                .or(dsl::local_date.eq(day).and(dsl::id.gt(id))),
        );
    }
    let rows: Vec<Stored<ReadinessColumns>> = query.load(&mut conn).await?;
    rows.iter().map(Stored::versioned).collect()
}

/// The answers of one day; of several the one with the largest id, as on the device.
///
/// # Errors
/// If the query fails.
pub async fn of_day(
    conn: &AsyncPgConnection,
    owner: UserId,
    day: NaiveDate,
) -> QueryResult<Option<Readiness>> {
    Ok(range(conn, owner, (day, day), None, 100)
        .await?
        .pop()
        .map(|stored| stored.entity))
}
