//! Prescriptions for a workout: of all its slots, or of one after a set.

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use training::exercise::ExerciseFacts;
use training::history::HistorySet;
use training::load::{Inventory, LoadGrid};
use training::notice::is_light_enough;
use training::plan::{NodeId, SetPrescription, WARM_UP_S, work_s};
use training::prescribe::{
    Athlete, Options, Prescription, Readiness, Situation, SlotTarget, WarmUpSet, prescribe_exercise,
    prescribe_set, warm_up,
};
use training::strength::gg1::LifterState;
use training::units::Weight;

use super::{AthleteData, Exercises, Moment, StoredSet, context_of, history_sets, readiness};
use crate::entity::{Workout, WorkoutSlot};
use crate::ids::{ExerciseId, SetId, WorkoutId};

/// What is to be done in a slot from now on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SlotPrescription {
    /// The slot of the workout.
    pub slot: NodeId,
    /// The exercise that is really done.
    pub exercise: ExerciseId,
    /// Warm-up sets for the first working set; empty once a working set is done.
    pub warm_ups: Vec<WarmUpSet>,
    /// The working sets that remain, the first one exact, later ones planned ahead.
    pub sets: Vec<Prescription>,
}

/// One workout as the coach sees it: who lifts, what was learned before it, and what was done in it so far.
#[derive(Clone, Debug)]
pub struct Session<'a> {
    data: &'a AthleteData,
    exercises: &'a Exercises,
    lifter: &'a LifterState,
    workout: &'a Workout,
    athlete: Athlete,
    readiness: Option<Readiness>,
    today: Vec<HistorySet>,
    block_position: f64,
    deload: bool,
    now: Moment,
}

impl<'a> Session<'a> {
    /// A workout that runs (with its id) or is only drafted (without). `lifter` is what
    /// [`lifter_state`](super::lifter_state) has learned without this workout.
    #[must_use]
    pub fn new(
        data: &'a AthleteData,
        exercises: &'a Exercises,
        lifter: &'a LifterState,
        (id, workout): (Option<WorkoutId>, &'a Workout),
        now: Moment,
    ) -> Self {
        let mut today: Vec<_> = data
            .sets
            .iter()
            .filter(|(_, stored)| Some(stored.set.workout) == id)
            .collect();
        today.sort_by_key(|(id, stored)| (stored.set.performed_at, &stored.clock, **id));
        let revision = workout
            .revision
            .and_then(|revision| data.revisions.get(&revision));
        let day = revision.and_then(|revision| {
            revision
                .document
                .days()
                .find(|position| Some(&position.day.id) == workout.day.as_ref())
        });
        Self {
            data,
            exercises,
            lifter,
            workout,
            athlete: athlete_of(data, workout, now),
            readiness: readiness::on(data, workout.local_date),
            today: history_sets(today, exercises),
            block_position: day.map_or(0.0, |day| day.block_position),
            deload: day.is_some_and(|day| day.week.deload) || data.deload_on(workout.local_date).is_some(),
            now,
        }
    }

    /// A set of this workout that has been done since.
    pub fn add(&mut self, id: SetId, stored: &StoredSet) {
        self.today.extend(history_sets([(&id, stored)], self.exercises));
        self.now.at = stored.set.performed_at;
    }

    /// What is to be done in every slot that is not left out, in order.
    #[must_use]
    pub fn slots(&self) -> Vec<SlotPrescription> {
        let slots = self.workout.slots.iter().filter(|slot| !slot.skipped);
        slots.filter_map(|slot| self.prescribe(slot)).collect()
    }

    /// What is to be done in one slot.
    #[must_use]
    pub fn slot(&self, id: &NodeId) -> Option<SlotPrescription> {
        self.prescribe(self.workout.slots.iter().find(|slot| slot.slot.id == *id)?)
    }

    /// The next set of an exercise under a goal from 0 (muscle) to 1 (strength), where no plan says what to do: what the
    /// goal slider shows while it moves.
    #[must_use]
    pub fn under_goal(&self, exercise: ExerciseId, goal: f64) -> Option<Prescription> {
        let facts = self.exercises.get(exercise)?;
        let grid = self.grid(exercise)?;
        let context = context_of(facts, self.workout.gym);
        let athlete = Athlete {
            goal,
            ..self.athlete.clone()
        };
        Some(prescribe_set(&self.situation(
            &athlete,
            (facts, &context, &grid),
            None,
        )))
    }

    /// What the gym of the workout can load for an exercise.
    #[must_use]
    pub fn grid(&self, exercise: ExerciseId) -> Option<LoadGrid> {
        let facts = self.exercises.get(exercise)?;
        let unit = self.data.profile.unit_of(facts.equipment);
        let gym = self.workout.gym.and_then(|gym| self.data.gyms.get(&gym));
        Some(match gym {
            Some(gym) => LoadGrid::for_exercise(&gym.inventory, facts, unit),
            None => LoadGrid::for_exercise(&Inventory::default(), facts, unit),
        })
    }

    /// Whether an exercise can be loaded so low here that so many repetitions to failure are possible.
    pub(super) fn is_light_enough(&self, facts: &ExerciseFacts, reps_to_failure: f64) -> bool {
        let grid = facts.id.parse().ok().and_then(|id| self.grid(id));
        let context = context_of(facts, self.workout.gym);
        grid.and_then(|grid| grid.lightest()).is_some_and(|lightest| {
            let known = (self.lifter, context.as_str());
            is_light_enough(facts, known, &self.athlete, lightest, reps_to_failure)
        })
    }

    fn prescribe(&self, slot: &WorkoutSlot) -> Option<SlotPrescription> {
        let exercise = slot.exercise()?;
        let facts = self.exercises.get(exercise)?;
        let grid = self.grid(exercise)?;
        let context = context_of(facts, self.workout.gym);
        let situation = |set: &SetPrescription| {
            self.situation(&self.athlete, (facts, &context, &grid), Some(target(set)))
        };
        let planned = &slot.slot.sets;
        let count = u16::try_from(planned.len()).unwrap_or(u16::MAX);
        let mut sets: Vec<Prescription> = Vec::new();
        for (place, set) in planned.iter().enumerate() {
            let alike = |other: &SetPrescription| target(other) == target(set);
            if planned.iter().take(place).any(alike) {
                continue;
            }
            let ahead = prescribe_exercise(&situation(set), count);
            sets.extend(
                ahead
                    .into_iter()
                    .filter(|ahead| planned.get(usize::from(ahead.set_index)).is_some_and(alike)),
            );
        }
        sets.sort_by_key(|set| set.set_index);
        let warm_ups = match sets.first() {
            Some(next) if next.set_index == 0 => self.warm_ups(facts, &grid, next),
            _ => Vec::new(),
        };
        Some(SlotPrescription {
            slot: slot.slot.id.clone(),
            exercise,
            warm_ups,
            sets,
        })
    }

    fn situation<'b>(
        &'b self,
        athlete: &'b Athlete,
        (exercise, context, grid): (&'b ExerciseFacts, &'b str, &'b LoadGrid),
        slot: Option<SlotTarget>,
    ) -> Situation<'b> {
        let day = self.workout.local_date;
        let id = exercise.id.parse().ok();
        let known = self.lifter.exercise(&exercise.id, context);
        Situation {
            athlete,
            exercise,
            context,
            lifter: self.lifter,
            grid,
            slot,
            block_position: self.block_position,
            today: &self.today,
            now_ms: self.now.at.timestamp_millis(),
            readiness: self.readiness.as_ref(),
            pain: id.and_then(|id| self.data.pain_at(id, day)),
            hold_progress: id.is_some_and(|id| self.data.waits(id, day, known)),
            deload: self.deload,
            options: Options::default(),
        }
    }

    fn warm_ups(&self, facts: &ExerciseFacts, grid: &LoadGrid, next: &Prescription) -> Vec<WarmUpSet> {
        let Some(working) = next.weight else {
            return Vec::new();
        };
        let mut done = self
            .today
            .iter()
            .filter_map(|set| self.exercises.get(set.exercise.parse().ok()?));
        let warm = done.any(|other| {
            other.id != facts.id
                && other
                    .prime_muscles()
                    .any(|muscle| facts.prime_muscles().any(|own| own == muscle))
        });
        warm_up(
            facts,
            grid,
            working,
            next.estimate.map(|estimate| estimate.e1rm_kg),
            warm,
        )
    }
}

impl WorkoutSlot {
    /// The exercise that is really done; `None` if the plan names one by something that is no id.
    #[must_use]
    pub fn exercise(&self) -> Option<ExerciseId> {
        self.swapped_to.or_else(|| self.slot.exercise.parse().ok())
    }
}

/// About how long the remaining sets take, in seconds: repetitions of 3.5 s, rests, and warm-ups.
#[must_use]
pub fn duration_s(slots: &[SlotPrescription]) -> u32 {
    slots
        .iter()
        .map(|slot| {
            let work = slot.sets.iter().map(|set| work_s(set.reps, false) + set.rest_s);
            let warm_ups = u32::try_from(slot.warm_ups.len()).unwrap_or_default() * WARM_UP_S;
            warm_ups + work.sum::<u32>()
        })
        .sum()
}

fn target(set: &SetPrescription) -> SlotTarget {
    SlotTarget::from(set)
}

/// The lifter on the day of a workout.
pub(super) fn athlete_of(data: &AthleteData, workout: &Workout, now: Moment) -> Athlete {
    let mass = workout.body_mass.or_else(|| data.body_mass(workout.local_date));
    athlete_with(data, mass, now)
}

/// The lifter as the profile has them, of this body mass.
pub(super) fn athlete_with(data: &AthleteData, body_mass: Option<Weight>, now: Moment) -> Athlete {
    let profile = &data.profile;
    let age_years = profile.age_in(now.local_date().year());
    let under_18 = profile
        .screening
        .as_ref()
        .is_some_and(|screening| screening.under_18);
    Athlete {
        experience: profile.experience.unwrap_or_default(),
        sex: profile.sex,
        age_years,
        body_mass,
        goal: profile.goal(),
        careful: profile.is_careful(),
        minor: age_years.map_or(under_18, |age| age < 18),
    }
}
