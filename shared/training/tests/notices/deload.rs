//! When to unload.

use crate::DAY_MS;
use training::notice::{
    Answer, Answers, DeloadInputs, DeloadReason, NoticeReason, Proposal, Subject, deload,
};
use training::prescribe::Experience;

fn inputs(main_lifts: &[[f64; 2]]) -> DeloadInputs<'_> {
    DeloadInputs {
        experience: Experience::Intermediate,
        running: false,
        hard_since_ms: 0,
        planned_soon: false,
        main_lifts,
        strained_days: 0,
        joint_pain: false,
    }
}

fn because(inputs: &DeloadInputs, day: i64) -> Option<DeloadReason> {
    let notice = deload(inputs, Answers::default(), day * DAY_MS)?;
    assert!(
        matches!(notice.proposal, Proposal::Deload(dose) if dose.sets_percent == 50 && dose.more_rir == 2)
    );
    match notice.reason {
        NoticeReason::Deload { because } => Some(because),
        _ => None,
    }
}

#[test]
fn the_calendar_asks_after_as_many_weeks_as_experience_has_it() {
    let mut inputs = inputs(&[]);
    for (experience, weeks) in [
        (Experience::Novice, 8),
        (Experience::Intermediate, 6),
        (Experience::Advanced, 5),
    ] {
        inputs.experience = experience;
        assert_eq!(because(&inputs, 7 * weeks - 4), None);
        assert!(matches!(
            because(&inputs, 7 * weeks),
            Some(DeloadReason::Planned { .. })
        ));
    }
    inputs.planned_soon = true;
    assert_eq!(because(&inputs, 70), None, "the plan has one of its own");
}

#[test]
fn two_weak_lifts_twice_in_a_row_ask_earlier_and_one_does_not() {
    let weak = [[0.1, 0.15], [0.05, 0.1], [0.6, 0.4]];
    assert_eq!(
        because(&inputs(&weak), 20),
        Some(DeloadReason::Performance { lifts: 2 })
    );
    assert_eq!(because(&inputs(&weak[1..]), 20), None);
    assert_eq!(because(&inputs(&[[0.1, 0.5], [0.5, 0.1]]), 20), None);
}

#[test]
fn poor_days_and_joint_pain_ask_too() {
    let mut tired = inputs(&[]);
    tired.strained_days = 3;
    assert_eq!(because(&tired, 20), None);
    tired.strained_days = 4;
    assert_eq!(because(&tired, 20), Some(DeloadReason::Readiness { days: 4 }));
    tired.joint_pain = true;
    assert_eq!(because(&tired, 20), Some(DeloadReason::Pain));
}

#[test]
fn there_is_no_deload_on_deload() {
    let weak = [[0.1, 0.1], [0.1, 0.1]];
    let mut all = inputs(&weak);
    all.strained_days = 7;
    all.joint_pain = true;
    all.running = true;
    assert_eq!(because(&all, 100), None);
    all.running = false;
    assert_eq!(because(&all, 13), None, "just after one");
    let declined = [Answer {
        subject: Subject::Deload,
        accepted: false,
        at_ms: 90 * DAY_MS,
    }];
    assert_eq!(
        deload(&all, Answers(&declined), 100 * DAY_MS),
        None,
        "declined lately"
    );
}
