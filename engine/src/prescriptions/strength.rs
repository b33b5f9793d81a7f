//! What the coach has learned about an athlete: from the snapshot while it holds, else replayed and kept.

use std::sync::Arc;

use diesel::result::Error as QueryError;
use diesel_async::AsyncPgConnection;
use futures_util::try_join;
use shared::{
    coach::learned,
    ids::{UserId, WorkoutId},
};
use training::strength::gg1::{LifterState, MODEL_VERSION};

use super::{
    model::{Made, Snapshot},
    queries,
};
use crate::{
    app::App,
    custom_exercises::known_to,
    db::JsonText,
    workouts::queries::{self as workouts, Evidence, evidence},
};

/// Everything learned from all workouts but the one that runs.
///
/// # Errors
/// If a query fails.
pub async fn before_now(
    conn: &AsyncPgConnection,
    app: &App,
    owner: UserId,
) -> Result<Arc<LifterState>, QueryError> {
    let (running, made) = try_join!(workouts::running(conn, owner), queries::made(conn, owner))?;
    current(conn, app, owner, running, made).await
}

/// Everything learned from all workouts but `except`, the one that is asked about.
///
/// # Errors
/// If a query fails.
pub async fn without(
    conn: &AsyncPgConnection,
    app: &App,
    owner: UserId,
    except: WorkoutId,
) -> Result<Arc<LifterState>, QueryError> {
    let made = queries::made(conn, owner).await?;
    current(conn, app, owner, Some(except), made).await
}

/// `made` says what the snapshot was made from that there is.
async fn current(
    conn: &AsyncPgConnection,
    app: &App,
    owner: UserId,
    except: Option<WorkoutId>,
    made: Option<Made>,
) -> Result<Arc<LifterState>, QueryError> {
    if let Some(made) = made
        && made.model_version == MODEL_VERSION
        && made.except_workout_id == except
        && !queries::is_outdated(conn, owner, made.as_of, except).await?
    {
        if let Some(state) = app.learned_states().get(owner, &made) {
            return Ok(state);
        }
        // Made anew in between, it is for another question.
        if let Some((made_now, text)) = queries::snapshot(conn, owner).await?
            && made_now == made
            && let Ok(state) = text.read::<LifterState>()
        {
            let state = Arc::new(state);
            app.learned_states()
                .keep(owner, made, state.clone(), text.bytes());
            return Ok(state);
        }
    }
    rebuild(conn, app, owner, except).await.map(Arc::new)
}

/// Learns everything anew and keeps it.
async fn rebuild(
    conn: &AsyncPgConnection,
    app: &App,
    owner: UserId,
    except: Option<WorkoutId>,
) -> Result<LifterState, QueryError> {
    // The number first: what changes while exercises and sets are read makes the snapshot outdated, never wrong.
    let as_of = queries::head(conn, owner).await?;
    let exercises = known_to(conn, owner, app.catalogue().facts()).await?;
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
