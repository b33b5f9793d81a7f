//! What somebody notes beside the training: scales, tape, and how they are.

use chrono::{Datelike, NaiveDate, TimeDelta};
use shared::entity::{BodyMeasure, Readiness};
use training::{math::round_to_i32, units::Weight};

use super::chance;

/// Scales every Monday, tape on the first Monday of a month, from the first day to the last.
pub(super) fn measures(first: NaiveDate, last: NaiveDate) -> Vec<BodyMeasure> {
    let weeks = u32::try_from((last - first).num_weeks()).unwrap_or(0);
    let monday = first - TimeDelta::days(first.weekday().num_days_from_monday().into());
    (0..=weeks)
        .map(|week| {
            let day = monday + TimeDelta::weeks(week.into());
            // Up and down with the seasons, and a little more each year.
            let season = f64::from(week % 26) / 26.0 - 0.5;
            let grams =
                65_000.0 + 25.0 * f64::from(week) + 3_000.0 * season.abs() + 900.0 * chance("scales", week);
            let taped = day.day() <= 7;
            let girth = |name: &str, start: i32, monthly: f64| {
                let mm = f64::from(week) / 4.3 * monthly + 6.0 * chance(name, week);
                taped
                    .then(|| u16::try_from(start + round_to_i32(mm)).ok())
                    .flatten()
            };
            BodyMeasure {
                body_mass: Weight::from_grams(round_to_i32(grams / 100.0) * 100).ok(),
                body_fat_permille: girth("fat", 190, -1.1),
                chest_mm: girth("chest", 980, 1.4),
                waist_mm: girth("waist", 860, -0.6),
                arm_mm: girth("arm", 340, 0.7),
                thigh_mm: girth("thigh", 560, 0.9),
                ..BodyMeasure::on(day)
            }
        })
        .collect()
}

/// How they are on the days on which they say so: on two of three.
pub(super) fn readiness(days: &[NaiveDate]) -> Vec<Readiness> {
    let said = (0_u32..).zip(days).filter(|(number, _)| number % 3 != 2);
    said.map(|(number, day)| Readiness {
        local_date: *day,
        sleep_min: u16::try_from(430 + round_to_i32(150.0 * chance("sleep", number))).ok(),
        stress: u8::try_from(3 + round_to_i32(3.0 * chance("stress", number))).ok(),
        soreness: [].into(),
        hrv_ms: None,
        ill: false,
    })
    .collect()
}
