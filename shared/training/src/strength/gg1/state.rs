//! What has been learned: serialisable, versioned, derived from the history and never merged.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::parameters::Parameters;
use crate::exercise::{ExerciseFacts, Muscle, ReferenceLift, RepCurveClass};
use crate::fatigue::recovery;
use crate::strength::own::{EffortBias, OwnCurve};
use crate::units::{Reps, Rir, Weight};

/// Version of the model; a state of another version is thrown away and replayed.
pub const MODEL_VERSION: &str = "gg1-4";

/// Everything learned about a lifter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LifterState {
    /// [`MODEL_VERSION`] of the model that made it.
    pub version: String,
    /// What holds for all exercises.
    pub user: UserState,
    /// By exercise, then by context (one machine or convention in one gym).
    pub exercises: BTreeMap<String, BTreeMap<String, ExerciseState>>,
    /// Hard sets of the last days, from which recovery is computed; oldest first.
    pub recent: Vec<Dose>,
}

/// What holds for all exercises of a lifter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UserState {
    /// Fatigue per set (in ln load) where effort is known.
    pub fatigue_known: Gaussian,
    /// Fatigue per set where effort is unknown.
    pub fatigue_unknown: Gaussian,
    /// Discounted losses of the experts for the first set of a workout.
    pub losses: [f64; 5],
    /// Discounted losses of the experts for later sets.
    pub set_losses: [f64; 3],
    /// Mean squared standardised error.
    pub calibration: f64,
    /// Number of errors in it, from ten.
    pub calibrated: u32,
    /// Logarithm of the conformal multiplier on the interval.
    pub ln_multiplier: f64,
    /// How what is said about effort relates to the truth; beyond GG1, which does not know of it.
    #[serde(default, skip_serializing_if = "EffortBias::is_prior")]
    pub effort: EffortBias,
    /// How much more (or less) than usual the sets of the last two days cost this lifter.
    #[serde(
        default = "recovery::prior_scale",
        skip_serializing_if = "recovery::is_prior_scale"
    )]
    pub recovery_scale: Gaussian,
}

/// A mean and its variance.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gaussian {
    /// Mean.
    pub mean: f64,
    /// Variance.
    pub variance: f64,
}

/// What was learned about one exercise in one context.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExerciseState {
    /// Parameter of the repetition curve.
    pub k: f64,
    /// Share of the body mass in the load.
    pub bodyweight_fraction: f64,
    /// Whether its load may mean something else on another machine.
    pub machine: bool,
    /// The lift of the ratio table that it stands for.
    pub reference: Option<ReferenceLift>,
    /// Muscles that it is meant for.
    pub prime_muscles: Vec<Muscle>,
    /// ln e1RM, of kg.
    pub theta: f64,
    /// Variance of `theta`.
    pub variance: f64,
    /// Workouts with this exercise.
    pub sessions: u32,
    /// Start of the last of them, in Unix milliseconds.
    pub last_at_ms: i64,
    /// The last eight top sets, oldest first.
    pub top_sets: Vec<TopSet>,
    /// Best level of the last workout.
    pub best: Option<f64>,
    /// Levels of the last workout's sets in order.
    pub levels: Vec<f64>,
    /// Discounted losses of the experts for the first set.
    pub losses: [f64; 5],
    /// Discounted losses of the experts for later sets.
    pub set_losses: [f64; 3],
    /// Mean squared standardised error.
    pub calibration: f64,
    /// Number of errors in it.
    pub calibrated: u32,
    /// The last four workouts, oldest first.
    pub exposures: Vec<Exposure>,
    /// Best ln e1RM shown by sets of known effort.
    pub shown: Option<f64>,
    /// Best ln e1RM shown by the repetitions alone of sets of unknown effort.
    pub shown_by_reps: Option<f64>,
    /// Levels of the last workout that was put aside as an outlier; two that agree are believed.
    pub suspect: Option<f64>,
    /// The lifter's own repetition curve; beyond GG1, which does not know of it.
    #[serde(default, skip_serializing_if = "OwnCurve::is_prior")]
    pub own_curve: OwnCurve,
    /// Share of sets to failure among the work sets of late; they show the level whatever is said.
    #[serde(default, skip_serializing_if = "is_none_at_all")]
    pub to_failure: f64,
}

// Trivial to copy where a reference is as large: not in wasm.
#[cfg_attr(
    target_pointer_width = "64",
    expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")
)]
fn is_none_at_all(share: &f64) -> bool {
    *share <= 0.0
}

/// One top set: the first at the heaviest load of a workout.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct TopSet {
    /// ln load, of kg.
    pub ln_load: f64,
    /// Repetitions plus RIR, if that was known.
    pub n: f64,
    /// Whether the effort was known.
    pub effort_known: bool,
}

/// One workout with an exercise, as progression needs it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exposure {
    /// Start, in Unix milliseconds.
    pub at_ms: i64,
    /// Load of the top set as logged.
    pub weight: Weight,
    /// Load of the top set in kg with the body's part.
    pub load_kg: f64,
    /// Its repetitions.
    pub reps: Reps,
    /// Its RIR, if known.
    pub rir: Option<Rir>,
    /// Working sets.
    pub sets: u16,
    /// Where the top set fell among what was to be expected, 0 to 1; absent at the first workout, and
    /// where it was too far from failure to tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantile: Option<f64>,
    /// Whether it was to unload: then it is no measure for the next.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deload: bool,
}

/// Hard sets that a muscle did at once.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dose {
    /// When, in Unix milliseconds.
    pub at_ms: i64,
    /// Which muscle.
    pub muscle: Muscle,
    /// Fractional hard sets, weighted by how close to failure they went.
    pub sets: f64,
}

impl LifterState {
    /// Nothing learned yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            version: MODEL_VERSION.to_owned(),
            user: UserState::new(),
            exercises: BTreeMap::new(),
            recent: Vec::new(),
        }
    }

    /// Whether this state was made by the present model.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.version == MODEL_VERSION
    }

    /// What is known about an exercise in a context.
    #[must_use]
    pub fn exercise(&self, exercise: &str, context: &str) -> Option<&ExerciseState> {
        self.exercises.get(exercise)?.get(context)
    }

    /// Estimated one-repetition maximum in kg, with the body's part; `None` where nothing is known.
    #[must_use]
    pub fn e1rm_kg(&self, exercise: &str, context: &str) -> Option<f64> {
        self.exercise(exercise, context).map(ExerciseState::e1rm_kg)
    }
}

impl Default for LifterState {
    fn default() -> Self {
        Self::new()
    }
}

impl UserState {
    pub(super) fn new() -> Self {
        let prior = |mean| Gaussian {
            mean,
            variance: Parameters::FATIGUE_SD * Parameters::FATIGUE_SD,
        };
        Self {
            fatigue_known: prior(Parameters::FATIGUE_KNOWN),
            fatigue_unknown: prior(Parameters::FATIGUE_UNKNOWN),
            losses: [0.0; 5],
            set_losses: [0.0; 3],
            calibration: 1.0,
            calibrated: 10,
            ln_multiplier: crate::math::ln(1.1),
            effort: EffortBias::default(),
            recovery_scale: recovery::prior_scale(),
        }
    }

    /// Fatigue per set for sets whose effort is known or not.
    #[must_use]
    pub fn fatigue(&self, effort_known: bool) -> Gaussian {
        if effort_known {
            self.fatigue_known
        } else {
            self.fatigue_unknown
        }
    }

    pub(super) fn fatigue_mut(&mut self, effort_known: bool) -> &mut Gaussian {
        if effort_known {
            &mut self.fatigue_known
        } else {
            &mut self.fatigue_unknown
        }
    }
}

impl ExerciseState {
    /// Nothing known yet about an exercise with this repetition curve and share of the body mass.
    #[must_use]
    pub fn unknown(k: f64, bodyweight_fraction: f64) -> Self {
        Self {
            k,
            bodyweight_fraction,
            machine: false,
            reference: None,
            prime_muscles: Vec::new(),
            theta: 0.0,
            variance: 0.0,
            sessions: 0,
            last_at_ms: 0,
            top_sets: Vec::new(),
            best: None,
            levels: Vec::new(),
            losses: [0.0; 5],
            set_losses: [0.0; 3],
            calibration: 1.0,
            calibrated: 0,
            exposures: Vec::new(),
            shown: None,
            shown_by_reps: None,
            suspect: None,
            own_curve: OwnCurve::default(),
            to_failure: 0.0,
        }
    }

    /// Nothing known yet about an exercise; the default curve where nothing is known about the exercise itself.
    #[must_use]
    pub fn of(facts: Option<&ExerciseFacts>) -> Self {
        let Some(facts) = facts else {
            return Self::unknown(RepCurveClass::Default.k(), 0.0);
        };
        Self {
            machine: facts.is_machine(),
            reference: facts.reference.or_else(|| ReferenceLift::closest(facts)),
            prime_muscles: facts.prime_muscles().collect(),
            ..Self::unknown(facts.curve.k(), facts.bodyweight_fraction.clamp(0.0, 1.0))
        }
    }

    /// The same exercise with everything forgotten: another machine, another convention.
    #[must_use]
    pub(super) fn anew(&self) -> Self {
        Self {
            machine: self.machine,
            reference: self.reference,
            prime_muscles: self.prime_muscles.clone(),
            ..Self::unknown(self.k, self.bodyweight_fraction)
        }
    }

    /// Estimated one-repetition maximum in kg, with the body's part.
    #[must_use]
    pub fn e1rm_kg(&self) -> f64 {
        crate::math::exp(self.theta)
    }

    /// The last workout that was not to unload.
    #[must_use]
    pub fn last_hard(&self) -> Option<&Exposure> {
        self.exposures.iter().rev().find(|exposure| !exposure.deload)
    }

    /// Workouts with this exercise after an instant, as far as they are remembered.
    #[must_use]
    pub fn exposures_after(&self, at_ms: i64) -> u32 {
        let after = self.exposures.iter().filter(|exposure| exposure.at_ms > at_ms);
        u32::try_from(after.count()).unwrap_or(u32::MAX)
    }

    /// Whether no workout that is remembered came near failure: then the lifter can do more, nobody knows how much.
    #[must_use]
    pub(crate) fn known_from_below(&self) -> bool {
        let vague = |exposure: &Exposure| exposure.rir.is_some_and(|rir| rir >= Parameters::RIR_VAGUE);
        !self.exposures.is_empty() && self.exposures.iter().all(vague)
    }

    /// By how much (in ln) a set may be above the level without being put aside: where the level is only known from
    /// below, as far as a whole ramp of calibration leads.
    #[must_use]
    pub(crate) fn plausible_above(&self) -> f64 {
        if self.known_from_below() {
            Parameters::OUTLIER_OF_RAMP
        } else {
            Parameters::OUTLIER
        }
    }
}
