//! Exercises of the plan that stand still.

use training::exercise::ExerciseFacts;
use training::fatigue::recovery;
use training::notice::{
    Adherence, Answers, BestOfWorkout, LadderInputs, Notice, Proposal, plateau_notice, stagnation,
};
use training::strength::gg1::days_between;
use training::volume::weekly_sets;

use super::course::Course;
use super::mesocycles::Past;
use super::too_heavy::stand_in;
use crate::coach::{Session, draft_workout, readiness};

/// Days of adherence and of body mass.
const MONTH_DAYS: i64 = 28;
/// Days of sleep.
const SLEEP_DAYS: u16 = 14;
/// Days in which a level that began anew explains a plateau.
const ANEW_DAYS: f64 = 56.0;
const MS_PER_WEEK: f64 = 604_800_000.0;

pub(super) fn notices(course: &Course, past: &Past, answers: Answers) -> Vec<Notice> {
    let adherence = adherence(course);
    let week = weekly_sets(&course.sets_of_last(7), course.exercises.catalogue());
    let left = recovery::remaining(&course.lifter.recent, course.now_ms(), None);
    let of = |(facts, reps): (&ExerciseFacts, (u16, u16))| {
        // What hurts shall not move.
        if course.waits(facts) {
            return None;
        }
        let own = past.levels(&facts.id);
        let best: Vec<BestOfWorkout> = own.iter().filter_map(|level| BestOfWorkout::of(level)).collect();
        let found = stagnation(&best, course.now_ms())?;
        let muscle = facts.prime_muscles().next();
        let group = muscle.and_then(training::exercise::Muscle::volume_group);
        let sets = group.map(|group| {
            let done = week.get(&group).copied().unwrap_or_default();
            (done, past.landmarks(course, group).adaptive)
        });
        // The very first workout is a beginning too, but no other way of counting.
        let anew = own
            .iter()
            .skip(1)
            .any(|level| level.sessions == 1 && days_between(level.at_ms, course.now_ms()) <= ANEW_DAYS);
        let inputs = LadderInputs {
            exercise: &facts.id,
            stagnation: found,
            adherence,
            began_anew: anew,
            weekly_sets: sets.unwrap_or((0.0, 0.0)),
            recovered: muscle.is_none_or(|muscle| left.get(&muscle).is_none_or(|sets| *sets < 2.0)),
            reps,
            since_ms: course.now_ms() - ms(found.weeks_without_best),
        };
        let mut notice = plateau_notice(&inputs, answers, course.now_ms())?;
        if notice.proposal == Proposal::Variation
            && let Some(exercise) = variation(course, facts)
        {
            notice.proposal = Proposal::Substitute { exercise };
        }
        Some(notice)
    };
    course.lifts().into_iter().filter_map(of).collect()
}

/// The exercise to go on with for a mesocycle: the most alike that this gym can load and that the plan does not have already.
fn variation(course: &Course, facts: &ExerciseFacts) -> Option<String> {
    let workout = draft_workout(course.data, None, course.now)?;
    let known = (course.exercises, course.lifter);
    let session = Session::new(course.data, known.0, known.1, (None, &workout), course.now);
    let planned = course.lifts();
    let is_possible = |other: &ExerciseFacts| {
        let grid = other.id.parse().ok().and_then(|id| session.grid(id));
        let in_plan = planned.iter().any(|(planned, _)| planned.id == other.id);
        !in_plan && grid.is_some_and(|grid| grid.lightest().is_some())
    };
    stand_in(course, facts, is_possible).map(str::to_owned)
}

#[expect(clippy::cast_possible_truncation, reason = "weeks of a life in milliseconds")]
fn ms(weeks: f64) -> i64 {
    (weeks * MS_PER_WEEK) as i64
}

fn adherence(course: &Course) -> Adherence {
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let ago = |date: chrono::NaiveDate| course.today.signed_duration_since(date).num_days();
    let done = course
        .workouts()
        .iter()
        .filter(|workout| (0..MONTH_DAYS).contains(&ago(workout.local_date)))
        .count();
    let planned = 4.0 * count(course.week.days.len());
    let sleep: Vec<f64> = readiness::before(course.data, course.today)
        .into_iter()
        .filter(|day| day.days_ago < SLEEP_DAYS)
        .filter_map(|day| day.sleep_hours)
        .collect();
    let mean = sleep.iter().sum::<f64>() / count(sleep.len());
    let month_ago = course.today - chrono::TimeDelta::days(MONTH_DAYS);
    let masses = course
        .data
        .body_mass(month_ago)
        .zip(course.data.body_mass(course.today));
    Adherence {
        workouts: (planned > 0.0).then(|| count(done) / planned),
        sleep_hours: (sleep.len() >= 5).then_some(mean),
        mass_lost: masses.map(|(then, now)| 1.0 - now.kg() / then.kg()),
    }
}
