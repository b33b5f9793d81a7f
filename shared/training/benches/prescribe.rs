//! The coach's own speed: one set at most 20 µs, a full rack's grid at most 50 µs, 20,000 sets replayed in 100 ms.

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

criterion_group!(benches, one_set, grid, replaying);
criterion_main!(benches);
