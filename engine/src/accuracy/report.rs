//! The newest report of an athlete: whether it holds, and how it is made.

use chrono::{TimeDelta, Utc};
use diesel::{QueryResult, result::Error as QueryError};
use diesel_async::AsyncPgConnection;
use futures_util::try_join;
use shared::{
    api::accuracy::{CoachAccuracy, MadeReport},
    coach::accuracy,
    ids::UserId,
};
use training::strength::gg1::MODEL_VERSION;

use super::{
    model::{Known, NewReport},
    queries,
};
use crate::{
    app::App,
    custom_exercises::known_to,
    db::JsonText,
    prescriptions::{head, is_outdated},
    workouts::queries::{Evidence, evidence, running},
};

/// Whoever asked so long ago may ask again: the job must have died.
const WORKING_AT_MOST: TimeDelta = TimeDelta::minutes(10);

/// What there is to tell.
///
/// # Errors
/// If a query fails, or the report cannot be read.
pub(super) async fn state(conn: &AsyncPgConnection, owner: UserId) -> QueryResult<CoachAccuracy> {
    let Some((known, text)) = queries::with_text(conn, owner).await? else {
        return Ok(CoachAccuracy::default());
    };
    let working = known
        .asked_at
        .is_some_and(|asked_at| Utc::now() - asked_at < WORKING_AT_MOST);
    // A report in the words of another model may have another shape: it is as good as none.
    let report = match (&known, text) {
        (
            Known {
                made_at: Some(made_at),
                model_version: Some(model),
                ..
            },
            Some(text),
        ) if model == MODEL_VERSION => text.read().ok().map(|of| MadeReport {
            made_at: *made_at,
            last_day: known.last_day,
            of,
        }),
        _ => None,
    };
    let outdated = report.is_some() && !holds(conn, owner, &known).await?;
    Ok(CoachAccuracy {
        report,
        outdated,
        working,
    })
}

/// Whether the log and the model are still those of the report.
async fn holds(conn: &AsyncPgConnection, owner: UserId, known: &Known) -> QueryResult<bool> {
    let (Some(model), Some(as_of)) = (&known.model_version, known.as_of) else {
        return Ok(false);
    };
    let running = running(conn, owner).await?;
    Ok(model == MODEL_VERSION && !is_outdated(conn, owner, as_of, running).await?)
}

/// Makes a report and keeps it, unless there is one that holds. Without the workout that runs.
///
/// # Errors
/// If a query fails.
pub(super) async fn make(conn: &AsyncPgConnection, app: &App, owner: UserId) -> anyhow::Result<()> {
    let known = queries::known(conn, owner).await?;
    let current = match &known {
        Some(known) => holds(conn, owner, known).await?,
        None => false,
    };
    if !current {
        // The number first: what changes while exercises and sets are read makes the report outdated, never wrong.
        let as_of = head(conn, owner).await?;
        let running = running(conn, owner).await?;
        let (exercises, sets) = try_join!(
            known_to(conn, owner, app.catalogue().facts()),
            evidence(conn, owner, Evidence::Without(running))
        )?;
        let last_day = sets.iter().map(|(_, stored)| stored.set.local_date).max();
        let exercises = exercises.into_owned();
        let walk = move || accuracy(sets.iter().map(|(id, set)| (id, set)), &exercises);
        let report = tokio::task::spawn_blocking(walk).await?;
        let report = NewReport {
            owner_id: owner,
            made_at: Utc::now(),
            model_version: MODEL_VERSION.to_owned(),
            as_of,
            last_day,
            report: JsonText::of(&report).map_err(|error| QueryError::SerializationError(Box::new(error)))?,
        };
        queries::keep(conn, &report).await?;
    }
    if let Some(asked_at) = known.and_then(|known| known.asked_at) {
        queries::answered(conn, owner, asked_at).await?;
    }
    Ok(())
}
