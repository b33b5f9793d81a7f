//! A week of the plan that is behind.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use training::notice::{Answers, Notice, NoticeReason, Proposal, Subject};
use training::plan::edit::Edit;
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

/// A proposal for a week that is behind, and what saying yes to it changes in the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekBehind {
    /// What is said.
    pub notice: Notice,
    /// The change of the document; `None` where the days move and the plan stays.
    pub edit: Option<Edit>,
}

/// What the coach proposes for a week with missed workouts; `None` where nothing is behind, after a pause, while a workout
/// runs, and where the lifter has answered since no further workout was missed. `lifter` is the state after all workouts. Nothing
/// changes before the lifter says yes.
#[must_use]
pub fn week_behind<'a>(
    data: &AthleteData,
    entries: impl IntoIterator<Item = &'a CatalogueExercise>,
    exercises: &Exercises,
    lifter: &LifterState,
    now: Moment,
) -> Option<WeekBehind> {
    let next = next_day(data)?;
    let found = repair_week(data, entries, exercises, lifter, now)?;
    let subject = Subject::MissedDays {
        week: next.position.week.id.clone(),
    };
    if is_answered(data, &subject, found.missed, now) {
        return None;
    }
    let days = next.position.week.days.iter();
    let gone = days.filter(|day| found.dropped.contains(&day.id));
    Some(WeekBehind {
        notice: Notice {
            subject,
            reason: NoticeReason::MissedDays { missed: found.missed },
            proposal: Proposal::MendWeek {
                mend: found.kind,
                without: gone.map(|day| day.name.clone()).collect(),
            },
        },
        edit: found.edit,
    })
}

/// Whether the lifter has answered for as many missed workouts of this week. One more is a new question, and so is the same week
/// of a later round.
fn is_answered(data: &AthleteData, subject: &Subject, missed: u8, now: Moment) -> bool {
    let known = data.notice_answers.values().filter(|answer| {
        matches!(answer.notice.reason, NoticeReason::MissedDays { missed: known } if known >= missed)
    });
    let known: Vec<_> = known.map(crate::entity::NoticeAnswer::answer).collect();
    Answers(&known).rests(subject, now.at.timestamp_millis())
}

/// As the core proposes it, whatever was answered.
fn repair_week<'a>(
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
