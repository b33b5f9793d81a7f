//! The plan that is followed and how far it has come.

use chrono::NaiveDate;
use training::exercise::ExerciseFacts;
use training::history::HistorySet;
use training::plan::{DayPosition, PlanDocument, Week};
use training::strength::gg1::{ExerciseState, LifterState};

use crate::coach::{AthleteData, Exercises, Moment, context_of, history_sets, next_day};
use crate::entity::{Workout, WorkoutStatus};

/// A break of so many days is as good as a deload.
pub(super) const BREAK_DAYS: i64 = 7;

/// What all notices look at.
pub(super) struct Course<'a> {
    pub(super) data: &'a AthleteData,
    pub(super) exercises: &'a Exercises,
    pub(super) lifter: &'a LifterState,
    pub(super) now: Moment,
    pub(super) today: NaiveDate,
    pub(super) document: &'a PlanDocument,
    /// The week of the day that comes next.
    pub(super) week: &'a Week,
    pub(super) week_index: usize,
    /// Whether that week unloads, or a deload that was agreed on runs.
    pub(super) unloads: bool,
}

impl<'a> Course<'a> {
    pub(super) fn of(
        data: &'a AthleteData,
        exercises: &'a Exercises,
        lifter: &'a LifterState,
        now: Moment,
    ) -> Option<Self> {
        let next = next_day(data)?;
        let DayPosition { week, week_index, .. } = next.position;
        Some(Self {
            data,
            exercises,
            lifter,
            now,
            today: now.local_date(),
            document: next.document,
            week,
            week_index,
            unloads: week.deload || data.deload_on(now.local_date()).is_some(),
        })
    }

    pub(super) fn now_ms(&self) -> i64 {
        self.now.at.timestamp_millis()
    }

    /// Exercises of the week with the fewest and most repetitions of their first set, each once, those that begin a day first.
    pub(super) fn lifts(&self) -> Vec<(&'a ExerciseFacts, (u16, u16))> {
        let mut lifts: Vec<(&ExerciseFacts, (u16, u16))> = Vec::new();
        let most = self.week.days.iter().map(|day| day.slots.len()).max();
        for place in 0..most.unwrap_or_default() {
            for slot in self.week.days.iter().filter_map(|day| day.slots.get(place)) {
                let facts = slot.exercise.parse().ok().and_then(|id| self.exercises.get(id));
                let reps = slot
                    .sets
                    .first()
                    .map(|set| (set.reps_low.get(), set.reps_high.get()));
                if let (Some(facts), Some(reps)) = (facts, reps)
                    && lifts.iter().all(|(known, _)| known.id != facts.id)
                {
                    lifts.push((facts, reps));
                }
            }
        }
        lifts
    }

    /// What is known about an exercise in the gym of today.
    pub(super) fn state(&self, facts: &ExerciseFacts) -> Option<&'a ExerciseState> {
        self.lifter.exercise(&facts.id, &self.context(facts))
    }

    /// Whether an exercise hurts or did so lately, so that it makes no progress.
    pub(super) fn waits(&self, facts: &ExerciseFacts) -> bool {
        let id = facts.id.parse().ok();
        id.is_some_and(|id| self.data.waits(id, self.today, self.state(facts)))
    }

    pub(super) fn context(&self, facts: &ExerciseFacts) -> String {
        context_of(facts, self.data.profile.active_gym)
    }

    /// Workouts that are over, oldest first.
    pub(super) fn workouts(&self) -> Vec<&'a Workout> {
        let over = |workout: &&Workout| workout.status != WorkoutStatus::Active;
        let mut workouts: Vec<&Workout> = self.data.workouts.values().filter(over).collect();
        workouts.sort_by_key(|workout| workout.started_at);
        workouts
    }

    /// When training began, or went on after a deload or a break; in Unix milliseconds.
    pub(super) fn hard_since_ms(&self) -> i64 {
        let workouts = self.workouts();
        let mut since = workouts.first().map_or(self.now.at, |first| first.started_at);
        for pair in workouts.windows(2) {
            if let [before, after] = pair {
                let gap = after
                    .local_date
                    .signed_duration_since(before.local_date)
                    .num_days();
                if gap >= BREAK_DAYS || self.unloaded(before) {
                    since = after.started_at;
                }
            }
        }
        since.timestamp_millis()
    }

    /// Whether a workout was one of a deload, the plan's or one that was agreed on.
    pub(super) fn unloaded(&self, workout: &Workout) -> bool {
        let revision = workout.revision.and_then(|id| self.data.revisions.get(&id));
        self.data.deload_on(workout.local_date).is_some()
            || revision.is_some_and(|revision| {
                let mut weeks = revision.document.blocks.iter().flat_map(|block| &block.weeks);
                weeks.any(|week| week.deload && Some(&week.id) == workout.week.as_ref())
            })
    }

    /// Sets of the last days, of workouts that exist.
    pub(super) fn sets_of_last(&self, days: i64) -> Vec<HistorySet> {
        let late = self.data.sets.iter().filter(|(_, stored)| {
            let ago = self.today.signed_duration_since(stored.set.local_date).num_days();
            (0..days).contains(&ago) && self.data.workouts.contains_key(&stored.set.workout)
        });
        history_sets(late, self.exercises)
    }
}
