//! What is told of one lifter, and of several.

use serde::{Deserialize, Serialize};

use super::interval::{CalibrationPoint, Coverage};
use super::method::Method;
use super::resample::Resampled;
use super::score::{Errors, MethodScore, Scores, real};
use super::walk::{Prediction, Walk};
use crate::strength::gg1::MODEL_VERSION;

/// Fewer predictions than this say little; a lifter with fewer does not count among several.
pub const ENOUGH: usize = 100;

/// Sessions of an exercise before which little is known: predictions of the second and third are cold.
const COLD_SESSIONS: usize = 3;

/// How good the coach would have been for one lifter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Report {
    /// The coach's model.
    pub model: String,
    /// Work sets in the history.
    pub work_sets: usize,
    /// Share of them whose effort was known, 0 to 1.
    pub effort_known: f64,
    /// Share of predicted sessions that stand out from their neighbours and are not scored, 0 to 1.
    pub anomalous: f64,
    /// Ahead of the session; `None` where nothing could be predicted.
    pub session_ahead: Option<Scores>,
    /// The same, only the second and third session of an exercise.
    pub session_ahead_cold: Option<Scores>,
    /// The same, from the fourth session of an exercise.
    pub session_ahead_warm: Option<Scores>,
    /// Ahead of the set; `None` where nothing could be predicted.
    pub set_ahead: Option<Scores>,
    /// Whether the 80 % interval holds.
    pub coverage: Option<Coverage>,
    /// How wide intervals for other shares would have to be.
    pub calibration: Vec<CalibrationPoint>,
}

/// How good the coach would have been for several lifters, each with equal weight. A lifter with fewer than [`ENOUGH`]
/// predictions of a kind does not count in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Overall {
    /// Ahead of the session.
    pub session_ahead: Option<Scores>,
    /// The same, only the second and third session of an exercise.
    pub session_ahead_cold: Option<Scores>,
    /// The same, from the fourth session of an exercise.
    pub session_ahead_warm: Option<Scores>,
    /// Ahead of the set.
    pub set_ahead: Option<Scores>,
    /// Mean of the calibration curves of the lifters with [`ENOUGH`] predictions.
    pub calibration: Vec<CalibrationPoint>,
}

impl Report {
    /// Whether there is enough to tell the coach's quality from chance.
    #[must_use]
    pub fn is_telling(&self) -> bool {
        self.session_ahead
            .as_ref()
            .is_some_and(|scores| scores.predictions >= ENOUGH)
    }
}

/// Which of the scored predictions count.
#[derive(Clone, Copy)]
enum Part {
    All,
    Cold,
    Warm,
}

impl Part {
    fn of<const N: usize>(self, predictions: &[Prediction<N>]) -> Vec<&Prediction<N>> {
        predictions
            .iter()
            .filter(|prediction| prediction.scored)
            .filter(|prediction| match self {
                Self::All => true,
                Self::Cold => prediction.session < COLD_SESSIONS,
                Self::Warm => prediction.session >= COLD_SESSIONS,
            })
            .collect()
    }
}

impl Walk {
    /// Sums it up.
    #[must_use]
    pub fn report(&self, seed: u64) -> Report {
        Summing::of(self, seed).finish()
    }

    fn session_ahead(&self, part: Part, seed: u64) -> Option<Scores> {
        Lifter::new(&part.of(&self.session), seed, 0)?.scores(Method::SESSION)
    }
}

/// A report on the way, for whoever has other things to do in between: resampling takes longer than a tap may wait.
pub struct Summing<'a> {
    walk: &'a Walk,
    seed: u64,
    step: usize,
    report: Report,
}

impl<'a> Summing<'a> {
    /// Before the first step.
    #[must_use]
    pub fn of(walk: &'a Walk, seed: u64) -> Self {
        let share = |part: usize, whole: usize| real(part) / real(whole.max(1));
        let anomalous = walk.session.iter().filter(|prediction| prediction.anomalous);
        let report = Report {
            model: MODEL_VERSION.to_owned(),
            work_sets: walk.work_sets,
            effort_known: share(walk.effort_known, walk.work_sets),
            anomalous: share(anomalous.count(), walk.session.len()),
            session_ahead: None,
            session_ahead_cold: None,
            session_ahead_warm: None,
            set_ahead: None,
            coverage: walk.coverage(),
            calibration: walk.calibration(),
        };
        Self {
            walk,
            seed,
            step: 0,
            report,
        }
    }

    /// Goes on by one step; `false` where none was left.
    pub fn advance(&mut self) -> bool {
        let (walk, seed) = (self.walk, self.seed);
        match self.step {
            0 => self.report.session_ahead = walk.session_ahead(Part::All, seed),
            1 => self.report.session_ahead_cold = walk.session_ahead(Part::Cold, seed),
            2 => self.report.session_ahead_warm = walk.session_ahead(Part::Warm, seed),
            3 => {
                let of_lifter = Lifter::new(&Part::All.of(&walk.set), seed, 1);
                self.report.set_ahead = of_lifter.and_then(|of_lifter| of_lifter.scores(Method::SET));
            }
            _ => return false,
        }
        self.step += 1;
        true
    }

    /// Goes on to the end.
    #[must_use]
    pub fn finish(mut self) -> Report {
        while self.advance() {}
        self.report
    }
}

/// Sums up several lifters.
#[must_use]
pub fn overall(lifters: &[&Walk], seed: u64) -> Overall {
    let session = |part: Part| together(lifters, |walk| part.of(&walk.session), Method::SESSION, seed);
    let telling: Vec<Vec<CalibrationPoint>> = lifters
        .iter()
        .filter(|walk| walk.half_widths.len() >= ENOUGH)
        .map(|walk| walk.calibration())
        .collect();
    Overall {
        session_ahead: session(Part::All),
        session_ahead_cold: session(Part::Cold),
        session_ahead_warm: session(Part::Warm),
        set_ahead: together(lifters, |walk| Part::All.of(&walk.set), Method::SET, seed),
        calibration: mean_curve(&telling),
    }
}

fn together<'a, const N: usize>(
    lifters: &[&'a Walk],
    part: impl Fn(&'a Walk) -> Vec<&'a Prediction<N>>,
    methods: [Method; N],
    seed: u64,
) -> Option<Scores> {
    let each: Vec<Lifter<N>> = (0_u64..)
        .zip(lifters)
        .map(|(stream, walk)| (stream, part(walk)))
        .filter(|(_, predictions)| predictions.len() >= ENOUGH)
        .filter_map(|(stream, predictions)| Lifter::new(&predictions, seed, stream))
        .collect();
    let mut errors = Vec::new();
    for method in 0..N {
        let of_method: Vec<Errors> = each
            .iter()
            .filter_map(|lifter| lifter.errors.get(method).copied())
            .collect();
        errors.push(Errors::mean_of(&of_method)?);
    }
    let resampled: Vec<Resampled<N>> = each.iter().map(|lifter| lifter.resampled.clone()).collect();
    let all = Lifter {
        lifters: each.len(),
        predictions: each.iter().map(|lifter| lifter.predictions).sum(),
        errors,
        resampled: Resampled::of_lifters(&resampled, seed),
    };
    all.scores(methods)
}

/// Errors of one lifter, or the mean of several.
struct Lifter<const N: usize> {
    lifters: usize,
    predictions: usize,
    errors: Vec<Errors>,
    resampled: Resampled<N>,
}

impl<const N: usize> Lifter<N> {
    fn new(predictions: &[&Prediction<N>], seed: u64, stream: u64) -> Option<Self> {
        Some(Self {
            lifters: 1,
            predictions: predictions.len(),
            errors: (0..N)
                .map(|method| Errors::of(predictions, method))
                .collect::<Option<_>>()?,
            resampled: Resampled::of(predictions, seed, stream),
        })
    }

    fn scores(&self, methods: [Method; N]) -> Option<Scores> {
        let scored = methods.into_iter().enumerate().zip(&self.errors);
        let methods = scored.map(|((place, method), errors)| {
            let advantage = self.resampled.advantage(place)?;
            Some(MethodScore {
                method,
                errors: *errors,
                advantage: (method != Method::Gg1).then_some(advantage),
            })
        });
        Some(Scores {
            lifters: self.lifters,
            predictions: self.predictions,
            methods: methods.collect::<Option<_>>()?,
        })
    }
}

/// Point by point; empty without any.
fn mean_curve(curves: &[Vec<CalibrationPoint>]) -> Vec<CalibrationPoint> {
    let mut mean = curves.first().cloned().unwrap_or_default();
    for (place, point) in mean.iter_mut().enumerate() {
        let held = curves.iter().filter_map(|curve| curve.get(place));
        point.held = held.fold(0.0, |sum, point| sum + point.held) / real(curves.len());
    }
    mean
}
