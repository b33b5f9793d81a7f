//! What the coach has learned about an athlete: from the snapshot while it holds, else replayed and kept.

use diesel::result::Error as QueryError;
use diesel_async::AsyncPgConnection;
use shared::{
    coach::{Exercises, learned},
    ids::{UserId, WorkoutId},
};
use training::strength::gg1::{LifterState, MODEL_VERSION};

use super::{model::Snapshot, queries};
use crate::{
    custom_exercises::known_to,
    db::JsonText,
    workouts::queries::{Evidence, evidence},
};

/// Everything learned from all workouts but `except`, the one that runs.
///
/// # Errors
/// If a query fails.
pub async fn current(
    conn: &mut AsyncPgConnection,
    catalogue: &Exercises,
    owner: UserId,
    except: Option<WorkoutId>,
) -> Result<LifterState, QueryError> {
    if let Some(snapshot) = queries::snapshot(conn, owner).await?
        && snapshot.model_version == MODEL_VERSION
        && snapshot.except_workout_id == except
        && !queries::is_outdated(conn, owner, snapshot.as_of, except).await?
        && let Ok(state) = snapshot.state.read()
    {
        return Ok(state);
    }
    rebuild(conn, catalogue, owner, except).await
}

/// Learns everything anew and keeps it.
async fn rebuild(
    conn: &mut AsyncPgConnection,
    catalogue: &Exercises,
    owner: UserId,
    except: Option<WorkoutId>,
) -> Result<LifterState, QueryError> {
    // The number first: what changes while exercises and sets are read makes the snapshot outdated, never wrong.
    let as_of = queries::head(conn, owner).await?;
    let exercises = known_to(conn, owner, catalogue).await?;
    let sets = evidence(conn, owner, Evidence::Without(except)).await?;
    let state = learned(sets.iter().map(|(id, set)| (id, set)), &exercises);
    let snapshot = Snapshot {
        owner_id: owner,
        model_version: MODEL_VERSION.to_owned(),
        as_of,
        except_workout_id: except,
        state: JsonText::of(&state).map_err(|error| QueryError::SerializationError(Box::new(error)))?,
    };
    queries::save(conn, &snapshot).await?;
    Ok(state)
}
