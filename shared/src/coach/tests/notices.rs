//! What is proposed to a lifter, from what is stored.

use chrono::Duration;
use training::notice::{NoticeReason, Proposal, Subject};
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

/// The lifter's answer to the deload that is proposed on a day.
pub(super) fn answer(data: &mut AthleteData, day: u32, accepted: bool) {
    let notice = json!({
        "subject": {"kind": "deload"},
        "reason": {"reason": "deload", "because": {"because": "performance", "lifts": 2}},
        "proposal": {"proposal": "deload", "days": 7, "sets_percent": 50, "more_rir": 2}
    });
    let answer = NoticeAnswer {
        notice: serde_json::from_value(notice).unwrap(),
        accepted,
        answered_at: moment(day).at,
        local_date: moment(day).local_date(),
        until: None,
    };
    data.notice_answers
        .insert(NoticeAnswerId::new(Uuid::from_u128(day.into())), answer);
}

/// Bench press hurts so much on a day.
pub(super) fn hurts(data: &mut AthleteData, day: u32, level: u8) {
    let report = PainReport {
        exercise: BENCH,
        joint: None,
        level,
        reported_at: moment(day).at,
        local_date: moment(day).local_date(),
        over_on: None,
        note: String::new(),
    };
    data.pain_reports
        .insert(PainReportId::new(Uuid::from_u128(day.into())), report);
}

fn proposed(data: &AthleteData, day: u32) -> Vec<training::notice::Notice> {
    let exercises = exercises();
    let mut lifter = LifterState::new();
    let levels = trace(
        &mut lifter,
        &history_sets(&data.sets, &exercises),
        exercises.catalogue(),
    );
    notices(data, &exercises, (&lifter, &levels), moment(day))
}

#[test]
fn without_a_plan_or_a_history_nothing_is_proposed() {
    assert_eq!(proposed(&AthleteData::default(), 1), []);
    assert_eq!(proposed(&beginner(), 1), []);
}

#[test]
fn after_six_weeks_a_deload_is_proposed_and_nothing_beside_it() {
    let data = trained(43);
    let found = proposed(&data, 44);
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
        let found = proposed(&data, day);
        found.iter().any(|notice| notice.subject == Subject::Deload)
    };
    assert!(!deload(61), "four weeks since the break");
}

#[test]
fn who_declined_the_deload_is_asked_about_volume() {
    let mut data = trained(43);
    answer(&mut data, 43, false);
    let found = proposed(&data, 44);
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

#[test]
fn pain_asks_for_sparing_the_joint_until_it_is_said_to_be_over() {
    let mut data = trained(10);
    hurts(&mut data, 11, 5);
    let found = proposed(&data, 11);
    assert_eq!(
        found.first().map(|notice| &notice.proposal),
        Some(&Proposal::SpareTheJoint)
    );
    for report in data.pain_reports.values_mut() {
        report.over_on = Some(moment(11).local_date());
    }
    let about_pain = |notice: &training::notice::Notice| matches!(notice.subject, Subject::Pain { .. });
    assert!(!proposed(&data, 11).iter().any(about_pain));
}

#[test]
fn pain_twice_in_a_week_proposes_to_unload() {
    let mut data = trained(22);
    hurts(&mut data, 19, 4);
    assert!(
        proposed(&data, 23)
            .iter()
            .all(|notice| notice.subject != Subject::Deload)
    );
    hurts(&mut data, 22, 6);
    let found = proposed(&data, 23);
    let deload = found.iter().find(|notice| notice.subject == Subject::Deload);
    let because = deload.map(|notice| &notice.reason);
    assert_eq!(
        because,
        Some(&NoticeReason::Deload {
            because: training::notice::DeloadReason::Pain
        })
    );
}

#[test]
fn nobody_is_asked_to_unload_who_is_unloading() {
    let mut data = trained(43);
    answer(&mut data, 44, true);
    let found = proposed(&data, 45);
    assert_eq!(found, [], "nor for more sets");
}

#[test]
fn nobody_is_asked_for_more_sets_of_what_hurts() {
    let mut data = trained(43);
    answer(&mut data, 43, false);
    let more = |data: &AthleteData| {
        let found = proposed(data, 44);
        found
            .iter()
            .any(|notice| matches!(notice.proposal, Proposal::WeeklySets { .. }))
    };
    assert!(more(&data));
    hurts(&mut data, 43, 2);
    assert!(!more(&data));
}
