//! Writes what the demo identities have.

use anyhow::anyhow;
use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncPgConnection;
use shared::{
    coach::AthleteData,
    entity::Profile,
    ids::{GymId, UserId},
};
use training::simulate::Nature;

use super::{
    belongings,
    life::{Course, Life, id},
    three_years,
};
use crate::{
    auth::demo::ANA,
    exercises::catalogue::Catalogue,
    http::problem::ApiError,
    sync::{Writer, fetch_alive},
};

/// What Ana trains by.
const TEMPLATE: &str = "upper-lower-4";
/// Workouts that Ana has done.
const WORKOUTS: u32 = 18;
/// Days of a week on which Ana trains, from its first.
const TRAINING_DAYS: [i64; 4] = [0, 1, 3, 4];
/// Days from Ana's first workout to the day of seeding.
const BEGAN_DAYS_AGO: i64 = 31;

/// Gives Ana a gym, a plan and some weeks of history up to `now`. Who has a profile is left alone, so a second
/// time changes nothing. To be called in a transaction, after the catalogue and the accounts.
///
/// # Errors
/// Those of the database.
pub async fn seed(
    conn: &mut AsyncPgConnection,
    catalogue: &Catalogue,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    live(conn, catalogue, ana(now)?).await
}

/// Gives Noor her three years up to `now`, as [`seed`] does for Ana.
///
/// # Errors
/// Those of the database.
pub async fn seed_long(
    conn: &mut AsyncPgConnection,
    catalogue: &Catalogue,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    live(conn, catalogue, three_years::noor(now)?).await
}

fn ana(now: DateTime<Utc>) -> anyhow::Result<Life> {
    let first = now.date_naive() - TimeDelta::days(BEGAN_DAYS_AGO);
    let gym = GymId::new(id(ANA.id.uuid(), "gym", 0));
    let days = (0..WORKOUTS).map(|number| {
        let place = usize::try_from(number % 4).unwrap_or(0);
        let day = TRAINING_DAYS.get(place).copied().unwrap_or(0);
        first + TimeDelta::days(7 * i64::from(number / 4) + day)
    });
    Ok(Life {
        owner: ANA.id,
        profile: belongings::profile(gym, first)?,
        gym,
        nature: Nature {
            bench_kg: 52.0,
            says_effort: 0.9,
            ..Nature::regular()
        },
        logs_warm_ups: false,
        courses: vec![Course {
            template: TEMPLATE,
            days: days.collect(),
        }],
        measures: Vec::new(),
        readiness: Vec::new(),
    })
}

async fn live(conn: &mut AsyncPgConnection, catalogue: &Catalogue, life: Life) -> anyhow::Result<()> {
    let owner = life.owner;
    if fetch_alive::<Profile>(conn, owner, owner.uuid()).await?.is_some() {
        return Ok(());
    }
    let data = life.lived(catalogue)?;
    let refused = |error: ApiError| anyhow!("demo data was refused: {error:?}");
    let writer = Writer::open(conn, owner, owner).await.map_err(refused)?;
    write(writer, owner, &data).await.map_err(refused)
}

async fn write(mut writer: Writer<'_>, owner: UserId, data: &AthleteData) -> Result<(), ApiError> {
    for (id, gym) in &data.gyms {
        writer.put(id.uuid(), gym).await?;
    }
    writer.put(owner.uuid(), &data.profile).await?;
    for (id, plan) in &data.plans {
        writer.put(id.uuid(), plan).await?;
    }
    for (id, revision) in &data.revisions {
        writer.put(id.uuid(), revision.as_ref()).await?;
    }
    for (id, assignment) in &data.assignments {
        writer.put(id.uuid(), assignment).await?;
    }
    let measures = data.body_measures.iter();
    writer
        .add(measures.map(|(id, measure)| (id.uuid(), measure)))
        .await?;
    let answers = data.notice_answers.iter();
    writer
        .add(answers.map(|(id, answer)| (id.uuid(), answer)))
        .await?;
    let readiness = (0..).zip(data.readiness.values());
    writer
        .add(readiness.map(|(number, answers)| (id(owner.uuid(), "readiness", number), answers)))
        .await?;
    // In the order in which it was done, as a device would have sent it.
    let mut workouts: Vec<_> = data.workouts.iter().map(|(id, done)| (id.uuid(), done)).collect();
    workouts.sort_by_key(|(_, workout)| workout.started_at);
    writer.add(workouts).await?;
    let mut sets: Vec<_> = data
        .sets
        .iter()
        .map(|(id, done)| (id.uuid(), &done.set))
        .collect();
    sets.sort_by_key(|(_, set)| set.performed_at);
    writer.add(sets).await?;
    writer.close().await
}
