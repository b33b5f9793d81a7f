//! From a history to a state.

use std::collections::BTreeMap;

use super::level::Level;
use super::parameters::Parameters as P;
use super::predict::Effort;
use super::session::{Observation, PredictedTop, Session, days_between};
use super::state::{Dose, ExerciseState, Exposure, LifterState, UserState};
use crate::exercise::ExerciseFacts;
use crate::fatigue::recovery;
use crate::history::{
    HistorySet, OutlierAnswer, WorkSet, canonical_order, evidence, exercise_sessions, keep_work_sets,
};
use crate::strength::{RepCurve, own};

/// Facts of the exercises of a history, by id. An exercise that is missing gets the default curve.
pub type Catalogue = BTreeMap<String, ExerciseFacts>;

/// Everything learned from a history, in whatever order it is given.
#[must_use]
pub fn replay(history: &[HistorySet], catalogue: &Catalogue) -> LifterState {
    let mut state = LifterState::new();
    learn(&mut state, history, catalogue);
    state
}

/// Learns from further sets, all of workouts later than those already learned. Whole workouts only: the top set
/// and the work sets of a workout are known when it is over.
pub fn learn(state: &mut LifterState, history: &[HistorySet], catalogue: &Catalogue) {
    learn_each(state, history, catalogue, |_, _, _| {});
}

/// As [`learn`], and answers how strong the lifter was after each workout: the same filter, watched.
pub fn trace(state: &mut LifterState, history: &[HistorySet], catalogue: &Catalogue) -> Vec<Level> {
    let mut levels = Vec::new();
    learn_each(state, history, catalogue, |user, exercise, work| {
        levels.extend(Level::after(user, exercise, work));
    });
    levels
}

fn learn_each(
    state: &mut LifterState,
    history: &[HistorySet],
    catalogue: &Catalogue,
    mut after: impl FnMut(&UserState, &ExerciseState, &[WorkSet]),
) {
    for session in exercise_sessions(&canonical_order(history)) {
        let Some(first) = session.sets.first() else {
            continue;
        };
        let facts = catalogue.get(&first.exercise);
        let contexts = state.exercises.entry(first.exercise.clone()).or_default();
        let exercise = contexts
            .entry(first.context.clone())
            .or_insert_with(|| ExerciseState::of(facts));
        let work = plausible_work_sets(exercise, &session.sets);
        if let Some(open) = observe_all(&mut state.user, exercise, &work) {
            let expected = open.expected();
            open.finish(exercise);
            remember_exposure(exercise, &work, expected);
            if let (Some(facts), Some(expected), Some(top)) =
                (facts, expected, work.iter().find(|set| set.top))
            {
                let now_ms = top.set.performed_at_ms;
                if let Some((_, sets)) = recovery::least_recovered(&state.recent, facts, now_ms, None) {
                    let surprise = top.ln_load - expected.mixture;
                    recovery::learn_scale(&mut state.user.recovery_scale, sets, surprise, expected.sd());
                }
            }
            let class = RepCurve::new(exercise.k);
            exercise.own_curve.learn(class, &work);
            exercise.to_failure = own::share_to_failure(exercise.to_failure, &work);
            state.user.effort.learn(exercise.own_curve.of(class), &work);
            after(&state.user, exercise, &work);
            if let Some(facts) = facts {
                remember_dose(&mut state.recent, facts, &work);
            }
        } else if exercise.sessions == 0 && exercise.suspect.is_none() {
            contexts.remove(&first.context);
            if contexts.is_empty() {
                state.exercises.remove(&first.exercise);
            }
        }
    }
}

impl WorkSet<'_> {
    /// Whether it was done as asked, and nothing was said about the effort.
    fn is_as_asked(&self) -> bool {
        let asked = self.set.asked.as_ref();
        self.set.effort().is_none() && asked.is_some_and(|asked| self.set.reps >= asked.reps_low)
    }

    pub(crate) fn observation(&self, index: u16) -> Observation {
        let effort = Effort {
            reps: self.set.reps.as_f64(),
            rir: self.set.effort().map(crate::units::Rir::as_f64),
            index,
        };
        Observation {
            ln_load: self.ln_load,
            effort,
            top: self.top,
            at_least: effort.is_open() || self.is_as_asked(),
        }
    }
}

/// Runs the model over the work sets of one exercise in one workout; `None` if there are none.
pub(crate) fn observe_all(
    user: &mut UserState,
    state: &mut ExerciseState,
    work: &[WorkSet],
) -> Option<Session> {
    let first = work.first()?;
    let mut session = Session::start(state, first.set.performed_at_ms, &first.observation(0));
    for (index, set) in (0_u16..).zip(work) {
        session.observe(user, state, &set.observation(index));
        show(state, set);
    }
    Some(session)
}

/// The work sets that can be believed. Loads far from what the level allows wait for the lifter's word, or for
/// a second workout that agrees; then the level starts anew from there.
pub(crate) fn plausible_work_sets<'a>(
    state: &mut ExerciseState,
    sets: &[&'a HistorySet],
) -> Vec<WorkSet<'a>> {
    let mut work = evidence(sets.iter().copied(), state.bodyweight_fraction);
    if state.sessions == 0 {
        keep_work_sets(&mut work);
        return work;
    }
    let Some(first) = work.first() else { return work };
    let mut now = state.clone();
    let expected = Session::resume(&mut now, first.set.performed_at_ms).prior.mean;
    let curve = RepCurve::new(state.k);
    let level = |set: &WorkSet| set.ln_load - curve.g(set.observation(0).effort.to_failure());
    let above = state.plausible_above();
    let far = |set: &WorkSet| {
        let surprise = level(set) - expected;
        surprise > above || surprise < -P::OUTLIER
    };
    let confirmed = work
        .iter()
        .any(|set| set.set.outlier == OutlierAnswer::Confirmed && far(set));
    let mut believed = work.clone();
    believed.retain(|set| level(set) - expected <= above);
    keep_work_sets(&mut believed);
    believed.retain(|set| expected - level(set) <= P::OUTLIER);
    if !confirmed && !believed.is_empty() {
        state.suspect = None;
        return believed;
    }
    keep_work_sets(&mut work);
    let suspect = work.iter().find(|set| set.top).map(level);
    let agrees = state
        .suspect
        .zip(suspect)
        .is_some_and(|(a, b)| (a - b).abs() <= P::SUSPECTS_AGREE);
    if confirmed || agrees {
        *state = state.anew();
        return work;
    }
    state.suspect = suspect;
    Vec::new()
}

/// Best level that was shown: repetitions plus at most three in reserve where effort is known, else the
/// repetitions alone. More than three in reserve is a guess, of which only three are believed.
fn show(state: &mut ExerciseState, set: &WorkSet) {
    let curve = RepCurve::new(state.k);
    let best = |old: Option<f64>, level: f64| Some(old.map_or(level, |old| f64::max(old, level)));
    match set.set.effort().map(crate::units::Rir::as_f64) {
        Some(rir) => {
            let counted = set.set.reps.as_f64() + f64::min(rir, P::RIR_BELIEVED);
            state.shown = best(state.shown, set.ln_load - curve.g(counted));
        }
        None => state.shown_by_reps = best(state.shown_by_reps, set.ln_load - curve.g(set.set.reps.as_f64())),
    }
}

fn remember_exposure(state: &mut ExerciseState, work: &[WorkSet], expected: Option<PredictedTop>) {
    let Some(top) = work.iter().find(|set| set.top) else {
        return;
    };
    state.exposures.push(Exposure {
        at_ms: state.last_at_ms,
        weight: top.set.weight,
        load_kg: top.load_kg,
        reps: top.set.reps,
        rir: top.set.effort(),
        sets: u16::try_from(work.len()).unwrap_or(u16::MAX),
        // Far from failure a set says no more than "at least": that is no weakness.
        quantile: expected
            .filter(|_| top.set.effort().is_none_or(|rir| rir < P::RIR_VAGUE))
            .map(|expected| expected.quantile(top.ln_load)),
        deload: top.set.asked.is_some_and(|asked| asked.deload),
    });
    while state.exposures.len() > P::EXPOSURES {
        // What came before a deload is what training goes on from, however long the deload is.
        let hard = state.exposures.iter().filter(|exposure| !exposure.deload).count();
        let forgotten = match hard {
            1 => state.exposures.iter().position(|exposure| exposure.deload),
            _ => Some(0),
        };
        state.exposures.remove(forgotten.unwrap_or(0));
    }
}

fn remember_dose(recent: &mut Vec<Dose>, facts: &ExerciseFacts, work: &[WorkSet]) {
    let Some(last) = work.last() else { return };
    let at_ms = last.set.performed_at_ms;
    recent.retain(|dose| days_between(dose.at_ms, at_ms) <= recovery::MEMORY_DAYS);
    recent.extend(recovery::doses(facts, work, at_ms));
}
