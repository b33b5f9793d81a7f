//! How long planned sets take: repetitions, rests and warm-ups.

use std::collections::BTreeSet;

use super::{Day, SetPrescription};
use crate::exercise::{ExerciseFacts, LoadConvention, Muscle};
use crate::math::round_to_i32;
use crate::prescribe::{Athlete, planned_rest_s};
use crate::strength::gg1::Catalogue;
use crate::units::Reps;

/// Seconds that one repetition takes (`docs/SCIENCE.md`, plan generation).
const SECONDS_PER_REP: f64 = 3.5;
/// Seconds that a warm-up set takes with the change of plates after it.
pub const WARM_UP_S: u32 = 60;

/// Seconds of the repetitions of a set; both sides in turn take twice as long.
#[must_use]
pub fn work_s(reps: Reps, unilateral: bool) -> u32 {
    let sides = if unilateral { 2.0 } else { 1.0 };
    u32::try_from(round_to_i32(reps.as_f64() * sides * SECONDS_PER_REP)).unwrap_or_default()
}

/// Warm-up sets to expect before any load is known: three for a compound exercise, one where a muscle of it has worked
/// or only one joint moves, none where neither needs any.
#[must_use]
pub fn expected_warm_ups(facts: &ExerciseFacts, warm: bool) -> u32 {
    match (facts.convention, facts.is_compound(), warm) {
        (LoadConvention::None, ..) | (_, false, true) => 0,
        (_, true, false) => 3,
        (_, true, true) | (_, false, false) => 1,
    }
}

/// What the length of a day depends on.
#[derive(Clone, Copy, Debug)]
pub struct Pace<'a> {
    /// Who trains; the goal decides how long the rests are.
    pub athlete: &'a Athlete,
    /// Facts of the exercises.
    pub catalogue: &'a Catalogue,
    /// Exercises done one side at a time.
    pub unilateral: &'a BTreeSet<String>,
}

impl Pace<'_> {
    /// Seconds of one set with its rest, at the most repetitions that it asks for; none for an unknown exercise.
    #[must_use]
    pub fn set_s(&self, exercise: &str, set: &SetPrescription) -> u32 {
        let Some(facts) = self.catalogue.get(exercise) else {
            return 0;
        };
        let rest = set.rest_s.unwrap_or_else(|| planned_rest_s(self.athlete, facts));
        work_s(set.reps_high, self.unilateral.contains(exercise)) + rest
    }

    /// Seconds of a whole day in the order in which it is done, warm-ups included.
    #[must_use]
    pub fn day_s(&self, day: &Day) -> u32 {
        let mut warm = Warm::default();
        day.slots
            .iter()
            .map(|slot| {
                let work: u32 = slot.sets.iter().map(|set| self.set_s(&slot.exercise, set)).sum();
                let facts = self
                    .catalogue
                    .get(&slot.exercise)
                    .filter(|_| !slot.sets.is_empty());
                facts.map_or(0, |facts| WARM_UP_S * warm.up(facts)) + work
            })
            .sum()
    }
}

/// Muscles that have worked, while a day is walked through.
#[derive(Clone, Debug, Default)]
pub struct Warm(BTreeSet<Muscle>);

impl Warm {
    /// Warm-up sets that an exercise needs now; its muscles are warm afterwards.
    pub fn up(&mut self, facts: &ExerciseFacts) -> u32 {
        let sets = expected_warm_ups(facts, self.is_warm(facts));
        self.worked(facts);
        sets
    }

    /// Whether a prime muscle of an exercise has worked.
    #[must_use]
    pub fn is_warm(&self, facts: &ExerciseFacts) -> bool {
        facts.prime_muscles().any(|muscle| self.0.contains(&muscle))
    }

    /// Takes note of an exercise that was done.
    pub fn worked(&mut self, facts: &ExerciseFacts) {
        self.0.extend(facts.prime_muscles());
    }
}
