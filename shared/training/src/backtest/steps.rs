//! A history as the protocol walks it: work sets in the order in which they were done.

use std::collections::BTreeMap;

use super::anomaly::anomalous;
use crate::history::{
    HistorySet, WorkSet, canonical_order, evidence, exercise_sessions, keep_work_sets, place,
};
use crate::math::ln_1p;
use crate::strength::gg1::{Catalogue, ExerciseState};

/// One work set.
pub(super) struct Step<'a> {
    /// The set, and whether it is the top set.
    pub(super) work: WorkSet<'a>,
    /// Which of the exercises in their contexts.
    pub(super) exercise: usize,
    /// Number of the session of this exercise, from 0.
    pub(super) session: usize,
    /// Position among the session's work sets, from 0.
    pub(super) index: u16,
    /// Whether the session stands out from its neighbours.
    pub(super) anomalous: bool,
}

/// A history reduced to what is walked.
pub(super) struct Steps<'a> {
    /// Work sets in canonical order.
    pub(super) steps: Vec<Step<'a>>,
    /// What is known of each exercise in each context before its first set.
    pub(super) exercises: Vec<ExerciseState>,
    /// The exercise of each of them.
    pub(super) names: Vec<&'a str>,
}

impl Step<'_> {
    /// Repetitions to failure as far as they were logged: the scale of the scores.
    pub(super) fn n(&self) -> f64 {
        logged(&self.work)
    }
}

fn logged(work: &WorkSet) -> f64 {
    work.set.reps.as_f64() + work.set.effort().map_or(0.0, crate::units::Rir::as_f64)
}

/// ln e1RM by Epley's formula without its exception for a single repetition, so that it has no step.
pub(super) fn epley_level(ln_load: f64, n: f64) -> f64 {
    ln_load + ln_1p(n / 30.0)
}

impl<'a> Steps<'a> {
    /// Of a history in whatever order.
    pub(super) fn of(history: &'a [HistorySet], catalogue: &Catalogue) -> Self {
        let mut found = Self {
            steps: Vec::new(),
            exercises: Vec::new(),
            names: Vec::new(),
        };
        let mut numbers: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let mut best: Vec<Vec<f64>> = Vec::new();
        for session in exercise_sessions(&canonical_order(history)) {
            let Some(first) = session.sets.first() else {
                continue;
            };
            let fresh = ExerciseState::of(catalogue.get(&first.exercise));
            let fraction = fresh.bodyweight_fraction;
            let known = |set: &&HistorySet| fraction <= 0.0 || set.body_mass.is_some();
            let mut work = evidence(session.sets.iter().copied().filter(known), fraction);
            keep_work_sets(&mut work);
            if work.is_empty() {
                continue;
            }
            let exercise = *numbers
                .entry((&first.exercise, &first.context))
                .or_insert_with(|| {
                    found.exercises.push(fresh);
                    found.names.push(&first.exercise);
                    best.push(Vec::new());
                    best.len() - 1
                });
            let Some(sessions) = best.get_mut(exercise) else {
                continue;
            };
            let session = sessions.len();
            let levels = work.iter().map(|set| epley_level(set.ln_load, logged(set)));
            sessions.push(levels.fold(f64::NEG_INFINITY, f64::max));
            found.steps.extend((0_u16..).zip(work).map(|(index, work)| Step {
                work,
                exercise,
                session,
                index,
                anomalous: false,
            }));
        }
        found.mark(&best);
        found
            .steps
            .sort_by(|a, b| place(a.work.set).cmp(&place(b.work.set)));
        found
    }

    fn mark(&mut self, best: &[Vec<f64>]) {
        let anomalous: Vec<Vec<bool>> = best.iter().map(|levels| anomalous(levels)).collect();
        for step in &mut self.steps {
            let of_exercise = anomalous.get(step.exercise);
            step.anomalous = of_exercise
                .and_then(|sessions| sessions.get(step.session))
                .is_some_and(|anomalous| *anomalous);
        }
    }
}
