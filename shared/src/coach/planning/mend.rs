//! A week of the plan that is behind.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use training::plan::{NodeId, Pace};
use training::repair::{Repair, Standing, repair};
use training::strength::gg1::LifterState;

use crate::catalogue::CatalogueExercise;
use crate::coach::{AthleteData, Exercises, Moment, NextDay, next_day, prescribe};
use crate::entity::{Workout, WorkoutStatus};

/// Whoever was away for longer comes back from a pause: the coach eases loads and sets then, and the plan goes on where it stopped.
const PAUSE_DAYS: i64 = 10;
/// Days of a training week.
const WEEK_DAYS: u64 = 7;

/// What the coach proposes for a week with missed workouts; `None` where nothing is behind, after a pause, and while a workout
/// runs. `lifter` is the state after all workouts. Nothing changes before the lifter says yes.
#[must_use]
pub fn repair_week<'a>(
    data: &AthleteData,
    entries: impl IntoIterator<Item = &'a CatalogueExercise>,
    exercises: &Exercises,
    lifter: &LifterState,
    now: Moment,
) -> Option<Repair> {
    if data.active_workout().is_some() {
        return None;
    }
    let (next, today) = (next_day(data)?, now.local_date());
    let week = next.position.week;
    let workouts = workouts(data, &next);
    let last = workouts.last().map(|workout| workout.local_date);
    let away = today
        .signed_duration_since(last.unwrap_or(next.assignment.start_date))
        .num_days();
    let day_of_week = today.signed_duration_since(began(&workouts, &next)).num_days();
    if away > PAUSE_DAYS || day_of_week < 0 {
        return None;
    }
    let unilateral: BTreeSet<String> = entries
        .into_iter()
        .filter(|entry| entry.unilateral)
        .map(|entry| entry.id.to_string())
        .collect();
    let athlete = prescribe::athlete_with(data, data.body_mass(today), now);
    repair(&Standing {
        document: next.document,
        week,
        done: week.days.iter().position(|day| day.id == next.position.day.id)?,
        day_of_week: u16::try_from(day_of_week).ok()?,
        trained_today: last == Some(today),
        recent: &lifter.recent,
        now_ms: now.at.timestamp_millis(),
        pace: Pace {
            athlete: &athlete,
            catalogue: exercises.catalogue(),
            unilateral: &unilateral,
        },
        seconds: None,
    })
}

/// Workouts of the assignment that are over, oldest first.
fn workouts<'a>(data: &'a AthleteData, next: &NextDay) -> Vec<&'a Workout> {
    let mut workouts: Vec<&Workout> = data
        .workouts
        .values()
        .filter(|workout| {
            workout.assignment == Some(next.assignment_id) && workout.status != WorkoutStatus::Active
        })
        .collect();
    workouts.sort_by_key(|workout| workout.started_at);
    workouts
}

/// When the week of the next workout began: with its first workout; before that, a week after the one before it began.
fn began(workouts: &[&Workout], next: &NextDay) -> NaiveDate {
    let first_of = |week: Option<&NodeId>, until: usize| {
        let before = workouts.iter().take(until).rev();
        let run = before.take_while(|workout| workout.week.as_ref() == week);
        run.last().map(|workout| workout.local_date)
    };
    let is_first = next.position.week.days.first().map(|day| &day.id) == Some(&next.position.day.id);
    if !is_first && let Some(date) = first_of(Some(&next.position.week.id), workouts.len()) {
        return date;
    }
    let Some(last) = workouts.last() else {
        return next.assignment.start_date;
    };
    let before = first_of(last.week.as_ref(), workouts.len()).unwrap_or(last.local_date);
    let due = before
        .checked_add_days(chrono::Days::new(WEEK_DAYS))
        .unwrap_or(before);
    // A week that took longer does not make the next one late.
    due.max(last.local_date.succ_opt().unwrap_or(last.local_date))
}
