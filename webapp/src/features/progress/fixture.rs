//! A log for tests: bench presses at 80 kg.

use chrono::{Datelike, NaiveDate};
use serde_json::json;
use shared::coach::{AthleteData, Exercises, StoredSet};
use shared::ids::ExerciseId;
use uuid::Uuid;

pub fn bench() -> ExerciseId {
    Uuid::from_u128(7).into()
}

/// Sets as (day, how many, repetitions); the sets of one day are one workout. Without effort.
pub fn log(rows: &[(&str, u32, u16)]) -> (AthleteData, Exercises) {
    let entry = json!({
        "id": bench(), "slug": "bench-press", "name": "Bench press", "pattern": "horizontal_push",
        "equipment": "barbell", "mechanic": "compound", "convention": "total", "direction": "more_load",
        "curve": "upper_compound", "unilateral": false, "bodyweight_fraction": 0.0, "increment_g": 2500,
        "muscles": [{"muscle": "chest", "role": "prime"}, {"muscle": "triceps", "role": "secondary"}],
        "reference_lift": "bench_press", "level": "beginner", "usage": "staple", "completed": true
    });
    let mut data = AthleteData::default();
    let mut number = 0_u32;
    for (day, count, reps) in rows {
        let date: NaiveDate = day.parse().unwrap();
        let workout = Uuid::from_u128(date.num_days_from_ce().unsigned_abs().into());
        let fields = json!({
            "title": format!("Push {day}"), "started_at": format!("{day}T10:00:00Z"),
            "finished_at": format!("{day}T11:00:00Z"), "local_date": day, "utc_offset_s": 0, "status": "finished"
        });
        data.workouts
            .insert(workout.into(), serde_json::from_value(fields).unwrap());
        for _ in 0..*count {
            let set = json!({
                "workout": workout, "exercise": bench(), "position": 0, "convention": "total", "weight": 80_000,
                "reps": reps, "performed_at": format!("{day}T10:{:02}:{:02}Z", number / 60 % 60, number % 60),
                "local_date": day, "utc_offset_s": 0
            });
            let stored = StoredSet {
                set: serde_json::from_value(set).unwrap(),
                clock: String::new(),
            };
            data.sets
                .insert(Uuid::from_u128(100 + u128::from(number)).into(), stored);
            number += 1;
        }
    }
    (data, Exercises::new(&[serde_json::from_value(entry).unwrap()]))
}
