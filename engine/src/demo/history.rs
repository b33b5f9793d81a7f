//! Ana's workouts, as the coach prescribed them and she did them.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use shared::{
    coach::{AthleteData, Exercises, Moment, Session, StoredSet, draft_workout, lifter_state},
    entity::{Prescribed, Set, Source, Workout, WorkoutStatus},
    ids::{SetId, WorkoutId},
};
use training::history::OutlierAnswer;
use uuid::Uuid;

use super::lifter::Lifter;

/// Workouts that she has done.
const WORKOUTS: u32 = 18;
/// Days of a week on which she trains, from its first.
const TRAINING_DAYS: [i64; 4] = [0, 1, 3, 4];
/// Days from the first workout to the day of seeding.
const BEGAN_DAYS_AGO: i64 = 31;

/// The day of her first workout.
pub(super) fn first_day(today: NaiveDate) -> NaiveDate {
    today - TimeDelta::days(BEGAN_DAYS_AGO)
}

/// Trains by what is in `data` (profile, gym, plan) until shortly before `today`, and adds it there.
pub(super) fn train(data: &mut AthleteData, exercises: &Exercises, owner: Uuid, today: NaiveDate) {
    let mut lifter = Lifter::new(data.profile.body_mass);
    for number in 0..WORKOUTS {
        let (week, place) = (i64::from(number / 4), usize::try_from(number % 4).unwrap_or(0));
        let day =
            first_day(today) + TimeDelta::days(7 * week + TRAINING_DAYS.get(place).copied().unwrap_or(0));
        let now = Moment {
            at: day.and_hms_opt(18, 0, 0).unwrap_or_default().and_utc(),
            utc_offset_s: 0,
        };
        let Some(workout) = draft_workout(data, None, now) else {
            return;
        };
        let id = WorkoutId::new(Uuid::new_v5(&owner, format!("workout {number}").as_bytes()));
        let state = lifter_state(data, exercises, None);
        let session = Session::new(data, exercises, &state, (None, &workout), now);
        let (sets, ended) = perform(&session, exercises, &mut lifter, &workout, (id, number));
        data.sets.extend(sets);
        let done = Workout {
            status: WorkoutStatus::Finished,
            finished_at: Some(ended),
            session_rpe: Some(if number % 3 == 0 { 8 } else { 7 }),
            ..workout
        };
        data.workouts.insert(id, done);
    }
}

fn perform(
    session: &Session<'_>,
    exercises: &Exercises,
    lifter: &mut Lifter,
    workout: &Workout,
    (workout_id, number): (WorkoutId, u32),
) -> (Vec<(SetId, StoredSet)>, DateTime<Utc>) {
    let mut at = workout.started_at + TimeDelta::minutes(6);
    let mut sets = Vec::new();
    for slot in session.slots() {
        let (Some(facts), Some(grid)) = (exercises.get(slot.exercise), session.grid(slot.exercise)) else {
            continue;
        };
        for (position, asked) in (0_u16..).zip(&slot.sets) {
            let done = lifter.perform(facts, &grid, asked, number);
            at += TimeDelta::seconds(40);
            let set = Set {
                workout: workout_id,
                exercise: slot.exercise,
                slot: Some(slot.slot.clone()),
                position,
                kind: asked.kind,
                group: None,
                side: None,
                gym: workout.gym,
                weight: done.weight,
                unit: training::units::WeightUnit::Kg,
                convention: facts.convention,
                reps: Some(done.reps),
                rir: done.rir,
                duration_s: None,
                parts: Vec::new(),
                weight_source: if done.weight == asked.weight {
                    Source::Prescribed
                } else {
                    Source::Edited
                },
                reps_source: if done.reps == asked.reps {
                    Source::Confirmed
                } else {
                    Source::Edited
                },
                rir_source: if done.rir.is_some() {
                    Source::Edited
                } else {
                    Source::Prescribed
                },
                prescribed: Some(Prescribed {
                    weight: asked.weight,
                    reps_low: asked.reps_low,
                    reps_high: asked.reps_high,
                    rir: asked.rir,
                    rest_s: Some(asked.rest_s),
                    model_version: asked.model_version.clone(),
                    revision: workout.revision,
                }),
                body_mass: workout.body_mass,
                performed_at: at,
                local_date: workout.local_date,
                utc_offset_s: workout.utc_offset_s,
                outlier: OutlierAnswer::NotAsked,
                note: String::new(),
            };
            let name = format!("workout {number} slot {} set {position}", slot.slot);
            let id = SetId::new(Uuid::new_v5(&workout_id.uuid(), name.as_bytes()));
            sets.push((
                id,
                StoredSet {
                    set,
                    clock: String::new(),
                },
            ));
            at += TimeDelta::seconds(asked.rest_s.into());
        }
    }
    (sets, at)
}
