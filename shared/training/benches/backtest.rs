//! Judging the coach on a long history, as the member's own device does: 20,000 sets well below a second.
#![cfg(not(target_arch = "wasm32"))]

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use training::backtest::{Extras, own_report, walk};
use training::history::HistorySet;
use training::strength::gg1::Catalogue;

#[path = "../tests/support/mod.rs"]
mod support;

/// So many sets: 2 exercises, 3 sets each in a workout.
fn history(sets: i64) -> Vec<HistorySet> {
    support::backtest::history(sets / 6)
}

fn judging(criterion: &mut Criterion) {
    let catalogue = Catalogue::new();
    let mut group = criterion.benchmark_group("back-test");
    group.sample_size(20);
    for (name, sets) in [("1,000", 1_000), ("10,000", 10_000), ("20,000", 20_000)] {
        let history = history(sets);
        group.bench_function(format!("{name} sets walked through"), |b| {
            b.iter(|| walk(black_box(&history), &catalogue, Extras::Off));
        });
        let walked = walk(&history, &catalogue, Extras::Off);
        group.bench_function(format!("{name} sets, summed up"), |b| {
            b.iter(|| black_box(&walked).own_report());
        });
        group.bench_function(format!("{name} sets, the whole report"), |b| {
            b.iter(|| own_report(black_box(&history), &catalogue));
        });
    }
    group.finish();
}

criterion_group!(benches, judging);
criterion_main!(benches);
