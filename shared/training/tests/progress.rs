//! Looking back: levels after each workout, and what was moved.
#![cfg(not(target_arch = "wasm32"))]
mod support;

use support::gym::{bench, pull_up};
use support::lifter::Lifter;
use training::history::{HistorySet, SetKind};
use training::strength::gg1::{LifterState, learn, replay, trace};
use training::volume::{Workload, workload};

fn bencher() -> Lifter {
    Lifter::new(bench())
        .did(0, 80.0, 8, Some(2.0), 3)
        .did(4, 82.5, 8, Some(2.0), 3)
        .did(8, 82.5, 9, None, 2)
}

#[test]
fn the_last_level_is_what_the_coach_knows_now() {
    let lifter = bencher();
    let mut state = LifterState::new();
    let levels = trace(&mut state, &lifter.history, &lifter.catalogue());
    assert_eq!(state, replay(&lifter.history, &lifter.catalogue()));
    let last = levels.last().expect("three workouts");
    assert_eq!((levels.len(), last.sessions, last.sets.len()), (3, 3, 2));
    assert_eq!(
        Some(last.e1rm_kg().to_bits()),
        state.e1rm_kg(&last.exercise, &last.context).map(f64::to_bits)
    );
    let (low, high) = last.band_kg();
    assert!(low < last.e1rm_kg() && last.e1rm_kg() < high);
}

#[test]
fn a_history_watched_in_pieces_is_the_history_watched_at_once() {
    let lifter = bencher();
    let (early, late): (Vec<HistorySet>, Vec<HistorySet>) = lifter
        .history
        .iter()
        .cloned()
        .partition(|set| set.workout == lifter.history[0].workout);
    let mut pieces = LifterState::new();
    let mut levels = trace(&mut pieces, &early, &lifter.catalogue());
    levels.extend(trace(&mut pieces, &late, &lifter.catalogue()));
    let mut whole = LifterState::new();
    assert_eq!(trace(&mut whole, &lifter.history, &lifter.catalogue()), levels);
    assert_eq!(whole, pieces);
    let mut learned = LifterState::new();
    learn(&mut learned, &early, &lifter.catalogue());
    learn(&mut learned, &late, &lifter.catalogue());
    assert_eq!(whole, learned);
}

#[test]
fn a_set_says_its_own_estimate_by_the_repetition_curve() {
    let lifter = Lifter::new(bench()).did(0, 80.0, 8, Some(2.0), 1);
    let levels = trace(&mut LifterState::new(), &lifter.history, &lifter.catalogue());
    // Ten repetitions to failure on the curve of upper compounds: 80 kg × (1 + 0.032 × 9).
    assert!((levels[0].sets[0].e1rm_kg() - 103.04).abs() < 1e-9);
    assert!(levels[0].sets[0].top);
}

#[test]
fn iron_is_moved_and_the_body_is_repeated() {
    let mut benched = Lifter::new(bench()).did(0, 80.0, 8, None, 2);
    benched.history[0].kind = SetKind::WarmUp;
    let sets: Vec<&HistorySet> = benched.history.iter().collect();
    assert_eq!(workload(&sets, &bench()), Workload::Moved(640_000));
    let pulled = Lifter::new(pull_up()).did(0, -20.0, 8, None, 2);
    let sets: Vec<&HistorySet> = pulled.history.iter().collect();
    assert_eq!(workload(&sets, &pull_up()), Workload::Repetitions(16));
}
