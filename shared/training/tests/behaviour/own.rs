//! What is the lifter's own: the curve and the words about effort.

use crate::situations::{has, load, regular};
use crate::support::gym::{bench, kg};
use crate::support::lifter::{Lifter, slot};
use training::history::{Asked, HistorySet, SetKind};
use training::prescribe::{Experience, Prescription, Reason};
use training::units::{Reps, Rir};

/// Marks sets as asked for by the coach.
fn asked(sets: &mut [HistorySet]) {
    for set in sets {
        set.asked = Some(Asked {
            weight: Some(set.weight),
            reps_low: Reps::saturating(6),
            reps_high: Reps::saturating(10),
            rir: Rir::TWO,
            deload: false,
        });
    }
}

/// Said to have two left after eight at 80 kg, and then did eleven to failure, ten times.
fn says_too_few() -> Lifter {
    let mut lifter = Lifter::new(bench());
    lifter.slot = Some(slot(6, 10, 2.0));
    for day in 0..10 {
        lifter = lifter.did(4 * day, 80.0, 8, Some(2.0), 3);
        let mut failure = lifter.set_on(4 * day, lifter.history.len(), 80.0, 11, None);
        failure.kind = SetKind::Failure;
        lifter.history.push(failure);
    }
    asked(&mut lifter.history);
    lifter
}

fn product(prescription: &Prescription) -> f64 {
    let steps = prescription.trace.steps.iter();
    steps.fold(prescription.trace.base.load_kg, |load, step| load * step.factor)
}

#[test]
fn a_bias_that_is_known_is_a_line_of_the_trace() {
    let mut lifter = says_too_few();
    lifter.options.progression = false;
    let next = lifter.next();
    let line = next.trace.steps.iter().find_map(|step| match step.reason {
        Reason::OwnEffort { beyond } => Some((beyond, step.factor)),
        _ => None,
    });
    let (beyond, factor) = line.expect("a line");
    assert!((0.2..=2.0).contains(&beyond), "{beyond}");
    assert!((1.005..1.06).contains(&factor), "{factor}");
    assert_eq!(product(&next).to_bits(), next.trace.load_kg.to_bits());
    assert_eq!(next.rir, Rir::TWO, "what is asked for stays");
    lifter.options.own = false;
    assert!(load(&lifter.next()) < load(&next) + 1e-9);
    assert!(!has(&lifter.next(), |reason| matches!(
        reason,
        Reason::OwnEffort { .. }
    )));
}

#[test]
fn a_bias_never_makes_a_novice_work_closer_to_failure() {
    let mut lifter = says_too_few();
    lifter.athlete.experience = Experience::Novice;
    assert!(!has(&lifter.next(), |reason| matches!(
        reason,
        Reason::OwnEffort { .. }
    )));
}

#[test]
fn loads_that_the_lifter_chose_teach_neither_bias_nor_curve() {
    let mut own_choice = says_too_few();
    for set in &mut own_choice.history {
        set.asked = None;
    }
    let state = own_choice.state();
    assert!(state.user.effort.is_prior());
    let mut other_load = says_too_few();
    for set in &mut other_load.history {
        set.asked = set.asked.map(|asked| Asked {
            weight: Some(kg(77.5)),
            ..asked
        });
    }
    assert!(other_load.state().user.effort.is_prior());
    let known = state.exercise("bench", "").expect("known");
    assert!(known.own_curve.is_prior());
}

#[test]
fn the_first_set_of_a_new_exercise_moves_no_bias() {
    let mut lifter = Lifter::new(bench()).did(0, 60.0, 8, Some(2.0), 1);
    asked(&mut lifter.history);
    assert_eq!(lifter.state().user.effort.contrasts, 0);
    assert_eq!(lifter.state().user.effort.correction(0.0), 0.0);
    let mut failed = Lifter::new(bench()).did(0, 60.0, 8, Some(0.0), 1);
    failed.history[0].kind = SetKind::Failure;
    asked(&mut failed.history);
    assert!(
        failed.state().user.effort.is_prior(),
        "nothing to compare it with"
    );
}

#[test]
fn what_was_learned_comes_back_from_json_and_older_states_still_read() {
    let state = says_too_few().state();
    let text = serde_json::to_string(&state).expect("serialisable");
    assert_eq!(
        serde_json::from_str::<training::strength::gg1::LifterState>(&text).expect("readable"),
        state
    );
    let unlearned = serde_json::to_value(regular().state()).expect("serialisable");
    assert!(
        unlearned["user"].get("effort").is_none(),
        "what was not learned takes no room"
    );
    let read: training::strength::gg1::LifterState = serde_json::from_value(unlearned).expect("readable");
    assert!(read.user.effort.is_prior());
}
