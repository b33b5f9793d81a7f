//! Reading workouts and sets.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, QueryResult,
    dsl::{exists, max},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::{
    api::Versioned,
    coach::StoredSet,
    entity::{Set, Workout},
    ids::{AssignmentId, SetId, UserId, WorkoutId},
    sync::Hlc,
};
use uuid::Uuid;

use super::model::{SetColumns, WorkoutColumns};
use crate::{
    schema::{sets, workouts},
    sync::{Stored, alive, stored},
};

/// The latest workouts, or those before the one with the given start and id.
pub(super) async fn latest_first(
    conn: &mut AsyncPgConnection,
    owner: UserId,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: usize,
) -> QueryResult<Vec<Versioned<Workout>>> {
    use workouts::dsl;
    let mut query = dsl::workouts
        .filter(dsl::owner_id.eq(owner))
        .filter(alive!(workouts))
        .order((dsl::started_at.desc(), dsl::id.desc()))
        .limit(i64::try_from(limit).unwrap_or(i64::MAX))
        .select(stored!(workouts, WorkoutColumns))
        .into_boxed();
    if let Some((started_at, id)) = after {
        let same_start = dsl::started_at.eq(started_at).and(dsl::id.lt(id));
        query = query
            .filter(dsl::started_at.le(started_at))
            .filter(dsl::started_at.lt(started_at).or(same_start));
    }
    let rows: Vec<Stored<WorkoutColumns>> = query.load(conn).await?;
    rows.iter().map(Stored::versioned).collect()
}

/// The sets of a workout, in the order in which they were done.
///
/// # Errors
/// If the query fails.
pub async fn sets_of(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    workout: WorkoutId,
) -> QueryResult<Vec<Versioned<Set>>> {
    use sets::dsl;
    let mut rows: Vec<Stored<SetColumns>> = dsl::sets
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::workout_id.eq(workout))
        .filter(alive!(sets))
        .select(stored!(sets, SetColumns))
        .load(&mut conn)
        .await?;
    rows.sort_by_key(|row| (row.columns.performed_at, made(row), row.id));
    rows.iter().map(Stored::versioned).collect()
}

/// All sets of workouts that exist, or those of one workout, or those of all others, as the coach reads them.
///
/// # Errors
/// If the query fails.
pub async fn evidence(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    of: Evidence,
) -> QueryResult<Vec<(SetId, StoredSet)>> {
    use sets::dsl;
    // Sets of a deleted workout went with it.
    let workout = workouts::table
        .filter(
            workouts::owner_id
                .eq(dsl::owner_id)
                .and(workouts::id.eq(dsl::workout_id)),
        )
        .filter(alive!(workouts));
    let mut query = dsl::sets
        .filter(dsl::owner_id.eq(owner))
        .filter(alive!(sets))
        .filter(exists(workout))
        .select(stored!(sets, SetColumns))
        .into_boxed();
    query = match of {
        Evidence::Of(workout) => query.filter(dsl::workout_id.eq(workout)),
        Evidence::Without(Some(workout)) => query.filter(dsl::workout_id.ne(workout)),
        Evidence::Without(None) => query,
    };
    let rows: Vec<Stored<SetColumns>> = query.load(&mut conn).await?;
    let sets = rows.iter().map(|row| {
        let clock = made(row).map(|clock| clock.to_string()).unwrap_or_default();
        Ok((
            SetId::new(row.id),
            StoredSet {
                set: row.entity()?,
                clock,
            },
        ))
    });
    sets.collect()
}

/// Which sets the coach asks for.
#[derive(Clone, Copy, Debug)]
pub enum Evidence {
    /// Those of one workout.
    Of(WorkoutId),
    /// Those of all workouts but one, the one that runs.
    Without(Option<WorkoutId>),
}

/// The clock of a set's making: the second word of the canonical order.
fn made(row: &Stored<SetColumns>) -> Option<Hlc> {
    row.merge.clocks.get("performed_at").copied()
}

/// The workout that runs, if one does: the one that was started last.
///
/// # Errors
/// If the query fails.
pub async fn running(mut conn: &AsyncPgConnection, owner: UserId) -> QueryResult<Option<WorkoutId>> {
    use workouts::dsl;
    dsl::workouts
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::status.eq("active"))
        .filter(alive!(workouts))
        .order((dsl::started_at.desc(), dsl::id.desc()))
        .select(dsl::id)
        .first(&mut conn)
        .await
        .optional()
}

/// The days of the latest workouts that are over, latest first.
///
/// # Errors
/// If the query fails.
pub async fn latest_days(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    until: NaiveDate,
    limit: i64,
) -> QueryResult<Vec<NaiveDate>> {
    use workouts::dsl;
    dsl::workouts
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::local_date.le(until))
        .filter(dsl::status.ne("active"))
        .filter(alive!(workouts))
        .order(dsl::local_date.desc())
        .limit(limit)
        .select(dsl::local_date)
        .load(&mut conn)
        .await
}

/// The workout of an assignment that was started last, of those that are over.
///
/// # Errors
/// If the query fails.
pub async fn last_done_of(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    assignment: AssignmentId,
) -> QueryResult<Option<Versioned<Workout>>> {
    use workouts::dsl;
    let rows: Vec<Stored<WorkoutColumns>> = dsl::workouts
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::assignment_id.eq(assignment))
        .filter(dsl::status.ne("active"))
        .filter(alive!(workouts))
        .order((dsl::started_at.desc(), dsl::id.desc()))
        .limit(1)
        .select(stored!(workouts, WorkoutColumns))
        .load(&mut conn)
        .await?;
    rows.into_iter().next().map(|row| row.versioned()).transpose()
}

/// All workouts of an assignment that are over.
///
/// # Errors
/// If the query fails.
pub async fn done_of(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    assignment: AssignmentId,
) -> QueryResult<Vec<Versioned<Workout>>> {
    use workouts::dsl;
    let rows: Vec<Stored<WorkoutColumns>> = dsl::workouts
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::assignment_id.eq(assignment))
        .filter(dsl::status.ne("active"))
        .filter(alive!(workouts))
        .select(stored!(workouts, WorkoutColumns))
        .load(&mut conn)
        .await?;
    rows.iter().map(Stored::versioned).collect()
}

/// Workouts that still run although nothing has been logged in them since `before`,
/// with their owners.
pub(super) async fn abandoned(
    conn: &mut AsyncPgConnection,
    before: DateTime<Utc>,
    limit: i64,
) -> QueryResult<Vec<Abandoned>> {
    use workouts::dsl;
    dsl::workouts
        .left_join(sets::table.on(sets::owner_id.eq(dsl::owner_id).and(sets::workout_id.eq(dsl::id))))
        .filter(dsl::status.eq("active"))
        .filter(dsl::started_at.lt(before))
        .filter(alive!(workouts))
        .group_by((dsl::owner_id, dsl::id))
        .having(
            max(sets::performed_at)
                .is_null()
                .or(max(sets::performed_at).lt(before)),
        )
        .order((dsl::owner_id, dsl::id))
        .limit(limit)
        .select((dsl::owner_id, dsl::id))
        .load(conn)
        .await
}

/// Owner and workout.
pub(super) type Abandoned = (UserId, WorkoutId);
