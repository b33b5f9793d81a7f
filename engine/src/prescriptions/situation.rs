//! Gathering what the coach must know for one workout: the same as the device has, but only the part that
//! matters. What needs nobody else's answer is asked for together.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use futures_util::try_join;
use shared::{
    api::Versioned,
    coach::AthleteData,
    entity::{Assignment, Gym, PlanRevision, Profile, Workout},
    ids::{AssignmentId, BodyMeasureId, GymId, UserId, WorkoutId},
};

use crate::{
    app::App,
    body_measures, notice_answers, pain_reports, plans, readiness,
    sync::fetch_alive,
    workouts::queries::{self as workouts, Evidence},
};

/// Answers that are older change nothing about a workout: so long something is tried against a plateau, and no deload is longer.
const AGREED_DAYS: u64 = 42;
/// Workouts whose days tell of a break: more than anybody does in the two weeks after one.
const WORKOUTS: i64 = 32;

/// The athlete, today: profile, the gym of choice, how they are and what was agreed on.
async fn present(
    conn: &AsyncPgConnection,
    owner: UserId,
    gym: Option<GymId>,
    day: NaiveDate,
) -> QueryResult<AthleteData> {
    let agreed_since = day.checked_sub_days(Days::new(AGREED_DAYS)).unwrap_or(day);
    let ((profile, gym), readiness, measure, answers, pains) = try_join!(
        profile_and_gym(conn, owner, gym),
        readiness::around(conn, owner, day),
        body_measures::latest_mass(conn, owner, day),
        notice_answers::since(conn, owner, agreed_since),
        pain_reports::all(conn, owner)
    )?;
    let measure = measure.map(|measure| (BodyMeasureId::new(measure.id), measure.entity));
    Ok(AthleteData {
        profile,
        gyms: gym.into_iter().collect(),
        readiness: readiness
            .into_iter()
            .map(|answers| (answers.local_date, answers))
            .collect(),
        body_measures: measure.into_iter().collect(),
        notice_answers: answers.into_iter().collect(),
        pain_reports: pains.into_iter().collect(),
        ..AthleteData::default()
    })
}

/// The gym is the one that is asked for, else the profile's.
async fn profile_and_gym(
    conn: &AsyncPgConnection,
    owner: UserId,
    gym: Option<GymId>,
) -> QueryResult<(Profile, Option<(GymId, Gym)>)> {
    let profile = fetch_alive::<Profile>(conn, owner, owner.uuid()).await?;
    let profile = profile.map(|stored| stored.entity).unwrap_or_default();
    let Some(id) = gym.or(profile.active_gym) else {
        return Ok((profile, None));
    };
    let gym = fetch_alive::<Gym>(conn, owner, id.uuid()).await?;
    Ok((profile, gym.map(|stored| (id, stored.entity))))
}

/// What is needed to plan the next workout ahead.
///
/// # Errors
/// If a query fails.
pub async fn ahead(
    conn: &AsyncPgConnection,
    app: &App,
    owner: UserId,
    gym: Option<GymId>,
    day: NaiveDate,
) -> QueryResult<AthleteData> {
    let (mut data, followed, days) = try_join!(
        present(conn, owner, gym, day),
        followed(conn, app, owner),
        workouts::latest_days(conn, owner, day, WORKOUTS)
    )?;
    data.trained_on = days;
    if let Some(followed) = followed {
        let (id, assignment) = followed.assignment;
        let done = followed.done.into_iter();
        data.workouts
            .extend(done.map(|workout| (WorkoutId::new(workout.id), workout.entity)));
        data.revisions.insert(assignment.revision, followed.revision);
        data.assignments.insert(id, assignment);
    }
    Ok(data)
}

/// The plan that is followed, and what tells how far it has come.
struct Followed {
    assignment: (AssignmentId, Assignment),
    revision: Arc<PlanRevision>,
    done: Vec<Versioned<Workout>>,
}

async fn followed(conn: &AsyncPgConnection, app: &App, owner: UserId) -> QueryResult<Option<Followed>> {
    let Some(assignment) = plans::queries::active_assignment(conn, owner).await? else {
        return Ok(None);
    };
    let id = AssignmentId::new(assignment.id);
    let assignment = assignment.entity;
    // The foreign key says that the revision exists, and revisions are never deleted.
    let (revision, last) = try_join!(
        app.revisions().get(conn, owner, assignment.revision),
        workouts::last_done_of(conn, owner, id)
    )?;
    let known = |workout: &Versioned<Workout>| {
        let mut days = revision.document.days();
        days.any(|position| Some(&position.day.id) == workout.entity.day.as_ref())
    };
    let done = match last {
        // The place in the plan follows from the last workout alone,
        Some(last) if known(&last) => vec![last],
        // unless that day is gone from the plan: then from how many there are.
        Some(_) => workouts::done_of(conn, owner, id).await?,
        None => Vec::new(),
    };
    Ok(Some(Followed {
        assignment: (id, assignment),
        revision,
        done,
    }))
}

/// What is needed to go on in a workout.
///
/// # Errors
/// If a query fails.
pub async fn within(
    conn: &AsyncPgConnection,
    app: &App,
    owner: UserId,
    id: WorkoutId,
    workout: &Workout,
) -> QueryResult<AthleteData> {
    let revision = async {
        match workout.revision {
            Some(id) => Ok(Some((id, app.revisions().get(conn, owner, id).await?))),
            None => Ok(None),
        }
    };
    let (mut data, revision, sets) = try_join!(
        present(conn, owner, workout.gym, workout.local_date),
        revision,
        workouts::evidence(conn, owner, Evidence::Of(id))
    )?;
    data.revisions.extend(revision);
    data.sets.extend(sets);
    data.workouts.insert(id, workout.clone());
    Ok(data)
}
