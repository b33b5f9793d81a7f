//! The cache, and whether it still holds.

use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, OptionalExtension,
    PgExpressionMethods, QueryDsl, QueryResult, SelectableHelper,
    dsl::{exists, now},
    insert_into, select,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::{
    ids::{UserId, WorkoutId},
    sync::EntityKind,
};

use super::model::Snapshot;
use crate::schema::{changes, sets, strength_states, sync_heads};

/// The last number of the owner's history.
pub(super) async fn head(conn: &mut AsyncPgConnection, owner: UserId) -> QueryResult<i64> {
    let head = sync_heads::table
        .find(owner)
        .select(sync_heads::change_seq)
        .first(conn)
        .await;
    Ok(head.optional()?.unwrap_or(0))
}

/// The snapshot of an owner.
pub(super) async fn snapshot(conn: &mut AsyncPgConnection, owner: UserId) -> QueryResult<Option<Snapshot>> {
    let snapshot = strength_states::table.find(owner).select(Snapshot::as_select());
    snapshot.first(conn).await.optional()
}

/// Whether own exercises, sets or workouts, but for one workout and its sets, have changed after `as_of`.
pub(super) async fn is_outdated(
    conn: &mut AsyncPgConnection,
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
    select(exists(outdating)).get_result(conn).await
}

/// Keeps a snapshot. Of two made at once either will do: each says what it was made from.
pub(super) async fn save(conn: &mut AsyncPgConnection, snapshot: &Snapshot) -> QueryResult<()> {
    insert_into(strength_states::table)
        .values(snapshot)
        .on_conflict(strength_states::owner_id)
        .do_update()
        .set((snapshot, strength_states::computed_at.eq(now)))
        .execute(conn)
        .await
        .map(drop)
}
