//! Reading the days.

use chrono::{Days, NaiveDate};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, QueryResult};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::{api::Versioned, entity::Readiness, ids::UserId};
use uuid::Uuid;

use super::model::ReadinessColumns;
use crate::{
    schema::readiness::dsl,
    sync::{Stored, alive, by_day, stored},
};

/// Days of what is usual about heart-rate variability, as [`shared::coach`] has it.
const USUAL_DAYS: u64 = 60;

/// The first days of a range (both ends included) in order, or those after the given day and id.
pub(super) async fn range(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    days: (NaiveDate, NaiveDate),
    after: Option<(NaiveDate, Uuid)>,
    limit: usize,
) -> QueryResult<Vec<Versioned<Readiness>>> {
    let query = by_day!(readiness, ReadinessColumns, owner, days, after, limit);
    let rows: Vec<Stored<ReadinessColumns>> = query.load(&mut conn).await?;
    rows.iter().map(Stored::versioned).collect()
}

/// What the coach looks at on a day: its answers, and those of the sixty days before it that have a heart-rate variability,
/// for what is usual; in order. Of several of one day the one with the largest id comes last, and is the one that counts on
/// the device too.
///
/// # Errors
/// If the query fails.
pub async fn around(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    day: NaiveDate,
) -> QueryResult<Vec<Readiness>> {
    let from = day.checked_sub_days(Days::new(USUAL_DAYS)).unwrap_or(day);
    let rows: Vec<Stored<ReadinessColumns>> = dsl::readiness
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::local_date.between(from, day))
        .filter(dsl::local_date.eq(day).or(dsl::hrv_ms.is_not_null()))
        .filter(alive!(readiness))
        .order((dsl::local_date, dsl::id))
        .select(stored!(readiness, ReadinessColumns))
        .load(&mut conn)
        .await?;
    rows.iter().map(Stored::entity).collect()
}
