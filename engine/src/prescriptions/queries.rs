//! The cache, and whether it still holds.

use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, OptionalExtension,
    PgExpressionMethods, QueryDsl, QueryResult, QueryableByName, SelectableHelper,
    dsl::{exists, now},
    insert_into, select, sql_query, sql_types,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::{
    ids::{UserId, WorkoutId},
    sync::EntityKind,
};
use training::strength::gg1::MODEL_VERSION;

use super::model::{Made, Snapshot};
use crate::{
    db::JsonText,
    schema::{changes, sets, strength_states, sync_heads},
};

/// The last number of the owner's history.
///
/// # Errors
/// If the query fails.
pub async fn head(mut conn: &AsyncPgConnection, owner: UserId) -> QueryResult<i64> {
    let head = sync_heads::table
        .find(owner)
        .select(sync_heads::change_seq)
        .first(&mut conn)
        .await;
    Ok(head.optional()?.unwrap_or(0))
}

/// From what the snapshot of an owner was made.
pub(super) async fn made(mut conn: &AsyncPgConnection, owner: UserId) -> QueryResult<Option<Made>> {
    let made = strength_states::table.find(owner).select(Made::as_select());
    made.first(&mut conn).await.optional()
}

/// The snapshot of an owner.
pub(super) async fn snapshot(
    mut conn: &AsyncPgConnection,
    owner: UserId,
) -> QueryResult<Option<(Made, JsonText)>> {
    let snapshot = strength_states::table
        .find(owner)
        .select((Made::as_select(), strength_states::state));
    snapshot.first(&mut conn).await.optional()
}

/// Whether own exercises, sets or workouts, but for one workout and its sets, have changed after `as_of`.
///
/// # Errors
/// If the query fails.
pub async fn is_outdated(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    as_of: i64,
    except: Option<WorkoutId>,
) -> QueryResult<bool> {
    let of_set = sets::owner_id
        .eq(changes::owner_id)
        .and(sets::id.eq(changes::entity_id));
    let is_set = changes::entity_kind.eq(EntityKind::Set.as_str());
    let is_workout = changes::entity_kind.eq(EntityKind::Workout.as_str());
    let is_exercise = changes::entity_kind.eq(EntityKind::CustomExercise.as_str());
    let except_id = except.map(WorkoutId::uuid);
    // A set without a row was deleted before it was seen: nothing was learned from it.
    let other_set = is_set
        .and(sets::workout_id.nullable().is_distinct_from(except))
        .and(sets::id.nullable().is_not_null());
    let other_workout = is_workout.and(changes::entity_id.nullable().is_distinct_from(except_id));
    let outdating = changes::table
        .left_join(sets::table.on(of_set))
        .filter(changes::owner_id.eq(owner))
        .filter(changes::change_seq.gt(as_of))
        .filter(other_set.or(other_workout).or(is_exercise));
    select(exists(outdating)).get_result(&mut conn).await
}

/// Owners after `after`, in the order of their ids, whose snapshot is missing, made by another model, or older than
/// the last change of a set, a workout or an exercise of their own.
pub(super) async fn outdated_owners(
    conn: &mut AsyncPgConnection,
    after: UserId,
    limit: i64,
) -> QueryResult<Vec<UserId>> {
    let owners: Vec<OwnerRow> = sql_query(
        "SELECT h.owner_id FROM sync_heads h LEFT JOIN strength_states s ON s.owner_id = h.owner_id
          WHERE h.owner_id > $1
            AND (s.model_version <> $2 OR h.change_seq > coalesce(s.as_of, 0) AND EXISTS (
                 SELECT FROM changes c WHERE c.owner_id = h.owner_id AND c.change_seq > coalesce(s.as_of, 0)
                    AND c.entity_kind IN ('set', 'workout', 'custom_exercise')))
          ORDER BY h.owner_id LIMIT $3",
    )
    .bind::<sql_types::Uuid, _>(after.uuid())
    .bind::<sql_types::Text, _>(MODEL_VERSION)
    .bind::<sql_types::BigInt, _>(limit)
    .load(conn)
    .await?;
    Ok(owners.into_iter().map(|row| row.owner_id).collect())
}

#[derive(QueryableByName)]
struct OwnerRow {
    #[diesel(sql_type = sql_types::Uuid)]
    owner_id: UserId,
}

/// Keeps a snapshot. Of two made at once either will do: each says what it was made from.
pub(super) async fn save(mut conn: &AsyncPgConnection, snapshot: &Snapshot) -> QueryResult<()> {
    insert_into(strength_states::table)
        .values(snapshot)
        .on_conflict(strength_states::owner_id)
        .do_update()
        .set((snapshot, strength_states::computed_at.eq(now)))
        .execute(&mut conn)
        .await
        .map(drop)
}
