//! Judging the coach on a long history, as the member's own device does: 20,000 sets well below a second.
#![cfg(not(target_arch = "wasm32"))]

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use training::backtest::{report, walk};
use training::history::HistorySet;
use training::strength::gg1::Catalogue;

#[path = "../tests/support/mod.rs"]
mod support;

/// 2 exercises, 3 sets each, 3,334 workouts.
fn long_history() -> Vec<HistorySet> {
    support::backtest::history(3_334)
}

fn judging(criterion: &mut Criterion) {
    let history = long_history();
    let catalogue = Catalogue::new();
    let mut group = criterion.benchmark_group("back-test");
    group.sample_size(20);
    group.bench_function("20,000 sets walked through", |b| {
        b.iter(|| walk(black_box(&history), &catalogue));
    });
    group.bench_function("20,000 sets, with the report", |b| {
        b.iter(|| report(black_box(&history), &catalogue, 1));
    });
    group.finish();
}

criterion_group!(benches, judging);
criterion_main!(benches);
