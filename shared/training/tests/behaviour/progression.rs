//! From one workout to the next.

use crate::situations::{load, regular};
use crate::support::gym::{bench, dumbbell_curl};
use crate::support::lifter::{Lifter, slot};
use training::plan::ProgressRule;
use training::prescribe::{Experience, RepsReason, SlotTarget};

#[test]
fn tapping_without_saying_rir_moves_the_load_neither_up_nor_down() {
    for asked in [1.0, 2.0, 3.0] {
        let mut lifter = Lifter::new(bench());
        lifter.slot = Some(slot(8, 8, asked));
        lifter.options.progression = false;
        lifter = lifter.did(0, 80.0, 8, None, 3);
        for day in 1..10 {
            let next = lifter.next();
            assert!(next.trace.target.effort_unknown);
            let weight = load(&next);
            assert!((weight - 80.0).abs() < 1e-9, "workout {day} @{asked}: {weight}");
            lifter = lifter.did(4 * day, weight, 8, None, 3);
        }
    }
}

#[test]
fn tapping_through_double_progression_gains_repetitions_and_then_load() {
    let mut lifter = Lifter::new(bench()).did(0, 80.0, 8, None, 3);
    let mut done = Vec::new();
    for day in 1..12 {
        let next = lifter.next();
        done.push((load(&next), next.reps.get()));
        lifter = lifter.did(4 * day, load(&next), next.reps.get(), None, 3);
    }
    assert_eq!(done[..4], [(80.0, 9), (80.0, 10), (80.0, 11), (80.0, 12)]);
    assert!(done.iter().any(|(weight, _)| *weight > 80.0), "{done:?}");
    assert!(done.iter().all(|(weight, _)| *weight >= 80.0), "{done:?}");
}

#[test]
fn missing_the_low_end_twice_rebuilds_lighter() {
    let next = regular()
        .did(21, 85.0, 7, Some(0.0), 3)
        .did(24, 85.0, 7, Some(0.0), 3)
        .next();
    assert!(load(&next) <= 80.75, "{}", load(&next));
}

#[test]
fn coarse_dumbbells_extend_the_range_before_the_next_pair() {
    let mut lifter = Lifter::new(dumbbell_curl());
    for i in 0..3 {
        lifter = lifter.did(4 * i, 10.0, 12, Some(2.0), 3);
    }
    let next = lifter.next();
    assert_eq!(load(&next), 10.0);
    assert_eq!(next.reps.get(), 13);
    assert!(next.reps_high.get() >= 13);
}

#[test]
fn the_goal_fills_in_for_a_missing_slot() {
    let mut lifter = regular();
    lifter.slot = None;
    let muscle = lifter.next();
    assert!((8..=12).contains(&muscle.reps.get()));
    lifter.athlete.goal = 1.0;
    let strength = lifter.next();
    assert_eq!((strength.reps_low.get(), strength.reps_high.get()), (3, 5));
    assert!(load(&strength) > load(&muscle));
    assert!(strength.rest_s > muscle.rest_s);
}

fn by(progress: ProgressRule) -> SlotTarget {
    SlotTarget {
        progress,
        ..slot(5, 5, 2.0)
    }
}

/// Loads of workouts done as prescribed, three days apart, with what is said about them.
fn linear(experience: Experience, said: f64, workouts: i64) -> (Lifter, Vec<f64>) {
    let mut lifter = Lifter::new(bench());
    lifter.athlete.experience = experience;
    lifter.slot = Some(by(ProgressRule::Linear));
    lifter = lifter.did(0, 80.0, 5, Some(said), 3);
    let mut loads = vec![80.0];
    for workout in 1..workouts {
        let weight = load(&lifter.next());
        lifter = lifter.did(3 * workout, weight, 5, Some(said), 3);
        loads.push(weight);
    }
    (lifter, loads)
}

#[test]
fn linear_progress_adds_a_step_after_what_went_well_and_repeats_what_was_too_hard() {
    let (novice, loads) = linear(Experience::Novice, 3.0, 10);
    let steps: Vec<f64> = loads.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(steps[1..].iter().all(|step| *step >= 2.5), "{loads:?}");
    let last = *loads.last().expect("loads");
    let hard = novice.did(40, last, 5, Some(0.5), 3);
    assert!(load(&hard.next()) <= last);
    let failed = hard
        .did(43, last, 4, Some(0.0), 3)
        .did(46, last, 4, Some(0.0), 3)
        .next();
    assert!(load(&failed) <= 0.97 * last, "{} after {last}", load(&failed));
}

#[test]
fn planned_loads_grow_more_slowly_with_experience() {
    let gained = |experience| {
        let (_, loads) = linear(experience, 3.0, 30);
        loads.last().expect("loads") / 80.0 - 1.0
    };
    let [novice, intermediate, advanced] =
        [Experience::Novice, Experience::Intermediate, Experience::Advanced].map(gained);
    assert!(
        novice > intermediate && intermediate >= advanced,
        "{novice} {intermediate} {advanced}"
    );
    assert!(advanced > 0.0);
}

#[test]
fn autoregulated_progress_follows_the_estimate_alone() {
    let mut lifter = regular();
    lifter.slot = Some(by(ProgressRule::Autoregulated));
    let next = lifter.next();
    assert_eq!(next.trace.target.reps_reason, RepsReason::Middle);
    assert!((next.trace.load_kg - next.trace.base.load_kg).abs() < 0.05 * next.trace.load_kg);
}

#[test]
fn progress_waits_where_it_is_held() {
    let usual = regular().next();
    assert_eq!(usual.trace.target.reps_reason, RepsReason::OneMore);
    let mut hurt = regular();
    hurt.hold_progress = true;
    assert_ne!(hurt.next().trace.target.reps_reason, RepsReason::OneMore);
}

fn at_position(rule: ProgressRule, block_position: f64) -> training::prescribe::Prescription {
    let mut lifter = regular();
    lifter.slot = Some(SlotTarget {
        progress: rule,
        ..slot(4, 8, 2.0)
    });
    lifter.ask(|situation| {
        training::prescribe::prescribe_set(&training::prescribe::Situation {
            block_position,
            ..situation.clone()
        })
    })
}

#[test]
fn a_percent_wave_takes_fewer_repetitions_and_more_load_from_week_to_week() {
    let weeks = [0.0, 0.5, 1.0].map(|position| at_position(ProgressRule::PercentWave, position));
    let aimed = weeks.each_ref().map(|week| week.trace.target.reps.get());
    assert_eq!(aimed, [8, 6, 4]);
    assert!(weeks.windows(2).all(|pair| load(&pair[1]) > load(&pair[0])));
    assert!(
        weeks
            .iter()
            .all(|week| week.trace.target.reps_reason == RepsReason::Wave)
    );
}

#[test]
fn a_rir_ramp_leaves_fewer_in_reserve_from_week_to_week_at_the_same_repetitions() {
    let weeks = [0.0, 0.5, 1.0].map(|position| at_position(ProgressRule::RirRamp, position));
    assert_eq!(weeks.each_ref().map(|week| week.rir.as_f64()), [3.0, 2.0, 1.0]);
    assert!(weeks.iter().all(|week| week.trace.target.reps.get() == 6));
    assert!(load(&weeks[2]) > load(&weeks[0]));
}

#[test]
fn what_was_lifted_in_a_deload_is_no_measure_for_what_comes_after() {
    let before = regular();
    let last = before.history.last().expect("a set").weight.kg();
    let mut after = before.did(18, 0.9 * last, 8, Some(4.0), 2);
    for set in after.history.iter_mut().rev().take(2) {
        set.asked = Some(training::history::Asked {
            weight: Some(set.weight),
            reps_low: set.reps,
            reps_high: set.reps,
            rir: training::units::Rir::nearest(4.0),
            deload: true,
        });
    }
    let resumed = after.next();
    assert_eq!(resumed.trace.target.reps_reason, RepsReason::AfterDeload);
    assert!(
        resumed
            .trace
            .steps
            .iter()
            .any(|step| matches!(step.reason, training::prescribe::Reason::AfterDeload { .. }))
    );
    assert!(
        (0.95 * last..last).contains(&load(&resumed)),
        "{} after {last}",
        load(&resumed)
    );
    let mut long = after;
    for day in [21, 24, 27, 30, 33] {
        let light: Vec<_> = long.history.iter().rev().take(2).cloned().collect();
        for mut set in light {
            set.id = format!("{}-{day}", set.id);
            set.workout = format!("w{day}");
            set.performed_at_ms += (day - 18) * 86_400_000;
            long.history.push(set);
        }
        long.now_days = day + 3;
    }
    assert_eq!(
        long.next().trace.target.reps_reason,
        RepsReason::AfterDeload,
        "however long it lasts"
    );
}
