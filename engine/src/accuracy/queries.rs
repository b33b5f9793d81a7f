//! The cache.

use chrono::{DateTime, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, QueryResult, SelectableHelper,
    dsl::now, insert_into, query_dsl::methods, update,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::UserId;

use super::model::{Known, NewReport};
use crate::{db::JsonText, schema::coach_reports};

/// What is known of an owner's report.
pub(super) async fn known(mut conn: &AsyncPgConnection, owner: UserId) -> QueryResult<Option<Known>> {
    let known = coach_reports::table.find(owner).select(Known::as_select());
    known.first(&mut conn).await.optional()
}

/// What is known of an owner's report, with its text.
pub(super) async fn with_text(
    mut conn: &AsyncPgConnection,
    owner: UserId,
) -> QueryResult<Option<(Known, Option<JsonText>)>> {
    let known = coach_reports::table
        .find(owner)
        .select((Known::as_select(), coach_reports::report));
    known.first(&mut conn).await.optional()
}

/// Writes down that a report is asked for.
pub(super) async fn ask(mut conn: &AsyncPgConnection, owner: UserId) -> QueryResult<()> {
    insert_into(coach_reports::table)
        .values((coach_reports::owner_id.eq(owner), coach_reports::asked_at.eq(now)))
        .on_conflict(coach_reports::owner_id)
        .do_update()
        .set(coach_reports::asked_at.eq(now))
        .execute(&mut conn)
        .await
        .map(drop)
}

/// Keeps a report, unless a newer one is there.
pub(super) async fn keep(mut conn: &AsyncPgConnection, report: &NewReport) -> QueryResult<()> {
    let upsert = insert_into(coach_reports::table)
        .values(report)
        .on_conflict(coach_reports::owner_id)
        .do_update()
        .set(report);
    methods::FilterDsl::filter(
        upsert,
        coach_reports::as_of
            .is_null()
            .or(coach_reports::as_of.le(report.as_of)),
    )
    .execute(&mut conn)
    .await
    .map(drop)
}

/// What was asked for at this time is answered; what was asked for since is not.
pub(super) async fn answered(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    asked_at: DateTime<Utc>,
) -> QueryResult<()> {
    let asked = coach_reports::table
        .find(owner)
        .filter(coach_reports::asked_at.eq(asked_at));
    update(asked)
        .set(coach_reports::asked_at.eq(None::<DateTime<Utc>>))
        .execute(&mut conn)
        .await
        .map(drop)
}
