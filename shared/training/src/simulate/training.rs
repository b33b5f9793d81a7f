//! A made-up lifter trains by what the coach prescribes.

use super::{Attempt, Performed, SimulatedLifter};
use crate::exercise::ExerciseFacts;
use crate::history::{Asked, HistorySet, OutlierAnswer, SetKind};
use crate::load::LoadGrid;
use crate::prescribe::{Athlete, Options, Prescription, Readiness, Situation, SlotTarget, prescribe_set};
use crate::strength::gg1::{Catalogue, LifterState, learn};
use crate::units::Weight;

const MS_PER_DAY: i64 = 86_400_000;
/// Between two sets.
const MS_PER_SET: i64 = 210_000;

/// One exercise of a workout.
#[derive(Clone, Debug)]
pub struct Exercise {
    /// What is known about it.
    pub facts: ExerciseFacts,
    /// What can be loaded.
    pub grid: LoadGrid,
    /// What is asked of each set, in order.
    pub sets: Vec<SlotTarget>,
}

/// A set with what was prescribed for it and what was true.
#[derive(Clone, Debug)]
pub struct PerformedSet {
    /// What the coach had said.
    pub prescription: Prescription,
    /// What was logged.
    pub logged: HistorySet,
    /// What came of it, and what nobody can see.
    pub performed: Performed,
}

/// The coach and a lifter, from the first day on.
#[derive(Clone, Debug)]
pub struct Training {
    /// Who trains.
    pub lifter: SimulatedLifter,
    /// Who the coach thinks that is.
    pub athlete: Athlete,
    /// What the coach has learned from all workouts.
    pub learned: LifterState,
    /// Refinements of the coach.
    pub options: Options,
    /// Whether the coming workouts unload.
    pub deload: bool,
    /// How the lifter says to feel in the coming workouts.
    pub readiness: Option<Readiness>,
    /// The first day, in Unix milliseconds.
    pub start_ms: i64,
}

impl Training {
    /// Nothing has been done yet.
    #[must_use]
    pub fn new(lifter: SimulatedLifter, athlete: Athlete, start_ms: i64) -> Self {
        Self {
            lifter,
            athlete,
            learned: LifterState::new(),
            options: Options::default(),
            deload: false,
            readiness: None,
            start_ms,
        }
    }

    /// One workout, days after the first; the coach learns from it when it is over. Exercises come in order.
    pub fn workout(&mut self, day: u16, exercises: &[Exercise]) -> Vec<PerformedSet> {
        let mut at_ms = self.start_ms + i64::from(day) * MS_PER_DAY;
        let mut today: Vec<HistorySet> = Vec::new();
        let mut done = Vec::new();
        for exercise in exercises {
            for (index, slot) in (0_u16..).zip(&exercise.sets) {
                let Some(set) = self.set(day, exercise, (index, *slot), &today, at_ms) else {
                    continue;
                };
                today.push(set.logged.clone());
                done.push(set);
                at_ms += MS_PER_SET;
            }
        }
        let catalogue: Catalogue = exercises
            .iter()
            .map(|exercise| (exercise.facts.id.clone(), exercise.facts.clone()))
            .collect();
        learn(&mut self.learned, &today, &catalogue);
        done
    }

    fn set(
        &mut self,
        day: u16,
        exercise: &Exercise,
        (index, slot): (u16, SlotTarget),
        today: &[HistorySet],
        now_ms: i64,
    ) -> Option<PerformedSet> {
        let prescription = prescribe_set(&Situation {
            athlete: &self.athlete,
            exercise: &exercise.facts,
            context: "",
            lifter: &self.learned,
            grid: &exercise.grid,
            slot: Some(slot),
            block_position: 0.5,
            today,
            now_ms,
            readiness: self.readiness.as_ref(),
            pain: None,
            hold_progress: false,
            deload: self.deload,
            options: self.options,
        });
        let weight = prescription.weight?;
        let to_failure = matches!(prescription.kind, SetKind::Amrap | SetKind::Failure);
        let body_kg = exercise.facts.bodyweight_fraction * self.athlete.body_mass_kg();
        let performed = self.lifter.attempt(
            &exercise.facts,
            &Attempt {
                load_kg: f64::max(weight.kg() + body_kg, f64::MIN_POSITIVE),
                reps: (!to_failure).then_some(prescription.reps),
                index,
                day: f64::from(day),
                asked_for_effort: prescription.calibrating,
            },
        );
        let logged = HistorySet {
            id: format!("{day:05}-{}-{index:02}", exercise.facts.id),
            hlc: String::new(),
            performed_at_ms: now_ms,
            workout: format!("day {day:05}"),
            exercise: exercise.facts.id.clone(),
            context: String::new(),
            kind: prescription.kind,
            weight,
            reps: performed.reps,
            rir: performed.rir,
            body_mass: self.athlete.body_mass.filter(|mass| *mass > Weight::ZERO),
            outlier: OutlierAnswer::NotAsked,
            asked: Some(Asked {
                weight: prescription.weight,
                reps_low: prescription.reps_low,
                reps_high: prescription.reps_high,
                rir: prescription.rir,
                deload: prescription.unloads(),
            }),
        };
        Some(PerformedSet {
            prescription,
            logged,
            performed,
        })
    }
}
