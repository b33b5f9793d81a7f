//! Deloads, breaks, readiness, and what was trained before.

use crate::situations::{has, load, regular};
use crate::support::gym::squat;
use crate::support::lifter::Lifter;
use training::prescribe::{Readiness, Reason};

#[test]
fn a_deload_is_lighter_and_further_from_failure() {
    let mut lifter = regular();
    let usual = lifter.next();
    lifter.deload = true;
    let light = lifter.next();
    assert!(has(&light, |reason| *reason == Reason::Deload));
    assert!(load(&light) < 0.95 * load(&usual));
    assert_eq!(light.rir.as_f64(), 4.0);
}

#[test]
fn after_a_break_the_load_falls_by_the_table_and_never_twice() {
    let mut lifter = regular();
    lifter.options.progression = false;
    let estimate = |lifter: &Lifter| lifter.next().trace.load_kg;
    let usual = estimate(&lifter);
    let mut previous = usual;
    for (days, factor) in [(20, 0.975), (45, 0.95), (90, 0.90), (200, 0.80)] {
        lifter.now_days = 15 + days;
        let back = estimate(&lifter);
        assert!(back <= previous + 1e-9);
        assert!(
            (back / usual / factor - 1.0).abs() < 0.03,
            "{days} days: {}",
            back / usual
        );
        previous = back;
    }
    assert!(
        lifter.next().calibrating,
        "after 200 days the level is looked for again"
    );
}

#[test]
fn short_sleep_and_soreness_cost_at_most_four_per_cent_and_only_before_evidence() {
    let mut lifter = regular();
    let usual = lifter.next().trace.load_kg;
    lifter.readiness = Some(Readiness {
        sleep_hours: Some(3.0),
        soreness: [(training::exercise::Muscle::Chest, 5)].into(),
        ..Readiness::default()
    });
    let tired = lifter.next();
    assert!(tired.trace.load_kg < usual && tired.trace.load_kg >= 0.959 * usual);
    let weight = load(&tired);
    lifter.logs(weight, tired.reps.get(), Some(2.0));
    assert!(!has(&lifter.next(), |reason| matches!(
        reason,
        Reason::ShortSleep { .. } | Reason::Soreness { .. }
    )));
}

#[test]
fn a_muscle_trained_yesterday_gets_a_little_less() {
    let mut lifter = regular();
    lifter.now_days = 16;
    let next = lifter.next();
    let step = next
        .trace
        .steps
        .iter()
        .find(|step| matches!(step.reason, Reason::Recovery { .. }))
        .expect("a step");
    assert!((0.97..1.0).contains(&step.factor));
}

#[test]
fn unusually_good_form_in_earlier_exercises_carries_over_a_little() {
    let mut lifter = regular();
    lifter.options.progression = false;
    let squat = squat();
    for set in regular().history {
        let mut other = set.clone();
        other.exercise = squat.id.clone();
        other.id = format!("s-{}", set.id);
        lifter.history.push(other);
    }
    lifter.others = vec![squat];
    let usual = lifter.next().trace.load_kg;
    let mut after = |kg| {
        let mut set = lifter.set_on(lifter.now_days, 0, kg, 8, Some(2.0));
        set.exercise = "squat".to_owned();
        lifter.today = vec![set];
        lifter.next().trace.load_kg / usual
    };
    let (good, great) = (after(82.0), after(92.0));
    assert!((good - 1.0).abs() < 1e-9, "a day like any other: {good}");
    assert!(great > 1.005 && great <= 1.021, "{great}");
}
