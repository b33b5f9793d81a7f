//! The exercises of a range, each with its course.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use shared::ids::ExerciseId;

use super::learned::{Learned, Point};

/// An exercise in the overview.
#[derive(Clone, Debug, PartialEq)]
pub struct Lift {
    /// Which.
    pub exercise: ExerciseId,
    /// Workouts with it in the range.
    pub sessions: usize,
    /// Days and estimates in the range on the machine that was used last, the earliest first.
    pub course: Vec<(NaiveDate, f64)>,
}

impl Lift {
    /// The estimate after the last workout, in kg.
    #[must_use]
    pub fn now_kg(&self) -> Option<f64> {
        self.course.last().map(|(_, kg)| *kg)
    }

    /// What it has become since the first workout of the range, in kg; `None` after a single one.
    #[must_use]
    pub fn change_kg(&self) -> Option<f64> {
        let ((_, first), (_, last)) = (self.course.first()?, self.course.last()?);
        (self.course.len() > 1).then_some(last - first)
    }
}

/// Exercises trained since `from`, the most frequent first.
#[must_use]
pub fn lifts(learned: &Learned, from: NaiveDate) -> Vec<Lift> {
    let mut found: BTreeMap<ExerciseId, Lift> = BTreeMap::new();
    for ((exercise, _), points) in &learned.courses {
        let inside = since(points, from);
        let Some(last) = inside.last() else { continue };
        let lift = found.entry(*exercise).or_insert_with(|| Lift {
            exercise: *exercise,
            sessions: 0,
            course: Vec::new(),
        });
        lift.sessions += inside.len();
        if lift.course.last().is_none_or(|(date, _)| *date < last.date) {
            lift.course = unbroken(inside)
                .iter()
                .map(|point| (point.date, point.e1rm_kg))
                .collect();
        }
    }
    let mut lifts: Vec<Lift> = found.into_values().collect();
    lifts.sort_by_key(|lift| (std::cmp::Reverse(lift.sessions), lift.exercise));
    lifts
}

/// The points from a day on.
#[must_use]
pub fn since(points: &[Point], from: NaiveDate) -> &[Point] {
    let first = points.partition_point(|point| point.date < from);
    points.get(first..).unwrap_or_default()
}

/// From where the level last began anew: what was before on another machine does not compare.
fn unbroken(points: &[Point]) -> &[Point] {
    let last = points.iter().rposition(|point| point.begins).unwrap_or_default();
    points.get(last..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{bench, log};
    use super::*;

    #[test]
    fn a_lift_says_what_it_has_become_within_the_range() {
        let (data, exercises) = log(&[("2026-02-02", 3, 5), ("2026-03-05", 3, 8), ("2026-03-09", 3, 10)]);
        let learned = Learned::from(&data, &exercises);
        let all = lifts(&learned, "2026-01-01".parse().unwrap());
        assert_eq!((all.len(), all[0].exercise, all[0].sessions), (1, bench(), 3));
        let late = lifts(&learned, "2026-03-01".parse().unwrap());
        assert_eq!(late[0].sessions, 2);
        assert!(late[0].change_kg() > Some(0.0) && all[0].change_kg() > late[0].change_kg());
        assert!(lifts(&learned, "2026-03-10".parse().unwrap()).is_empty());
    }

    #[test]
    fn one_workout_is_no_change() {
        let (data, exercises) = log(&[("2026-03-09", 3, 10)]);
        let lift = lifts(&Learned::from(&data, &exercises), "2026-03-01".parse().unwrap()).remove(0);
        assert_eq!(lift.change_kg(), None);
        assert!(lift.now_kg().is_some());
    }
}
