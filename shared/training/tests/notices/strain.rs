//! Readiness over days, and pain.

use crate::DAY_MS;
use training::exercise::Muscle;
use training::notice::{DayReadiness, PainReport, Proposal, holds_progress, hrv_low, is_strained, pain};

#[test]
fn a_day_without_answers_is_no_strained_day() {
    assert!(!is_strained(&DayReadiness::default()));
    let poor = [
        DayReadiness {
            sleep_hours: Some(5.0),
            ..DayReadiness::default()
        },
        DayReadiness {
            stress: Some(8),
            ..DayReadiness::default()
        },
        DayReadiness {
            soreness: [(Muscle::Quads, 4)].into(),
            ..DayReadiness::default()
        },
    ];
    assert!(poor.iter().all(is_strained));
}

fn measured(ms: impl Fn(u16) -> f64, days: u16) -> Vec<DayReadiness> {
    (0..days)
        .map(|days_ago| DayReadiness {
            days_ago,
            hrv_ms: Some(ms(days_ago)),
            ..DayReadiness::default()
        })
        .collect()
}

#[test]
fn heart_rate_variability_is_low_below_the_usual_and_unknown_without_two_weeks_of_it() {
    let usual = |day: u16| if day.is_multiple_of(2) { 60.0 } else { 66.0 };
    assert_eq!(hrv_low(&measured(usual, 60)), Some(false));
    let tired = |day: u16| if day < 7 { 45.0 } else { usual(day) };
    assert_eq!(hrv_low(&measured(tired, 60)), Some(true));
    assert_eq!(hrv_low(&measured(tired, 13)), None);
    assert_eq!(hrv_low(&[]), None);
}

#[test]
fn pain_ends_the_exercise_and_the_third_report_in_three_weeks_sends_to_a_professional() {
    let report = |day: i64, level| PainReport {
        at_ms: day * DAY_MS,
        level,
    };
    let proposal = |reports: &[PainReport]| pain("bench", reports, 40 * DAY_MS).map(|notice| notice.proposal);
    assert_eq!(proposal(&[report(40, 3)]), None);
    assert_eq!(proposal(&[report(40, 4)]), Some(Proposal::SpareTheJoint));
    assert_eq!(
        proposal(&[report(20, 4), report(30, 2), report(40, 3)]),
        Some(Proposal::SeekHelp)
    );
    assert_eq!(
        proposal(&[report(1, 4), report(30, 4), report(40, 5)]),
        Some(Proposal::SpareTheJoint)
    );
    assert_eq!(proposal(&[report(30, 9)]), None, "not today");
}

#[test]
fn progress_waits_for_two_exposures_after_pain() {
    let waits = [0, 1, 2, 3].map(|since| holds_progress(true, since));
    assert_eq!(waits, [true, true, false, false]);
    assert!(!holds_progress(false, 0));
}
