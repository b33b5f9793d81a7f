//! Noor: 500 workouts of about twenty sets in some three years, with holidays and missed days. What is quick with her
//! is quick.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use shared::{
    entity::{Experience, Profile, Screening, Sex},
    ids::GymId,
};
use training::simulate::Nature;

use super::{
    chance, diary,
    life::{Course, Life, id},
};
use crate::auth::demo::NOOR;

/// What she trained by, how often, and on which days of the week, the first course first.
const COURSES: [(&str, usize, &[i64]); 4] = [
    ("full-body-3", 100, &[0, 2, 4]),
    ("upper-lower-4", 180, &[0, 1, 3, 4]),
    ("hypertrophy-block-5", 20, &[0, 1, 2, 4, 5]),
    ("upper-lower-4", 200, &[0, 1, 3, 4]),
];
/// Each so many weeks there is a week off.
const HOLIDAY_EVERY_WEEKS: u32 = 24;
/// Share of the days that she misses.
const MISSED: f64 = 0.04;

pub(super) fn noor(now: DateTime<Utc>) -> anyhow::Result<Life> {
    let courses = courses(now.date_naive());
    let days: Vec<NaiveDate> = courses.iter().flat_map(|course| course.days.clone()).collect();
    let first = days.first().copied().unwrap_or_default();
    let gym = GymId::new(id(NOOR.id.uuid(), "gym", 0));
    let profile = Profile {
        experience: Some(Experience::Advanced),
        sex: Some(Sex::Female),
        birth_year: Some(1990),
        goal_percent: 45,
        training_days: 4,
        active_gym: Some(gym),
        screening: Some(Screening {
            answered_on: first,
            ..Screening::default()
        }),
        onboarded: true,
        ..Profile::default()
    };
    Ok(Life {
        owner: NOOR.id,
        profile,
        gym,
        // Whoever has trained for years gains slowly.
        nature: Nature {
            bench_kg: 60.0,
            gain_halves_after: 60.0,
            says_effort: 0.85,
            ..Nature::regular()
        },
        logs_warm_ups: true,
        courses,
        measures: diary::measures(first, now.date_naive()),
        readiness: diary::readiness(&days),
    })
}

/// The days of all courses, counted back from the day before `today`.
fn courses(today: NaiveDate) -> Vec<Course> {
    let monday = today - TimeDelta::days(today.weekday().num_days_from_monday().into());
    let mut week = 0;
    let mut courses: Vec<Course> = Vec::new();
    for (template, count, weekdays) in COURSES.into_iter().rev() {
        let mut days = Vec::new();
        while days.len() < count {
            let of_week = monday - TimeDelta::weeks(i64::from(week));
            week += 1;
            if week % HOLIDAY_EVERY_WEEKS == 0 {
                continue;
            }
            for (number, weekday) in (0_u32..).zip(weekdays.iter().rev()) {
                let day = of_week + TimeDelta::days(*weekday);
                let missed = chance("missed", 10 * week + number) > 0.5 - MISSED;
                if day < today && !missed && days.len() < count {
                    days.push(day);
                }
            }
        }
        days.reverse();
        courses.push(Course { template, days });
    }
    courses.reverse();
    courses
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercises::catalogue::Catalogue;

    #[test]
    fn three_years_are_500_workouts_and_10_000_sets() {
        let catalogue = Catalogue::embedded().unwrap();
        let now: DateTime<Utc> = "2026-11-23T09:00:00Z".parse().unwrap();
        let data = noor(now).unwrap().lived(catalogue).unwrap();
        assert_eq!(data.workouts.len(), 500);
        assert!((10_000..12_000).contains(&data.sets.len()), "{}", data.sets.len());
    }

    #[test]
    fn every_day_comes_after_the_one_before_and_they_are_three_years_up_to_yesterday() {
        for today in ["2026-11-23", "2027-01-01", "2028-02-29"] {
            let today: NaiveDate = today.parse().unwrap();
            let days: Vec<NaiveDate> = courses(today)
                .into_iter()
                .flat_map(|course| course.days)
                .collect();
            assert_eq!(days.len(), 500);
            assert!(days.is_sorted_by(|one, next| one < next));
            assert!(days[499] < today && days[499] > today - TimeDelta::days(8));
            let weeks = (today - days[0]).num_weeks();
            assert!((140..=160).contains(&weeks), "{weeks}");
        }
    }
}
