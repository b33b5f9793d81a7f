//! Gathering what the coach must know for one workout: the same as the device has, but only the part that
//! matters.

use chrono::NaiveDate;
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use shared::{
    api::Versioned,
    coach::AthleteData,
    entity::{Gym, Profile, Workout},
    ids::{AssignmentId, BodyMeasureId, GymId, UserId, WorkoutId},
};

use crate::{
    app::App,
    body_measures, plans, readiness,
    sync::fetch_alive,
    workouts::queries::{self as workouts, Evidence},
};

/// The athlete, today: profile, the gym of choice and how they are.
async fn present(
    conn: &mut AsyncPgConnection,
    owner: UserId,
    gym: Option<GymId>,
    day: NaiveDate,
) -> QueryResult<AthleteData> {
    let mut data = AthleteData::default();
    if let Some(profile) = fetch_alive::<Profile>(conn, owner, owner.uuid()).await? {
        data.profile = profile.entity;
    }
    if let Some(id) = gym.or(data.profile.active_gym)
        && let Some(gym) = fetch_alive::<Gym>(conn, owner, id.uuid()).await?
    {
        data.gyms.insert(id, gym.entity);
    }
    if let Some(answers) = readiness::of_day(conn, owner, day).await? {
        data.readiness.insert(day, answers);
    }
    if let Some(measure) = body_measures::latest_mass(conn, owner, day).await? {
        data.body_measures
            .insert(BodyMeasureId::new(measure.id), measure.entity);
    }
    Ok(data)
}

/// What is needed to plan the next workout ahead.
///
/// # Errors
/// If a query fails.
pub async fn ahead(
    conn: &mut AsyncPgConnection,
    app: &App,
    owner: UserId,
    gym: Option<GymId>,
    day: NaiveDate,
) -> QueryResult<AthleteData> {
    let mut data = present(conn, owner, gym, day).await?;
    if let Some(assignment) = plans::queries::active_assignment(conn, owner).await? {
        // The foreign key says that it exists, and revisions are never deleted.
        let revision = app
            .revisions()
            .get(conn, owner, assignment.entity.revision)
            .await?;
        let id = AssignmentId::new(assignment.id);
        let last = workouts::last_done_of(conn, owner, id).await?;
        let known = |workout: &Versioned<Workout>| {
            revision
                .document
                .days()
                .any(|position| Some(&position.day.id) == workout.entity.day.as_ref())
        };
        let done = match last {
            // The place in the plan follows from the last workout alone,
            Some(last) if known(&last) => vec![last],
            // unless that day is gone from the plan: then from how many there are.
            Some(_) => workouts::done_of(conn, owner, id).await?,
            None => Vec::new(),
        };
        data.workouts.extend(
            done.into_iter()
                .map(|workout| (WorkoutId::new(workout.id), workout.entity)),
        );
        data.revisions.insert(assignment.entity.revision, revision);
        data.assignments.insert(id, assignment.entity);
    }
    Ok(data)
}

/// What is needed to go on in a workout.
///
/// # Errors
/// If a query fails.
pub async fn within(
    conn: &mut AsyncPgConnection,
    app: &App,
    owner: UserId,
    id: WorkoutId,
    workout: &Workout,
) -> QueryResult<AthleteData> {
    let mut data = present(conn, owner, workout.gym, workout.local_date).await?;
    if let Some(id) = workout.revision {
        data.revisions
            .insert(id, app.revisions().get(conn, owner, id).await?);
    }
    data.sets
        .extend(workouts::evidence(conn, owner, Evidence::Of(id)).await?);
    data.workouts.insert(id, workout.clone());
    Ok(data)
}
