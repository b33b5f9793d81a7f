//! A week with missed workouts: said once, and again when another one is missed.

use super::*;
use training::notice::{NoticeReason, Proposal};
use training::strength::gg1::LifterState;

/// Three days a week, two weeks, and the first day of the first week done on the first of March.
fn one_of_three() -> AthleteData {
    let mut data = beginner();
    let day = |id: &str| {
        let set = |n: u32| json!({"id": format!("{id}-{n}"), "reps_low": 6, "reps_high": 8, "rir": 2});
        let slot = json!({"id": format!("{id}-s"), "exercise": BENCH, "sets": [set(1), set(2), set(3)]});
        json!({"id": id, "name": format!("Day {id}"), "slots": [slot]})
    };
    let week = |id: &str| {
        let days = ["a", "b", "c"].map(|letter| day(&format!("{id}{letter}")));
        json!({"id": id, "days": days})
    };
    let document = json!({"name": "Plan", "blocks": [{"id": "block", "weeks": [week("w1"), week("w2")]}]});
    for revision in data.revisions.values_mut() {
        *revision = std::sync::Arc::new(PlanRevision {
            document: serde_json::from_value(document.clone()).unwrap(),
            ..PlanRevision::clone(revision)
        });
    }
    let workout = start(&mut data, 1);
    for _ in 0..3 {
        log(&mut data, workout, 80.0, 8, 2.0);
    }
    finish(&mut data, workout);
    data
}

fn behind(data: &AthleteData, day: u32) -> Option<WeekBehind> {
    let exercises = exercises();
    week_behind(data, [], &exercises, &LifterState::new(), moment(day))
}

fn missed(found: Option<&WeekBehind>) -> Option<u8> {
    match found?.notice.reason {
        NoticeReason::MissedDays { missed } => Some(missed),
        _ => None,
    }
}

fn say(data: &mut AthleteData, found: &WeekBehind, accepted: bool, day: u32) {
    let answer = NoticeAnswer {
        notice: found.notice.clone(),
        accepted,
        answered_at: moment(day).at,
        local_date: moment(day).local_date(),
        until: None,
    };
    let id = NoticeAnswerId::new(Uuid::from_u128(900 + u128::from(day)));
    data.notice_answers.insert(id, answer);
}

#[test]
fn what_was_answered_is_asked_again_only_when_another_workout_is_missed() {
    let mut data = one_of_three();
    assert_eq!(behind(&data, 2), None, "nothing is due yet");
    let first = behind(&data, 5).expect("the second workout is missed");
    assert_eq!(missed(Some(&first)), Some(1));
    say(&mut data, &first, false, 5);
    assert_eq!(behind(&data, 5), None);
    let second = behind(&data, 7).expect("the third one too");
    assert_eq!(missed(Some(&second)), Some(2));
    say(&mut data, &second, true, 7);
    assert_eq!(behind(&data, 7), None);
}

#[test]
fn an_answer_that_was_taken_back_asks_again() {
    let mut data = one_of_three();
    let found = behind(&data, 7).expect("a week that is behind");
    say(&mut data, &found, true, 7);
    data.notice_answers.clear();
    assert_eq!(behind(&data, 7), Some(found));
}

#[test]
fn the_days_that_go_are_named() {
    let found = behind(&one_of_three(), 7).expect("a week that is behind");
    let Proposal::MendWeek { without, .. } = &found.notice.proposal else {
        panic!("a week to mend")
    };
    assert_eq!(without.is_empty(), found.edit.is_none());
    assert!(without.iter().all(|name| name.starts_with("Day ")));
    assert!(!without.is_empty());
}
