//! GG1 against the reference implementation, step by step.

use std::collections::BTreeMap;

use serde::Deserialize;
use training::math::{exp, ln};
use training::strength::gg1::{
    Effort, ExerciseState, LifterState, Observation, Parameters, Predicted, Session,
};

#[derive(Deserialize)]
struct Vectors {
    steps: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    day: f64,
    exercise: String,
    weight_kg: f64,
    reps: f64,
    rir: Option<f64>,
    set_index: u16,
    is_top: bool,
    p1: Option<P1>,
    p2: Option<P2>,
    after: After,
}

#[derive(Deserialize)]
struct P1 {
    load: f64,
    kalman: f64,
    half_ln: f64,
    experts: Vec<f64>,
}

#[derive(Deserialize)]
struct P2 {
    load: f64,
    experts: Vec<f64>,
}

#[derive(Deserialize)]
struct After {
    theta: f64,
    p: f64,
    e1rm: f64,
    phi_known: f64,
    phi_unknown: f64,
    ln_mult: f64,
}

fn close(what: &str, step: usize, got: f64, wanted: f64) {
    assert!(
        (got - wanted).abs() <= 1e-6,
        "step {step}, {what}: {got} instead of {wanted}"
    );
}

/// Runs the vectors.
pub fn check(vectors: &str) {
    let vectors: Vectors = serde_json::from_str(vectors).expect("the vectors are valid");
    assert_eq!(vectors.steps.len(), 90);
    let mut user = LifterState::new().user;
    let mut exercises: BTreeMap<String, (ExerciseState, Option<(f64, Session)>)> = BTreeMap::new();
    for (i, step) in vectors.steps.iter().enumerate() {
        let (state, open) = exercises
            .entry(step.exercise.clone())
            .or_insert_with(|| (ExerciseState::unknown(Parameters::K, 0.0), None));
        let effort = Effort {
            reps: step.reps,
            rir: step.rir,
            index: step.set_index,
        };
        let set = Observation {
            at_least: false,
            ln_load: ln(step.weight_kg),
            effort,
            top: step.is_top,
        };
        if open.as_ref().is_none_or(|(day, _)| (*day - step.day).abs() > 0.0) {
            if let Some((_, finished)) = open.take() {
                finished.finish(state);
            }
            #[expect(clippy::cast_possible_truncation, reason = "a few weeks in milliseconds")]
            let at_ms = (step.day * 86_400_000.0) as i64;
            *open = Some((step.day, Session::start(state, at_ms, &set)));
        }
        let (_, session) = open.as_mut().expect("a session is open");
        let predicted = session.observe(&mut user, state, &set);
        compare_predictions(i, step, &predicted);
        close("theta", i, state.theta, step.after.theta);
        close("p", i, state.variance, step.after.p);
        close("e1RM", i, state.e1rm_kg(), step.after.e1rm);
        close("phi known", i, user.fatigue_known.mean, step.after.phi_known);
        close(
            "phi unknown",
            i,
            user.fatigue_unknown.mean,
            step.after.phi_unknown,
        );
        close("ln multiplier", i, user.ln_multiplier, step.after.ln_mult);
    }
}

fn compare_predictions(i: usize, step: &Step, predicted: &Predicted) {
    assert_eq!(predicted.top.is_some(), step.p1.is_some(), "step {i}");
    if let (Some(got), Some(wanted)) = (&predicted.top, &step.p1) {
        close("P1", i, exp(got.mixture), wanted.load);
        close("trend", i, exp(got.experts[0]), wanted.kalman);
        close("half width", i, got.half_width, wanted.half_ln);
        for (got, wanted) in got.experts.iter().zip(&wanted.experts) {
            close("P1 expert", i, exp(*got), *wanted);
        }
    }
    assert_eq!(predicted.next.is_some(), step.p2.is_some(), "step {i}");
    if let (Some((mixture, experts)), Some(wanted)) = (&predicted.next, &step.p2) {
        close("P2", i, exp(*mixture), wanted.load);
        for (got, wanted) in experts.iter().zip(&wanted.experts) {
            close("P2 expert", i, exp(*got), *wanted);
        }
    }
}
