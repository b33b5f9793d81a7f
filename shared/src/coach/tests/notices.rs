//! What is proposed to a lifter, from what is stored.

use chrono::Duration;
use training::notice::{Answer, NoticeReason, Proposal, Subject};
use training::prescribe::Advice;
use training::strength::gg1::{LifterState, trace};

use super::*;
use crate::entity::Readiness;

/// Bench press on every third day, three sets of 80 kg, eight with two left.
fn trained(days: u32) -> AthleteData {
    let mut data = beginner();
    for day in (1..=days).step_by(3) {
        let workout = start(&mut data, day);
        for _ in 0..3 {
            log(&mut data, workout, 80.0, 8, 2.0);
        }
        finish(&mut data, workout);
    }
    data
}

fn proposed(data: &AthleteData, day: u32, answers: &[Answer]) -> Vec<training::notice::Notice> {
    let exercises = exercises();
    let mut lifter = LifterState::new();
    let levels = trace(
        &mut lifter,
        &history_sets(&data.sets, &exercises),
        exercises.catalogue(),
    );
    notices(data, &exercises, (&lifter, &levels), answers, moment(day))
}

#[test]
fn without_a_plan_or_a_history_nothing_is_proposed() {
    assert_eq!(proposed(&AthleteData::default(), 1, &[]), []);
    assert_eq!(proposed(&beginner(), 1, &[]), []);
}

#[test]
fn after_six_weeks_a_deload_is_proposed_and_nothing_beside_it() {
    let data = trained(43);
    let found = proposed(&data, 44, &[]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(matches!(found[0].reason, NoticeReason::Deload { .. }));
    assert!(matches!(found[0].proposal, Proposal::Deload(_)));
}

#[test]
fn a_break_is_as_good_as_a_deload() {
    let mut data = trained(22);
    let after = trained(60);
    let late = |date: NaiveDate| date >= moment(34).local_date();
    data.workouts.extend(
        after
            .workouts
            .into_iter()
            .filter(|(_, workout)| late(workout.local_date)),
    );
    data.sets.extend(
        after
            .sets
            .into_iter()
            .filter(|(_, stored)| late(stored.set.local_date)),
    );
    let deload = |day| {
        let found = proposed(&data, day, &[]);
        found.iter().any(|notice| notice.subject == Subject::Deload)
    };
    assert!(!deload(61), "four weeks since the break");
}

#[test]
fn who_declined_the_deload_is_asked_about_volume() {
    let data = trained(43);
    let declined = [Answer {
        subject: Subject::Deload,
        accepted: false,
        at_ms: moment(43).at.timestamp_millis(),
    }];
    let found = proposed(&data, 44, &declined);
    let volume = found.iter().find_map(|notice| match &notice.proposal {
        Proposal::WeeklySets { sets, .. } => Some(*sets),
        _ => None,
    });
    // Six sets of bench press a week, at most 30 % more.
    assert!(volume.is_some_and(|sets| (sets - 7.8).abs() < 1e-9), "{found:?}");
}

#[test]
fn low_heart_rate_variability_takes_sets_and_not_load() {
    let mut data = with_history();
    let workout = start(&mut data, 50);
    let usual = sets(&data, workout);
    let today = moment(50).local_date();
    for ago in 0..50_i64 {
        let local_date = today - Duration::days(ago);
        let hrv_ms = if ago < 7 {
            40
        } else {
            60 + u16::try_from(ago % 5).unwrap()
        };
        data.readiness.insert(
            local_date,
            Readiness {
                local_date,
                sleep_min: None,
                stress: None,
                soreness: [].into(),
                hrv_ms: Some(hrv_ms),
                ill: false,
            },
        );
    }
    let tired = sets(&data, workout);
    assert!(tired[0].advice.contains(&Advice::FewerSets) && !usual[0].advice.contains(&Advice::FewerSets));
    assert_eq!(tired[0].weight, usual[0].weight);
}
