//! The coach asked through stored entities, as phone and server ask it.

use chrono::TimeZone;
use serde_json::json;
use training::exercise::LoadConvention;
use training::history::{OutlierAnswer, SetKind};
use training::plan::PlanDocument;
use training::units::{Reps, Rir, Weight, WeightUnit};
use uuid::Uuid;

use super::*;
use crate::entity::{
    Assignment, AssignmentMode, AssignmentStatus, BodyMeasure, NoticeAnswer, PainReport, Plan, PlanRevision,
    Set, Source, Workout, WorkoutStatus,
};
use crate::ids::{
    AssignmentId, BodyMeasureId, ExerciseId, NoticeAnswerId, PainReportId, PlanId, PlanRevisionId, SetId,
    WorkoutId,
};

mod agreed;
mod behind;
mod notices;
mod tired;
mod too_heavy;

const BENCH: ExerciseId = ExerciseId::new(Uuid::from_u128(1));

fn exercises() -> Exercises {
    let entry = json!({
        "id": BENCH, "slug": "bench-press", "name": "Bench press", "aliases": ["bench"],
        "pattern": "horizontal_push", "equipment": "barbell", "mechanic": "compound", "convention": "total",
        "direction": "more_load", "curve": "upper_compound", "unilateral": false, "bodyweight_fraction": 0.0,
        "increment_g": 2500, "muscles": [{"muscle": "chest", "role": "prime"}], "reference_lift": "bench_press",
        "level": "beginner", "usage": "staple", "completed": true, "cues": [], "mistakes": []
    });
    Exercises::new(&[serde_json::from_value(entry).unwrap()])
}

fn plan() -> PlanDocument {
    let set = |id: &str| json!({"id": id, "reps_low": 6, "reps_high": 8, "rir": 2, "rest_s": 180});
    let day = |id: &str| {
        json!({"id": id, "name": format!("Day {id}"), "slots": [{
            "id": format!("{id}-bench"), "exercise": BENCH,
            "sets": [set(&format!("{id}-1")), set(&format!("{id}-2")), set(&format!("{id}-3"))],
        }]})
    };
    let week = json!({"id": "w1", "days": [day("a"), day("b")]});
    serde_json::from_value(json!({"name": "Plan", "blocks": [{"id": "block", "weeks": [week]}]})).unwrap()
}

fn moment(day: u32) -> Moment {
    let first = Utc.with_ymd_and_hms(2026, 3, 1, 17, 0, 0).unwrap();
    let at = first + chrono::Duration::days(i64::from(day) - 1);
    Moment {
        at,
        utc_offset_s: 3600,
    }
}

/// A lifter with an assignment and no history.
fn beginner() -> AthleteData {
    let (plan_id, revision_id) = (
        PlanId::new(Uuid::from_u128(2)),
        PlanRevisionId::new(Uuid::from_u128(3)),
    );
    let mut data = AthleteData::default();
    data.profile.experience = Some(training::prescribe::Experience::Intermediate);
    data.plans.insert(
        plan_id,
        Plan {
            name: "Plan".into(),
            notes: String::new(),
            template: None,
            revision: revision_id,
            archived: false,
        },
    );
    data.revisions.insert(
        revision_id,
        std::sync::Arc::new(PlanRevision {
            plan: plan_id,
            number: 1,
            document: plan(),
        }),
    );
    data.assignments.insert(
        AssignmentId::new(Uuid::from_u128(4)),
        Assignment {
            plan: plan_id,
            revision: revision_id,
            start_date: moment(1).local_date(),
            mode: AssignmentMode::FixedOrder,
            status: AssignmentStatus::Active,
            overrides: serde_json::Map::new(),
        },
    );
    data
}

/// Starts the next workout.
fn start(data: &mut AthleteData, day: u32) -> WorkoutId {
    let id = WorkoutId::new(Uuid::from_u128(u128::from(day) << 32));
    let workout = draft_workout(data, None, moment(day)).unwrap();
    data.workouts.insert(id, workout);
    id
}

fn log(data: &mut AthleteData, workout: WorkoutId, kg: f64, reps: u16, rir: f64) {
    let position = data.sets_of(workout).len();
    let Workout {
        started_at,
        local_date,
        ..
    } = data.workouts[&workout];
    let performed_at = started_at + chrono::Duration::minutes(4 * i64::try_from(position).unwrap());
    let set = Set {
        workout,
        exercise: BENCH,
        slot: None,
        position: u16::try_from(position).unwrap(),
        kind: SetKind::Working,
        group: None,
        side: None,
        gym: None,
        weight: Some(Weight::from_kg(kg).unwrap()),
        unit: WeightUnit::Kg,
        convention: LoadConvention::Total,
        reps: Some(Reps::new(reps).unwrap()),
        rir: Some(Rir::try_from(rir).unwrap()),
        duration_s: None,
        parts: Vec::new(),
        weight_source: Source::Prescribed,
        reps_source: Source::Edited,
        rir_source: Source::Edited,
        prescribed: None,
        body_mass: None,
        performed_at,
        local_date,
        utc_offset_s: 3600,
        outlier: OutlierAnswer::NotAsked,
        note: String::new(),
    };
    let id = SetId::new(Uuid::from_u128(workout.uuid().as_u128() + 1 + position as u128));
    data.sets.insert(
        id,
        StoredSet {
            set,
            clock: String::new(),
        },
    );
}

fn finish(data: &mut AthleteData, workout: WorkoutId) {
    data.workouts.get_mut(&workout).unwrap().status = WorkoutStatus::Finished;
}

/// The remaining sets of today's bench press.
fn sets(data: &AthleteData, workout: WorkoutId) -> Vec<training::prescribe::Prescription> {
    let exercises = exercises();
    let lifter = lifter_state(data, &exercises, Some(workout));
    let current = &data.workouts[&workout];
    let now = Moment {
        at: current.started_at + chrono::Duration::hours(1),
        utc_offset_s: 3600,
    };
    Session::new(data, &exercises, &lifter, (Some(workout), current), now)
        .slots()
        .remove(0)
        .sets
}

/// Three logged workouts of 80 kg × 8 @ 2.
fn with_history() -> AthleteData {
    let mut data = beginner();
    for day in [2, 5, 8] {
        let workout = start(&mut data, day);
        for _ in 0..3 {
            log(&mut data, workout, 80.0, 8, 2.0);
        }
        finish(&mut data, workout);
    }
    data
}

#[test]
fn days_of_the_plan_follow_each_other_and_begin_anew() {
    let mut data = beginner();
    for (day, expected) in [(2, "a"), (5, "b"), (8, "a")] {
        assert_eq!(next_day(&data).unwrap().position.day.id.as_str(), expected);
        let workout = start(&mut data, day);
        assert_eq!(
            next_day(&data).unwrap().position.day.id.as_str(),
            expected,
            "a running workout is not over"
        );
        finish(&mut data, workout);
    }
}

#[test]
fn the_day_belongs_to_the_lifters_calendar() {
    let late = Moment {
        at: Utc.with_ymd_and_hms(2026, 3, 12, 23, 30, 0).unwrap(),
        utc_offset_s: 3600,
    };
    assert_eq!(late.local_date().to_string(), "2026-03-13");
}

#[test]
fn three_reps_short_makes_the_next_set_lighter_and_three_rir_easier_heavier() {
    let mut data = with_history();
    let workout = start(&mut data, 12);
    let first = sets(&data, workout).remove(0);
    let weight = first.weight.unwrap();
    assert!((75_000..=86_000).contains(&weight.grams()), "{weight:?}");
    assert_eq!(weight.grams() % 2_500, 0, "ordinary plates can build it");

    let mut short = data.clone();
    log(
        &mut short,
        workout,
        weight.kg(),
        first.reps.get() - 3,
        first.rir.as_f64(),
    );
    assert!(sets(&short, workout)[0].weight.unwrap() < weight);

    log(&mut data, workout, weight.kg(), first.reps.get(), 5.0);
    let next = sets(&data, workout);
    assert!(next[0].weight.unwrap() > weight);
    assert_eq!(next.len(), 2, "one of three sets is done");
    assert_eq!(next[0].set_index, 1);
}

#[test]
fn the_factors_of_the_trace_multiply_to_the_load_before_rounding() {
    let mut data = with_history();
    let workout = start(&mut data, 12);
    for set in sets(&data, workout) {
        let product = set
            .trace
            .steps
            .iter()
            .fold(set.trace.base.load_kg, |load, step| load * step.factor);
        assert!(
            (product - set.trace.load_kg).abs() < 1e-9 * product,
            "{:?}",
            set.trace
        );
    }
}

#[test]
fn warm_ups_lead_to_the_first_working_set_only() {
    let mut data = with_history();
    let workout = start(&mut data, 12);
    let exercises = exercises();
    let slot = |data: &AthleteData| {
        let lifter = lifter_state(data, &exercises, Some(workout));
        Session::new(
            data,
            &exercises,
            &lifter,
            (Some(workout), &data.workouts[&workout]),
            moment(12),
        )
        .slots()
        .remove(0)
    };
    let before = slot(&data);
    assert!(!before.warm_ups.is_empty());
    assert!(
        before
            .warm_ups
            .iter()
            .all(|set| Some(set.weight) < before.sets[0].weight)
    );
    assert!(duration_s(&[before]) > 9 * 60);
    log(&mut data, workout, 80.0, 8, 2.0);
    assert!(slot(&data).warm_ups.is_empty());
}

#[test]
fn the_latest_measured_body_mass_holds_from_its_day_on_and_before_the_first_one_the_profile() {
    let mut data = beginner();
    let kg = |kg: f64| Some(Weight::from_kg(kg).unwrap());
    data.profile.body_mass = kg(70.0);
    let mut measured = |id: u128, day: u32, mass: Option<Weight>| {
        let measure = BodyMeasure {
            body_mass: mass,
            ..BodyMeasure::on(moment(day).local_date())
        };
        data.body_measures
            .insert(BodyMeasureId::new(Uuid::from_u128(id)), measure);
    };
    measured(3, 5, kg(72.0));
    measured(2, 5, kg(90.0));
    measured(1, 9, kg(74.0));
    measured(4, 10, None);
    for (day, mass) in [(4, 70.0), (5, 72.0), (8, 72.0), (9, 74.0), (12, 74.0)] {
        assert_eq!(data.body_mass(moment(day).local_date()), kg(mass), "{day}");
        assert_eq!(
            draft_workout(&data, None, moment(day)).unwrap().body_mass,
            kg(mass)
        );
    }
    data.profile.body_mass = None;
    assert_eq!(data.body_mass(moment(4).local_date()), None);
}

#[test]
fn a_lighter_lifter_hangs_more_on_the_bar() {
    let mut data = beginner();
    let entry = json!({
        "id": BENCH, "slug": "pull-up", "name": "Pull-up", "aliases": [],
        "pattern": "vertical_pull", "equipment": "bodyweight", "mechanic": "compound", "convention": "added",
        "direction": "less_assistance", "curve": "upper_compound", "unilateral": false, "bodyweight_fraction": 0.95,
        "increment_g": 2500, "muscles": [{"muscle": "lats", "role": "prime"}], "reference_lift": null,
        "level": "beginner", "usage": "staple", "completed": true, "cues": [], "mistakes": []
    });
    let exercises = Exercises::new(&[serde_json::from_value(entry).unwrap()]);
    let kg = |kg: f64| Weight::from_kg(kg).unwrap();
    data.profile.body_mass = Some(kg(80.0));
    for day in [2, 5, 8] {
        let workout = start(&mut data, day);
        for _ in 0..3 {
            log(&mut data, workout, 20.0, 8, 2.0);
        }
        for stored in data.sets.values_mut() {
            stored.set.body_mass = Some(kg(80.0));
        }
        finish(&mut data, workout);
    }
    let lifter = lifter_state(&data, &exercises, None);
    let load = |data: &AthleteData| {
        let workout = draft_workout(data, None, moment(12)).unwrap();
        let session = Session::new(data, &exercises, &lifter, (None, &workout), moment(12));
        session.slots().remove(0).sets[0].weight.unwrap()
    };
    let before = load(&data);
    data.body_measures.insert(
        BodyMeasureId::new(Uuid::from_u128(1)),
        BodyMeasure {
            body_mass: Some(kg(70.0)),
            ..BodyMeasure::on(moment(10).local_date())
        },
    );
    assert!(load(&data) > before, "{:?} {before:?}", load(&data));
}

#[test]
fn a_goal_closer_to_strength_asks_for_fewer_repetitions_with_more() {
    let mut data = beginner();
    for day in [2, 5] {
        let workout = start(&mut data, day);
        log(&mut data, workout, 80.0, 8, 2.0);
        data.workouts.get_mut(&workout).unwrap().status = WorkoutStatus::Finished;
    }
    let exercises = exercises();
    let lifter = lifter_state(&data, &exercises, None);
    let workout = draft_workout(&data, None, moment(9)).unwrap();
    let session = Session::new(&data, &exercises, &lifter, (None, &workout), moment(9));
    let [muscle, strength] = [0.0, 1.0].map(|goal| session.under_goal(BENCH, goal).unwrap());
    assert_eq!((muscle.reps_low.get(), muscle.reps_high.get()), (8, 12));
    assert_eq!((strength.reps_low.get(), strength.reps_high.get()), (3, 5));
    assert!(strength.weight > muscle.weight);
    assert!(
        session
            .under_goal(ExerciseId::new(Uuid::from_u128(99)), 0.5)
            .is_none()
    );
}
