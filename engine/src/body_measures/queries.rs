//! Reading the measures.

use chrono::NaiveDate;
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, QueryResult};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::{api::Versioned, entity::BodyMeasure, ids::UserId};
use uuid::Uuid;

use super::model::BodyMeasureColumns;
use crate::{
    schema::body_measures::dsl,
    sync::{Stored, alive, by_day, stored},
};

/// The first measures of a range of days (both ends included) in order, or those after the given day and id.
pub(super) async fn range(
    conn: &mut AsyncPgConnection,
    owner: UserId,
    days: (NaiveDate, NaiveDate),
    after: Option<(NaiveDate, Uuid)>,
    limit: usize,
) -> QueryResult<Vec<Versioned<BodyMeasure>>> {
    let query = by_day!(body_measures, BodyMeasureColumns, owner, days, after, limit);
    let rows: Vec<Stored<BodyMeasureColumns>> = query.load(conn).await?;
    rows.iter().map(Stored::versioned).collect()
}

/// The measure that says the body mass on a day: `AthleteData::body_mass` finds the same among all of them.
///
/// # Errors
/// If the query fails.
pub async fn latest_mass(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    day: NaiveDate,
) -> QueryResult<Option<Versioned<BodyMeasure>>> {
    let row: Option<Stored<BodyMeasureColumns>> = dsl::body_measures
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::local_date.le(day))
        .filter(dsl::body_mass_g.is_not_null())
        .filter(alive!(body_measures))
        .order((dsl::local_date.desc(), dsl::id.desc()))
        .select(stored!(body_measures, BodyMeasureColumns))
        .first(&mut conn)
        .await
        .optional()?;
    row.as_ref().map(Stored::versioned).transpose()
}
