//! What is known at the moment of prescribing: the learned state, moved to now, with today's sets applied.

use super::situation::Situation;
use crate::history::{BODY_MASS_KG, HistorySet, WorkSet};
use crate::strength::RepCurve;
use crate::strength::gg1::{
    ExerciseState, Parameters, Prior, Session, TopSet, UserState, days_between, observe_all,
    plausible_work_sets, prior, related,
};
use crate::units::Weight;

/// Everything learned that bears on the next set.
pub(super) struct Knowledge<'a> {
    /// The lifter after today's sets of this exercise.
    pub(super) user: UserState,
    /// The exercise after today's sets.
    pub(super) state: ExerciseState,
    /// The running workout; `None` for an unknown exercise before its first set.
    pub(super) session: Option<Session>,
    /// Today's work sets.
    pub(super) work: Vec<WorkSet<'a>>,
    /// All of today's sets of this exercise that are evidence, light ones too.
    pub(super) logged: Vec<&'a HistorySet>,
    /// Workouts before today.
    pub(super) exposures: u32,
    /// Days since the last of them.
    pub(super) gap_days: Option<f64>,
    /// The first guess, where there was no workout before today.
    pub(super) prior: Option<Prior>,
    /// What other exercises say about one that is only known from below.
    pub(super) related: Option<Prior>,
    /// The body's part of every load, in kg.
    pub(super) body_kg: f64,
    /// The repetition curve to prescribe by: the lifter's own where it is known, else the class's.
    own_curve: RepCurve,
}

impl<'a> Knowledge<'a> {
    /// With everything that was logged today.
    pub(super) fn gather(situation: &Situation<'a>) -> Self {
        Self::with(situation, own_sets(situation), situation.now_ms)
    }

    /// As it was before the first set of today.
    pub(super) fn before_today(situation: &Situation<'a>) -> Self {
        let first = own_sets(situation)
            .first()
            .map_or(situation.now_ms, |set| set.performed_at_ms);
        Self::with(situation, Vec::new(), first)
    }

    fn with(situation: &Situation<'a>, own: Vec<&'a HistorySet>, now_ms: i64) -> Self {
        let facts = situation.exercise;
        let before = situation
            .lifter
            .exercise(&facts.id, situation.context)
            .filter(|state| state.sessions > 0);
        let mut user = situation.lifter.user.clone();
        let mut state = before.cloned().unwrap_or_else(|| ExerciseState::of(Some(facts)));
        let gap_days = before.map(|state| days_between(state.last_at_ms, now_ms));
        let work = plausible_work_sets(&mut state, &own);
        let session = match observe_all(&mut user, &mut state, &work) {
            Some(session) => Some(session),
            None if state.sessions > 0 => Some(Session::resume(&mut state, now_ms)),
            None => None,
        };
        let body_mass = own
            .iter()
            .rev()
            .find_map(|set| set.body_mass)
            .or(situation.athlete.body_mass)
            .map_or(BODY_MASS_KG, Weight::kg);
        let class = RepCurve::new(state.k);
        Self {
            own_curve: if situation.options.own {
                state.own_curve.of(class)
            } else {
                class
            },
            user,
            session,
            work,
            logged: own.into_iter().filter(|set| set.kind.is_evidence()).collect(),
            exposures: before.map_or(0, |state| state.sessions),
            gap_days,
            related: before
                .filter(|state| state.known_from_below())
                .and_then(|_| related(facts, situation.lifter)),
            prior: before
                .is_none()
                .then(|| prior(situation.athlete, facts, situation.lifter)),
            body_kg: facts.bodyweight_fraction.clamp(0.0, 1.0) * body_mass,
            state,
        }
    }

    /// From one number of repetitions to another.
    pub(super) fn curve(&self) -> RepCurve {
        self.own_curve
    }

    /// Between the level and a load: the level is the class's curve's.
    pub(super) fn class_curve(&self) -> RepCurve {
        RepCurve::new(self.state.k)
    }

    /// What the own curve changes about the class's load (in ln) at `n` repetitions to failure: nothing where the
    /// lifter's top sets lie, from which the level is known, and more the further away.
    pub(super) fn turn(&self, n: f64) -> f64 {
        let tops = &self.state.top_sets;
        let (own, class) = (self.own_curve, self.class_curve());
        let count = u32::try_from(tops.len()).unwrap_or_default();
        if own == class || count == 0 {
            return 0.0;
        }
        let reserve = |top: &TopSet| {
            if top.effort_known {
                0.0
            } else {
                Parameters::RIR_UNKNOWN
            }
        };
        let usual = tops.iter().map(|top| top.n + reserve(top)).sum::<f64>() / f64::from(count);
        (own.g(n) - class.g(n)) - (own.g(usual) - class.g(usual))
    }

    /// Whether this lifter says how hard sets are, going by the last one.
    pub(super) fn effort_known(&self) -> bool {
        match self.work.last() {
            Some(last) => last.set.effort().is_some(),
            None => self.state.top_sets.last().is_none_or(|top| top.effort_known),
        }
    }

    /// Position of the next set among the work sets.
    pub(super) fn next_index(&self) -> u16 {
        u16::try_from(self.work.len()).unwrap_or(u16::MAX)
    }
}

fn own_sets<'a>(situation: &Situation<'a>) -> Vec<&'a HistorySet> {
    situation
        .today
        .iter()
        .filter(|set| set.exercise == situation.exercise.id && set.context == situation.context)
        .collect()
}
