//! The job that ends workouts which nobody finished.

use chrono::{TimeDelta, Utc};
use diesel_async::AsyncConnection;
use serde::{Deserialize, Serialize};
use shared::{
    entity::{Workout, WorkoutStatus},
    ids::{UserId, WorkoutId},
};

use super::queries;
use crate::{
    app::App,
    http::problem::ApiError,
    jobs::Job,
    sync::{Writer, fetch_alive},
};

/// A workout without a set for this long is over, in hours.
const IDLE_HOURS: i64 = 12;
/// Workouts in one run; the next run takes the rest.
const LIMIT: i64 = 500;

/// Marks workouts as abandoned that run for more than 12 hours since their last set (or their start). Their
/// sets count all the same.
#[derive(Debug, Serialize, Deserialize)]
pub struct ExpireAbandonedWorkouts;

impl Job for ExpireAbandonedWorkouts {
    const KIND: &'static str = "expire_abandoned_workouts";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let before = Utc::now() - TimeDelta::hours(IDLE_HOURS);
        let mut conn = app.database().conn().await?;
        let abandoned = queries::abandoned(&mut conn, before, LIMIT).await?;
        for (owner, workout) in abandoned {
            let done = conn.transaction::<_, ApiError, _>(async |conn| {
                abandon(Writer::open(conn, owner, owner).await?, owner, workout).await
            });
            // One workout that cannot be written does not keep the others waiting.
            if let Err(error) = done.await {
                tracing::warn!(%workout, ?error, "a workout cannot be ended");
            }
        }
        Ok(())
    }
}

async fn abandon(mut writer: Writer<'_>, owner: UserId, id: WorkoutId) -> Result<(), ApiError> {
    // Read again under the lock: the lifter may have come back meanwhile.
    let Some(workout) = fetch_alive::<Workout>(writer.conn(), owner, id.uuid()).await? else {
        return Ok(());
    };
    if workout.entity.status == WorkoutStatus::Active {
        let sets = queries::sets_of(writer.conn(), owner, id).await?;
        let last = sets
            .last()
            .map_or(workout.entity.started_at, |set| set.entity.performed_at);
        if last >= Utc::now() - TimeDelta::hours(IDLE_HOURS) {
            return Ok(());
        }
        let ended = Workout {
            status: WorkoutStatus::Abandoned,
            finished_at: Some(last.max(workout.entity.started_at)),
            ..workout.entity
        };
        writer.put(id.uuid(), &ended).await?;
    }
    writer.close().await
}
