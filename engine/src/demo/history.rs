//! Workouts as the coach prescribed them and somebody did them.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use shared::{
    coach::{AthleteData, Exercises, Moment, Session, StoredSet, draft_workout, history_sets},
    entity::{Prescribed, Set, Source, Workout, WorkoutStatus},
    ids::{SetId, WorkoutId},
};
use training::{history::OutlierAnswer, strength::gg1};
use uuid::Uuid;

use super::{
    life::{Training, id},
    lifter::Lifter,
};

/// Does the next workout by what is in `data` (profile, gym, plan), and adds it there. Days come in order.
pub(super) fn train(data: &mut AthleteData, training: &mut Training<'_>, day: NaiveDate) {
    let now = Moment {
        at: day.and_hms_opt(18, 0, 0).unwrap_or_default().and_utc(),
        utc_offset_s: 0,
    };
    let Some(workout) = draft_workout(data, None, now) else {
        return;
    };
    let Training {
        exercises,
        lifter,
        learned,
        done,
        ..
    } = training;
    let number = *done;
    *done += 1;
    let workout_id = WorkoutId::new(id(training.owner, "workout", number));
    let session = Session::new(data, exercises, learned, (None, &workout), now);
    let (sets, ended) = perform(&session, exercises, lifter, &workout, (workout_id, number));
    let evidence = history_sets(sets.iter().map(|(id, set)| (id, set)), exercises);
    gg1::learn(learned, &evidence, exercises.catalogue());
    data.sets.extend(sets);
    let done = Workout {
        status: WorkoutStatus::Finished,
        finished_at: Some(ended),
        session_rpe: Some(if number % 3 == 0 { 8 } else { 7 }),
        ..workout
    };
    data.workouts.insert(workout_id, done);
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
