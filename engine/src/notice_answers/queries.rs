//! Reading the answers.

use chrono::NaiveDate;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, QueryResult};
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
    sync::{Stored, alive, stored},
};

/// The first of a range of days (both ends included) in order, or those after the given day and id.
pub(super) async fn range(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    (from, to): (NaiveDate, NaiveDate),
    after: Option<(NaiveDate, Uuid)>,
    limit: usize,
) -> QueryResult<Vec<Versioned<NoticeAnswer>>> {
    let mut query = dsl::notice_answers
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::local_date.between(from, to))
        .filter(alive!(notice_answers))
        .order((dsl::local_date, dsl::id))
        .limit(i64::try_from(limit).unwrap_or(i64::MAX))
        .select(stored!(notice_answers, NoticeAnswerColumns))
        .into_boxed();
    if let Some((day, id)) = after {
        query = query.filter(
            dsl::local_date
                .gt(day)
                .or(dsl::local_date.eq(day).and(dsl::id.gt(id))),
        );
    }
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
