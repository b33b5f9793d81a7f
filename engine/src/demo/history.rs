//! Workouts as the coach prescribed them and somebody did them.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use shared::{
    coach::{
        AthleteData, Exercises, Moment, Session, StoredSet, draft_workout, history_sets, too_heavy_notices,
    },
    entity::{NoticeAnswer, Prescribed, Set, Source, Workout, WorkoutStatus},
    ids::{ExerciseId, NoticeAnswerId, SetId, WorkoutId},
};
use training::{
    exercise::LoadConvention,
    history::{OutlierAnswer, SetKind},
    notice::{Notice, Proposal},
    strength::gg1,
    units::WeightUnit,
};
use uuid::Uuid;

use super::{
    life::{Training, id},
    lifter::Lifter,
};

/// Workouts in which a lifter gets to know a plan.
const FIRST_WORKOUTS: u32 = 40;
/// Later on, a look at what is too heavy every so many workouts.
const LOOK_EVERY: u32 = 16;

/// Does the next workout by what is in `data` (profile, gym, plan), and adds it there. Days come in order.
pub(super) fn train(data: &mut AthleteData, training: &mut Training<'_>, day: NaiveDate) {
    let now = Moment {
        at: day.and_hms_opt(18, 0, 0).unwrap_or_default().and_utc(),
        utc_offset_s: 0,
    };
    agree(data, training, now);
    let Some(workout) = draft_workout(data, None, now) else {
        return;
    };
    let Training {
        exercises,
        lifter,
        learned,
        done,
        logs_warm_ups,
        ..
    } = training;
    let number = *done;
    *done += 1;
    let workout_id = WorkoutId::new(id(training.owner, "workout", number));
    let session = Session::new(data, exercises, learned, (None, &workout), now);
    let (sets, ended) = perform(
        &session,
        exercises,
        (lifter, *logs_warm_ups),
        &workout,
        (workout_id, number),
    );
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

/// Takes what the coach proposes in place of an exercise that cannot be loaded low enough, as anybody would. After the
/// first weeks only now and then: looking for it plans the workout once more.
fn agree(data: &mut AthleteData, training: &Training<'_>, now: Moment) {
    if training.done >= FIRST_WORKOUTS && !training.done.is_multiple_of(LOOK_EVERY) {
        return;
    }
    let found = too_heavy_notices(data, training.exercises, &training.learned, now);
    let sensible = |notice: &Notice| matches!(notice.proposal, Proposal::Substitute { .. });
    for (number, notice) in (0..).zip(found.into_iter().filter(sensible)) {
        let answer = NoticeAnswer {
            notice,
            accepted: true,
            answered_at: now.at,
            local_date: now.local_date(),
            until: None,
        };
        let name = id(training.owner, "answer", 100 * training.done + number);
        data.notice_answers.insert(NoticeAnswerId::new(name), answer);
    }
}

fn perform(
    session: &Session<'_>,
    exercises: &Exercises,
    (lifter, logs_warm_ups): (&mut Lifter, bool),
    workout: &Workout,
    (workout_id, number): (WorkoutId, u32),
) -> (Vec<(SetId, StoredSet)>, DateTime<Utc>) {
    let mut at = workout.started_at + TimeDelta::minutes(2);
    let mut sets = Vec::new();
    let mut log = |set: Set| {
        let slot = set.slot.as_ref().map_or("", |slot| slot.as_str());
        let name = format!("{} {slot} {}", set.kind.is_evidence(), set.position);
        let id = SetId::new(Uuid::new_v5(&workout_id.uuid(), name.as_bytes()));
        let clock = String::new();
        sets.push((id, StoredSet { set, clock }));
    };
    for (place, slot) in session.slots().into_iter().enumerate() {
        let first = place == 0;
        let (Some(facts), Some(grid)) = (exercises.get(slot.exercise), session.grid(slot.exercise)) else {
            continue;
        };
        let blank = |position, kind, at| Set {
            slot: Some(slot.slot.clone()),
            position,
            kind,
            convention: facts.convention,
            ..blank_set(workout_id, workout, slot.exercise, at)
        };
        for (position, asked) in (0_u16..).zip(slot.warm_ups.iter().filter(|_| logs_warm_ups && first)) {
            at += TimeDelta::seconds(60);
            log(Set {
                weight: Some(asked.weight),
                reps: Some(asked.reps),
                ..blank(position, SetKind::WarmUp, at)
            });
        }
        at += TimeDelta::minutes(2);
        for (position, asked) in (0_u16..).zip(&slot.sets) {
            let done = lifter.perform(facts, &grid, asked, number);
            at += TimeDelta::seconds(40);
            log(Set {
                weight: done.weight,
                reps: Some(done.reps),
                rir: done.rir,
                weight_source: said(done.weight == asked.weight, Source::Prescribed),
                reps_source: said(done.reps == asked.reps, Source::Confirmed),
                rir_source: said(done.rir.is_none(), Source::Prescribed),
                prescribed: Some(Prescribed {
                    weight: asked.weight,
                    reps_low: asked.reps_low,
                    reps_high: asked.reps_high,
                    rir: asked.rir,
                    rest_s: Some(asked.rest_s),
                    deload: asked.unloads(),
                    model_version: asked.model_version.clone(),
                    revision: workout.revision,
                }),
                ..blank(position, asked.kind, at)
            });
            at += TimeDelta::seconds(asked.rest_s.into());
        }
    }
    (sets, at)
}

/// Where a value comes from: `as_asked` if it is what was asked for, else from the lifter.
fn said(is_as_asked: bool, as_asked: Source) -> Source {
    if is_as_asked { as_asked } else { Source::Edited }
}

/// A set of a workout of which nothing is said yet.
fn blank_set(id: WorkoutId, workout: &Workout, exercise: ExerciseId, at: DateTime<Utc>) -> Set {
    Set {
        workout: id,
        exercise,
        slot: None,
        position: 0,
        kind: SetKind::Working,
        group: None,
        side: None,
        gym: workout.gym,
        weight: None,
        unit: WeightUnit::Kg,
        convention: LoadConvention::Total,
        reps: None,
        rir: None,
        duration_s: None,
        parts: Vec::new(),
        weight_source: Source::Prescribed,
        reps_source: Source::Confirmed,
        rir_source: Source::Prescribed,
        prescribed: None,
        body_mass: workout.body_mass,
        performed_at: at,
        local_date: workout.local_date,
        utc_offset_s: workout.utc_offset_s,
        outlier: OutlierAnswer::NotAsked,
        note: String::new(),
    }
}
