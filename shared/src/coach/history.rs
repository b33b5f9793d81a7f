//! From logged sets to what the coach has learned.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use training::exercise::ExerciseFacts;
use training::history::{Asked, HistorySet};
use training::strength::gg1::{self, LifterState};
use training::units::Weight;

use super::{AthleteData, StoredSet};
use crate::catalogue::{CatalogueExercise, Usage};
use crate::entity::CustomExercise;
use crate::ids::{ExerciseId, GymId, SetId, WorkoutId};

/// Facts of exercises by id, as the coach looks them up.
#[derive(Clone, Debug, Default)]
pub struct Exercises {
    facts: gg1::Catalogue,
    /// Those that may be offered unasked: what is seen in every gym, and the lifter's own.
    usual: BTreeSet<String>,
}

impl Exercises {
    /// Takes the facts from catalogue entries.
    #[must_use]
    pub fn new<'a>(entries: impl IntoIterator<Item = &'a CatalogueExercise>) -> Self {
        let mut all = Self::default();
        for entry in entries {
            let id = entry.id.to_string();
            if matches!(entry.usage, Usage::Staple | Usage::Common) {
                all.usual.insert(id.clone());
            }
            all.facts.insert(id, entry.facts());
        }
        all
    }

    /// These and the lifter's own; nothing is copied for whoever has none.
    #[must_use]
    pub fn with<'a>(&'a self, own: &BTreeMap<ExerciseId, CustomExercise>) -> Cow<'a, Self> {
        if own.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut all = self.clone();
        for (id, exercise) in own {
            all.facts.insert(id.to_string(), exercise.facts(*id));
            if !exercise.archived {
                all.usual.insert(id.to_string());
            }
        }
        Cow::Owned(all)
    }

    /// The facts as the core's own functions take them.
    #[must_use]
    pub fn catalogue(&self) -> &gg1::Catalogue {
        &self.facts
    }

    /// Exercises that may be offered unasked.
    pub(super) fn usual(&self) -> impl Iterator<Item = &ExerciseFacts> {
        self.usual.iter().filter_map(|id| self.facts.get(id))
    }

    /// Facts of an exercise.
    #[must_use]
    pub fn get(&self, id: ExerciseId) -> Option<&ExerciseFacts> {
        self.facts.get(&id.to_string())
    }
}

/// The context in which strength is learned: a machine counts its load in its own way, so each gym's is a
/// context of its own; a barbell weighs the same everywhere.
#[must_use]
pub fn context_of(facts: &ExerciseFacts, gym: Option<GymId>) -> String {
    match gym {
        Some(gym) if facts.is_machine() => gym.to_string(),
        _ => String::new(),
    }
}

/// Sets as evidence. Those of unknown exercises and those without repetitions teach nothing and are left out.
#[must_use]
pub fn history_sets<'a>(
    sets: impl IntoIterator<Item = (&'a SetId, &'a StoredSet)>,
    exercises: &Exercises,
) -> Vec<HistorySet> {
    let evidence = sets.into_iter().filter_map(|(id, StoredSet { set, clock })| {
        let facts = exercises.get(set.exercise)?;
        Some(HistorySet {
            id: id.to_string(),
            hlc: clock.clone(),
            performed_at_ms: set.performed_at.timestamp_millis(),
            workout: set.workout.to_string(),
            exercise: facts.id.clone(),
            context: context_of(facts, set.gym),
            kind: set.kind,
            weight: set.weight.unwrap_or(Weight::ZERO),
            reps: set.reps?,
            rir: set.known_rir(),
            body_mass: set.body_mass,
            outlier: set.outlier,
            asked: set.prescribed.as_ref().map(|prescribed| Asked {
                weight: prescribed.weight,
                reps_low: prescribed.reps_low,
                reps_high: prescribed.reps_high,
                rir: prescribed.rir,
                deload: prescribed.deload,
            }),
        })
    });
    evidence.collect()
}

/// What the coach has learned from everything but one workout, the one that runs. Sets of a deleted workout went
/// with it.
#[must_use]
pub fn lifter_state(data: &AthleteData, exercises: &Exercises, except: Option<WorkoutId>) -> LifterState {
    let sets = data.sets.iter().filter(|(_, stored)| {
        let workout = stored.set.workout;
        Some(workout) != except && data.workouts.contains_key(&workout)
    });
    learned(sets, exercises)
}

/// What the coach has learned from these sets, in whatever order they come.
#[must_use]
pub fn learned<'a>(
    sets: impl IntoIterator<Item = (&'a SetId, &'a StoredSet)>,
    exercises: &Exercises,
) -> LifterState {
    gg1::replay(&history_sets(sets, exercises), &exercises.facts)
}
