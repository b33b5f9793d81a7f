//! Search in the whole catalogue, as on every keystroke.

use std::error::Error;
use std::hint::black_box;

use criterion::Criterion;
use shared::catalogue::{ExerciseFilter, SearchIndex, parse};
use training::exercise::{Equipment, Muscle};

const EXERCISES: &str = include_str!("../catalogue/exercises.json");

/// What is typed, and what it costs the search.
const TYPED: [(&str, &str); 6] = [
    ("everything", ""),
    ("one word", "squat"),
    ("a beginning", "be"),
    ("a typing error", "benhc press"),
    ("muscle and equipment", "chest dumbbell"),
    ("five words", "seated one arm cable lateral raise"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let exercises = parse(EXERCISES)?;
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("search");
    group.bench_function("parse the file", |b| b.iter(|| parse(black_box(EXERCISES))));
    group.bench_function("prepare", |b| b.iter(|| SearchIndex::new(black_box(&exercises))));
    let index = SearchIndex::new(&exercises);
    let all = ExerciseFilter::default();
    for (what, typed) in TYPED {
        group.bench_function(what, |b| b.iter(|| index.search(black_box(typed), &all)));
    }
    let filter = ExerciseFilter {
        muscles: vec![Muscle::Chest],
        equipment: vec![Equipment::Dumbbell, Equipment::Cable],
        patterns: Vec::new(),
    };
    group.bench_function("filters and a word", |b| {
        b.iter(|| index.search(black_box("press"), &filter));
    });
    group.finish();
    criterion.final_summary();
    Ok(())
}
