//! A plan made to measure (at most 200 ms), a week mended, and the rest of a workout anew (at most 20 ms).

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::hint::black_box;

use criterion::Criterion;
use shared::catalogue::{CatalogueExercise, parse};
use shared::coach::{AthleteData, Exercises, Missing, Moment, PlanWish, make_plan, shorten_workout};
use shared::entity::{Workout, WorkoutSlot};
use shared::ids::WorkoutId;
use training::generate::GeneratedPlan;
use training::plan::Pace;
use training::prescribe::{Athlete, Experience};
use training::repair::{Standing, repair};
use uuid::Uuid;

const EXERCISES: &str = include_str!("../catalogue/exercises.json");
const RUNNING: WorkoutId = WorkoutId::new(Uuid::from_u128(9));

/// What takes longest: many days with much time.
fn wish(days: u8, minutes: u16) -> PlanWish {
    PlanWish {
        days,
        minutes,
        goal_percent: 30,
        priorities: Vec::new(),
        spare: Vec::new(),
        gym: None,
    }
}

/// A workout of the first day of a plan.
fn running(plan: &GeneratedPlan, now: Moment) -> Result<AthleteData, Box<dyn Error>> {
    let mut workout: Workout = serde_json::from_value(serde_json::json!({
        "title": "Day", "started_at": now.at, "local_date": now.local_date(), "utc_offset_s": 0
    }))?;
    let slots = plan
        .document
        .days()
        .take(1)
        .flat_map(|position| &position.day.slots);
    workout.slots = slots
        .map(|slot| WorkoutSlot {
            slot: slot.clone(),
            swapped_to: None,
            skipped: false,
        })
        .collect();
    Ok(AthleteData {
        workouts: BTreeMap::from([(RUNNING, workout)]),
        ..AthleteData::default()
    })
}

fn main() -> Result<(), Box<dyn Error>> {
    let entries: Vec<CatalogueExercise> = parse(EXERCISES)?;
    let exercises = Exercises::new(&entries);
    let now = Moment {
        at: "2026-03-02T17:00:00Z".parse()?,
        utc_offset_s: 0,
    };
    let mut data = AthleteData::default();
    data.profile.experience = Some(Experience::Advanced);
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("plans");
    for (name, wish) in [
        ("make one of three days", wish(3, 45)),
        ("make one of six days", wish(6, 120)),
    ] {
        group.bench_function(name, |b| {
            b.iter(|| make_plan(&data, &entries, black_box(&wish), now));
        });
    }
    let plan = make_plan(&data, &entries, &wish(6, 120), now)?;
    let week = plan.document.weeks().next().ok_or("no week")?;
    let (athlete, unilateral) = (Athlete::default(), BTreeSet::new());
    let standing = Standing {
        document: &plan.document,
        week,
        done: 1,
        day_of_week: 4,
        trained_today: false,
        recent: &[],
        now_ms: 0,
        pace: Pace {
            athlete: &athlete,
            catalogue: exercises.catalogue(),
            unilateral: &unilateral,
        },
        seconds: None,
    };
    group.bench_function("mend a week", |b| b.iter(|| repair(black_box(&standing))));
    let data = running(&plan, now)?;
    let missing = Missing {
        minutes: Some(28),
        taken: data.workouts[&RUNNING]
            .slots
            .iter()
            .take(1)
            .map(|slot| slot.slot.id.clone())
            .collect(),
    };
    group.bench_function("the rest of a workout", |b| {
        b.iter(|| shorten_workout(&data, &entries, RUNNING, black_box(&missing), now));
    });
    group.finish();
    criterion.final_summary();
    Ok(())
}
