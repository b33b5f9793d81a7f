//! Forward in time through a history: predict, then learn. Nothing after the predicted set is ever used.

use serde::{Deserialize, Serialize};

use super::baselines::Baselines;
use super::steps::{Step, Steps};
use crate::history::HistorySet;
use crate::math::{ln, ln_1p};
use crate::strength::RepCurve;
use crate::strength::day::DayForm;
use crate::strength::gg1::{
    Catalogue, ExerciseState, LifterState, Observation, Predicted, PredictedTop, Session, UserState,
};

/// Sets beyond this many repetitions to failure are not scored: they say little about strength.
const SCORED_REPS_MAX: f64 = 20.0;

/// What is judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extras {
    /// GG1 as it is published: five in reserve are five, and silence is two.
    #[default]
    Off,
    /// With what the coach adds to its estimate on the day: the form of the day, and "five or more" as at least five. What protects
    /// somebody who comes back after a break is no estimate, and left out.
    On,
}

/// Everything that was predicted for one lifter, beside what then happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk {
    /// Work sets.
    pub(super) work_sets: usize,
    /// Those whose effort was known.
    pub(super) effort_known: usize,
    /// Top sets, in the order of [`super::Method::SESSION`].
    pub(super) session: Vec<Prediction<9>>,
    /// Half widths (in ln) of the 80 % intervals around the top sets.
    pub(super) half_widths: Vec<f64>,
    /// Later sets, in the order of [`super::Method::SET`].
    pub(super) set: Vec<Prediction<4>>,
    /// Exercises by the number that predictions carry; one that was done in two contexts stands here twice.
    pub(super) exercises: Vec<String>,
}

impl Walk {
    /// Work sets in the history: none, and nothing could be measured.
    #[must_use]
    pub fn work_sets(&self) -> usize {
        self.work_sets
    }

    /// Sizes of the ln errors of the coach ahead of the session and half widths of its 80 % intervals, up to so many, in the order
    /// of time.
    #[must_use]
    pub fn predicted_so_far(&self, count: usize) -> Vec<(f64, f64)> {
        self.intervals().take(count).collect()
    }
}

/// What several methods predicted for one set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Prediction<const N: usize> {
    /// Time of the set, in Unix milliseconds.
    pub(super) at_ms: i64,
    /// Which of [`Walk::exercises`].
    pub(super) exercise: usize,
    /// Number of the session of this exercise, from 0.
    pub(super) session: usize,
    /// Whether the session stands out from its neighbours.
    pub(super) anomalous: bool,
    /// Whether it counts in the scores.
    pub(super) scored: bool,
    /// ln predicted load - ln used load, by method.
    pub(super) errors: [f64; N],
}

/// One exercise in one context on the way.
struct Track {
    state: ExerciseState,
    baselines: Baselines,
    open: Option<Open>,
}

/// How the workout goes that is on the way.
#[derive(Default)]
struct Today<'a> {
    workout: &'a str,
    /// By how much (in ln) each exercise was above its level at its top set.
    surprises: Vec<(usize, f64)>,
}

/// Its session that runs.
struct Open {
    number: usize,
    session: Session,
    /// ln load and repetitions to failure of the set before.
    previous: Option<(f64, f64)>,
}

/// Walks through a history, in whatever order it is given. An exercise that the catalogue lacks has the default
/// repetition curve.
#[must_use]
pub fn walk(history: &[HistorySet], catalogue: &Catalogue, extras: Extras) -> Walk {
    Walking::start(history, catalogue, extras).finish()
}

/// A walk on the way, for whoever has other things to do in between.
pub struct Walking<'a> {
    steps: std::vec::IntoIter<Step<'a>>,
    user: UserState,
    tracks: Vec<Track>,
    extras: Extras,
    today: Today<'a>,
    walked: Walk,
}

impl<'a> Walking<'a> {
    /// Before the first set.
    #[must_use]
    pub fn start(history: &'a [HistorySet], catalogue: &Catalogue, extras: Extras) -> Self {
        let Steps {
            steps,
            exercises,
            names,
        } = Steps::of(history, catalogue);
        let known = |step: &&Step| step.work.set.effort().is_some();
        let walked = Walk {
            work_sets: steps.len(),
            effort_known: steps.iter().filter(known).count(),
            session: Vec::new(),
            half_widths: Vec::new(),
            set: Vec::new(),
            exercises: names.into_iter().map(str::to_owned).collect(),
        };
        Self {
            steps: steps.into_iter(),
            user: LifterState::new().user,
            tracks: exercises.into_iter().map(Track::new).collect(),
            extras,
            today: Today::default(),
            walked,
        }
    }

    /// Work sets that are left.
    #[must_use]
    pub fn left(&self) -> usize {
        self.steps.len()
    }

    /// Goes on by so many work sets at most. Answers whether any are left.
    pub fn advance(&mut self, sets: usize) -> bool {
        for _ in 0..sets {
            let Some(step) = self.steps.next() else { break };
            self.pass(&step);
        }
        self.left() > 0
    }

    /// Goes on to the end.
    #[must_use]
    pub fn finish(mut self) -> Walk {
        self.advance(usize::MAX);
        self.walked
    }

    /// Predicts a set, then learns from it.
    fn pass(&mut self, step: &Step<'a>) {
        let Some(track) = self.tracks.get_mut(step.exercise) else {
            return;
        };
        let observation = observation(step, self.extras);
        let simple = track.enter(step, &observation);
        let Some(open) = &mut track.open else { return };
        self.today.enter(step);
        let level = open.session.prior.mean + RepCurve::new(track.state.k).g(observation.effort.to_failure());
        let Predicted { top, next } = open
            .session
            .observe(&mut self.user, &mut track.state, &observation);
        if let (Some(mut top), Some(simple)) = (top, simple) {
            if self.extras == Extras::On {
                top.mixture += self.today.form(step.exercise);
            }
            self.walked.session.push(step.prediction(all(simple, &top)));
            self.walked.half_widths.push(top.half_width);
            self.today
                .surprises
                .push((step.exercise, step.work.ln_load - level));
        }
        if let (Some((mixture, [trend, ..])), Some((ln_load, n))) = (next, open.previous) {
            let epley = ln_load + ln_1p(n / 30.0) - ln_1p(step.n() / 30.0);
            self.walked
                .set
                .push(step.prediction([ln_load, epley, trend, mixture]));
        }
        open.previous = Some((step.work.ln_load, step.n()));
        track.baselines.see(step);
    }
}

impl<'a> Today<'a> {
    fn enter(&mut self, step: &Step<'a>) {
        if self.workout != step.work.set.workout {
            *self = Self {
                workout: &step.work.set.workout,
                surprises: Vec::new(),
            };
        }
    }

    /// What the form of the day changes (in ln) about the first set of an exercise.
    fn form(&self, exercise: usize) -> f64 {
        let others = self.surprises.iter().filter(|(of, _)| *of != exercise);
        let surprises: Vec<f64> = others.map(|(_, surprise)| *surprise).collect();
        DayForm::of(&surprises).map_or(0.0, |form| ln(form.factor()))
    }
}

/// The simple estimates, then GG1's level alone, then GG1.
fn all(simple: [f64; 7], top: &PredictedTop) -> [f64; 9] {
    let [load, last, best, brzycki, mean, average, linear] = simple;
    let [trend, ..] = top.experts;
    [
        load,
        last,
        best,
        brzycki,
        mean,
        average,
        linear,
        trend,
        top.mixture,
    ]
}

impl Step<'_> {
    fn prediction<const N: usize>(&self, ln_loads: [f64; N]) -> Prediction<N> {
        Prediction {
            at_ms: self.work.set.performed_at_ms,
            exercise: self.exercise,
            session: self.session,
            anomalous: self.anomalous,
            scored: !self.anomalous && self.n() <= SCORED_REPS_MAX,
            errors: ln_loads.map(|ln_load| ln_load - self.work.ln_load),
        }
    }
}

impl Track {
    fn new(state: ExerciseState) -> Self {
        Self {
            state,
            baselines: Baselines::default(),
            open: None,
        }
    }

    /// Opens the session of a set unless it runs already. Answers the simple estimates for its top set.
    fn enter(&mut self, step: &Step, first: &Observation) -> Option<[f64; 7]> {
        if self.open.as_ref().is_none_or(|open| open.number != step.session) {
            if let Some(over) = self.open.take() {
                over.session.finish(&mut self.state);
                self.baselines.close();
            }
            self.open = Some(Open {
                number: step.session,
                session: Session::start(&mut self.state, step.work.set.performed_at_ms, first),
                previous: None,
            });
        }
        if step.work.top {
            self.baselines.predict(step)
        } else {
            None
        }
    }
}

fn observation(step: &Step, extras: Extras) -> Observation {
    let observation = step.work.observation(step.index);
    Observation {
        at_least: observation.at_least && extras == Extras::On,
        ..observation
    }
}
