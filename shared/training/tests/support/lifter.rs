//! A lifter with a history, and what they are told to do next.

use training::exercise::ExerciseFacts;
use training::history::{HistorySet, OutlierAnswer, SetKind};
use training::load::LoadGrid;
use training::plan::{LoadRule, ProgressRule};
use training::prescribe::{
    Athlete, Experience, Options, Prescription, Readiness, Situation, SlotTarget, prescribe_exercise,
    prescribe_set,
};
use training::strength::gg1::{Catalogue, LifterState, replay};
use training::units::{Reps, Rir};

use super::gym::{grid, kg};

const DAY_MS: i64 = 86_400_000;
/// 5 January 2026.
const START_MS: i64 = 1_767_571_200_000;

/// A range of repetitions at a RIR, otherwise by default.
pub fn slot(low: u16, high: u16, rir: f64) -> SlotTarget {
    SlotTarget {
        reps_low: Reps::saturating(low),
        reps_high: Reps::saturating(high),
        rir: Rir::nearest(rir),
        rest_s: Some(180),
        kind: SetKind::Working,
        load: LoadRule::Engine,
        progress: ProgressRule::default(),
    }
}

/// Everything that a prescription depends on, with good defaults.
pub struct Lifter {
    pub athlete: Athlete,
    pub facts: ExerciseFacts,
    pub others: Vec<ExerciseFacts>,
    pub grid: LoadGrid,
    pub history: Vec<HistorySet>,
    pub today: Vec<HistorySet>,
    pub slot: Option<SlotTarget>,
    pub readiness: Option<Readiness>,
    pub deload: bool,
    pub pain: Option<u8>,
    pub hold_progress: bool,
    pub options: Options,
    /// Days since the start.
    pub now_days: i64,
}

impl Lifter {
    pub fn new(facts: ExerciseFacts) -> Self {
        Self {
            athlete: Athlete {
                experience: Experience::Intermediate,
                body_mass: Some(kg(80.0)),
                ..Athlete::default()
            },
            grid: grid(&facts),
            facts,
            others: Vec::new(),
            history: Vec::new(),
            today: Vec::new(),
            slot: Some(slot(8, 12, 2.0)),
            readiness: None,
            deload: false,
            pain: None,
            hold_progress: false,
            options: Options::default(),
            now_days: 0,
        }
    }

    /// One workout with `sets` equal sets on that day.
    #[must_use]
    pub fn did(mut self, day: i64, weight_kg: f64, reps: u16, rir: Option<f64>, sets: usize) -> Self {
        for _ in 0..sets {
            let set = self.set_on(day, self.history.len(), weight_kg, reps, rir);
            self.history.push(set);
        }
        self.now_days = self.now_days.max(day + 4);
        self
    }

    /// One more set, today.
    pub fn logs(&mut self, weight_kg: f64, reps: u16, rir: Option<f64>) {
        let set = self.set_on(self.now_days, self.today.len(), weight_kg, reps, rir);
        self.today.push(set);
    }

    /// A set of this exercise.
    pub fn set_on(&self, day: i64, number: usize, weight_kg: f64, reps: u16, rir: Option<f64>) -> HistorySet {
        let minutes = i64::try_from(number).expect("few sets") * 180_000;
        HistorySet {
            id: format!("{}-{day}-{number:04}", self.facts.id),
            hlc: String::new(),
            performed_at_ms: START_MS + day * DAY_MS + minutes,
            workout: format!("w{day}"),
            exercise: self.facts.id.clone(),
            context: String::new(),
            kind: SetKind::Working,
            weight: kg(weight_kg),
            reps: Reps::saturating(reps),
            rir: rir.map(Rir::nearest),
            body_mass: Some(kg(80.0)),
            outlier: OutlierAnswer::NotAsked,
            asked: None,
        }
    }

    pub fn catalogue(&self) -> Catalogue {
        std::iter::once(&self.facts)
            .chain(&self.others)
            .map(|facts| (facts.id.clone(), facts.clone()))
            .collect()
    }

    pub fn state(&self) -> LifterState {
        replay(&self.history, &self.catalogue())
    }

    /// Asks with a state.
    pub fn ask<T>(&self, question: impl FnOnce(&Situation) -> T) -> T {
        let state = self.state();
        question(&Situation {
            athlete: &self.athlete,
            exercise: &self.facts,
            context: "",
            lifter: &state,
            grid: &self.grid,
            slot: self.slot,
            block_position: 0.5,
            today: &self.today,
            now_ms: START_MS + self.now_days * DAY_MS + 3_600_000,
            readiness: self.readiness.as_ref(),
            pain: self.pain,
            hold_progress: self.hold_progress,
            deload: self.deload,
            options: self.options,
        })
    }

    pub fn next(&self) -> Prescription {
        self.ask(prescribe_set)
    }

    pub fn remaining(&self, sets: u16) -> Vec<Prescription> {
        self.ask(|situation| prescribe_exercise(situation, sets))
    }

    /// Load of the next set in kg.
    pub fn next_kg(&self) -> f64 {
        self.next().weight.expect("a load").kg()
    }
}
