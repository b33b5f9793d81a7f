//! Reading the answers.

use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, QueryResult};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::{
    api::Versioned,
    entity::NoticeAnswer,
    ids::{NoticeAnswerId, UserId},
};
use uuid::Uuid;

use super::model::NoticeAnswerColumns;
use crate::{
    schema::notice_answers::dsl,
    sync::{Stored, alive, by_day, stored},
};

/// The first of a range of days (both ends included) in order, or those after the given day and id.
pub(super) async fn range(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    days: (NaiveDate, NaiveDate),
    after: Option<(NaiveDate, Uuid)>,
    limit: usize,
) -> QueryResult<Vec<Versioned<NoticeAnswer>>> {
    let query = by_day!(notice_answers, NoticeAnswerColumns, owner, days, after, limit);
    let rows: Vec<Stored<NoticeAnswerColumns>> = query.load(&mut conn).await?;
    rows.iter().map(Stored::versioned).collect()
}

/// The answers of a day and later.
///
/// # Errors
/// If the query fails.
pub async fn since(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    from: NaiveDate,
) -> QueryResult<Vec<(NoticeAnswerId, NoticeAnswer)>> {
    let rows: Vec<Stored<NoticeAnswerColumns>> = dsl::notice_answers
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::local_date.ge(from))
        .filter(alive!(notice_answers))
        .select(stored!(notice_answers, NoticeAnswerColumns))
        .load(&mut conn)
        .await?;
    rows.iter()
        .map(|row| Ok((NoticeAnswerId::new(row.id), row.entity()?)))
        .collect()
}
