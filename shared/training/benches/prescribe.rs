//! The coach's own speed: one set at most 20 µs, a workout with what is learned from it 1 ms, a full rack's grid at most
//! 50 µs, 20,000 sets replayed in 100 ms.

#[path = "../tests/support/mod.rs"]
mod support;

mod cases;

use cases::Case;
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use support::gym::{bench, kg};
use support::lifter::Lifter;
use training::history::HistorySet;
use training::load::{Inventory, Item, LoadGrid};
use training::notice::{BestOfWorkout, stagnation};
use training::simulate::{Exercise, Nature, SimulatedLifter, Training};
use training::strength::gg1::{Catalogue, replay};
use training::units::WeightUnit;

fn one_set(criterion: &mut Criterion) {
    for case in Case::ALL {
        case.lifter().ask(|situation| {
            criterion.bench_function(case.name(), |b| b.iter(|| case.ask(situation)));
        });
    }
}

/// A bar and pairs of 25, 20, 15, 10, 5, 2.5, 1.25, 1, 0.5 and 0.25 kg.
fn full_rack() -> Inventory {
    let plates = [
        (25.0, 4),
        (20.0, 2),
        (15.0, 2),
        (10.0, 2),
        (5.0, 2),
        (2.5, 2),
        (1.25, 2),
        (1.0, 1),
        (0.5, 1),
        (0.25, 1),
    ];
    let mut inventory = support::gym::inventory();
    inventory.items.retain(|item| matches!(item, Item::Bar { .. }));
    inventory.items.extend(plates.map(|(weight, pairs)| Item::Plates {
        weight: kg(weight),
        unit: WeightUnit::Kg,
        pairs,
    }));
    inventory
}

fn grid(criterion: &mut Criterion) {
    let (rack, facts) = (full_rack(), bench());
    criterion.bench_function("grid of a full rack", |b| {
        b.iter(|| LoadGrid::for_exercise(black_box(&rack), &facts, WeightUnit::Kg));
    });
    let mut mixed = full_rack();
    for (pounds, pairs) in [("45", 4), ("35", 1), ("25", 2), ("10", 2), ("5", 1), ("2.5", 1)] {
        if let Ok(weight) = training::units::Weight::parse(pounds, WeightUnit::Lb) {
            mixed.items.push(Item::Plates {
                weight,
                unit: WeightUnit::Lb,
                pairs,
            });
        }
    }
    criterion.bench_function("grid of a full rack with pound plates too", |b| {
        b.iter(|| LoadGrid::for_exercise(black_box(&mixed), &facts, WeightUnit::Kg));
    });
}

/// Ten exercises, four sets each, 500 workouts.
fn long_history() -> (Vec<HistorySet>, Catalogue) {
    let mut history = Vec::new();
    let mut catalogue = Catalogue::new();
    for exercise in 0..10_i32 {
        let facts = training::exercise::ExerciseFacts {
            id: format!("exercise-{exercise}"),
            ..bench()
        };
        let mut lifter = Lifter::new(facts.clone());
        for day in 0..500_i64 {
            let level = 60.0 + f64::from(exercise) + f64::from(i32::try_from(day % 7).unwrap_or(0));
            let rir = if day % 3 == 0 { None } else { Some(2.0) };
            lifter = lifter.did(2 * day, level, 8, rir, 4);
        }
        history.extend(lifter.history);
        catalogue.insert(facts.id.clone(), facts);
    }
    (history, catalogue)
}

fn replaying(criterion: &mut Criterion) {
    let (history, catalogue) = long_history();
    let mut group = criterion.benchmark_group("replay");
    group.sample_size(20);
    group.bench_function("20,000 sets", |b| {
        b.iter(|| replay(black_box(&history), &catalogue));
    });
    group.finish();
}

/// A made-up lifter's workout of eight exercises with three sets each: prescribed set by set, done, and learned from.
fn workout(criterion: &mut Criterion) {
    let exercises: Vec<Exercise> = (0..8_u8)
        .map(|number| {
            let facts = training::exercise::ExerciseFacts {
                id: format!("exercise-{number}"),
                ..bench()
            };
            Exercise {
                grid: support::gym::grid(&facts),
                facts,
                sets: vec![support::lifter::slot(8, 12, 2.0); 3],
            }
        })
        .collect();
    let mut training = Training::new(
        SimulatedLifter::new(1, Nature::regular()),
        training::prescribe::Athlete::default(),
        0,
    );
    for workout in 0..30 {
        training.workout(3 * workout, &exercises);
    }
    criterion.bench_function("a workout of 24 sets with what is learned from it", |b| {
        b.iter_batched(
            || training.clone(),
            |mut training| training.workout(90, black_box(&exercises)),
            criterion::BatchSize::SmallInput,
        );
    });
}

/// A year of one exercise.
fn noticing(criterion: &mut Criterion) {
    let (history, catalogue) = long_history();
    let mut state = training::strength::gg1::LifterState::new();
    let levels = training::strength::gg1::trace(&mut state, &history, &catalogue);
    let best: Vec<BestOfWorkout> = levels
        .iter()
        .filter(|level| level.exercise == "exercise-0")
        .filter_map(BestOfWorkout::of)
        .collect();
    let now_ms = best.last().map_or(0, |last| last.at_ms);
    criterion.bench_function("whether 500 workouts stand still", |b| {
        b.iter(|| stagnation(black_box(&best), now_ms));
    });
}

criterion_group!(benches, one_set, grid, workout, replaying, noticing);
criterion_main!(benches);
