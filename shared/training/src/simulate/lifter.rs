//! Somebody who does sets.

use std::collections::BTreeMap;

use super::path::{Calendar, Path};
use super::{Chance, Nature};
use crate::exercise::{ExerciseFacts, ReferenceLift};
use crate::math::{ln, powf, round_to_i32};
use crate::strength::RepCurve;
use crate::strength::gg1::Parameters;
use crate::units::{Reps, Rir};

/// Ratio to the bench press of a lift that the table does not know.
const UNKNOWN_RATIO: f64 = 0.4;
/// The ratios between lifts hold for the load at this many repetitions.
const RATIO_REPS: f64 = 8.0;
const DAYS_PER_WEEK: f64 = 7.0;

/// A lifter whose truth is known.
#[derive(Clone, Debug)]
pub struct SimulatedLifter {
    nature: Nature,
    seed: u64,
    calendar: Calendar,
    lifts: BTreeMap<String, Lift>,
    /// The noise of sets.
    chance: Chance,
}

#[derive(Clone, Debug)]
struct Lift {
    first: f64,
    curve: RepCurve,
    path: Path,
}

/// What nobody can see.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Truth {
    /// ln e1RM of kg with the body's part, rested and on an ordinary day.
    pub theta: f64,
    /// The repetition curve.
    pub curve: RepCurve,
    /// Repetitions that would have gone before failure, in this set on this day.
    pub to_failure: u16,
}

/// What came of a set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Performed {
    /// Repetitions done.
    pub reps: Reps,
    /// What is said about the effort; `None` where nothing is.
    pub rir: Option<Rir>,
    /// What nobody can see.
    pub truth: Truth,
}

/// What a lifter sets out to do.
#[derive(Clone, Copy, Debug)]
pub struct Attempt {
    /// Load in kg with the body's part.
    pub load_kg: f64,
    /// Repetitions to stop at; `None` goes on to failure.
    pub reps: Option<Reps>,
    /// Sets of this exercise before.
    pub index: u16,
    /// Days since the first day.
    pub day: f64,
    /// Whether the effort is asked for, as it is while the level is looked for: then everybody says something.
    pub asked_for_effort: bool,
}

impl SimulatedLifter {
    /// A lifter of this nature; the seed decides the rest.
    #[must_use]
    pub fn new(seed: u64, nature: Nature) -> Self {
        let calendar = Calendar::new(&nature, &mut Chance::named(seed, "calendar"));
        Self {
            nature,
            seed,
            calendar,
            lifts: BTreeMap::new(),
            chance: Chance::named(seed, "sets"),
        }
    }

    /// What the lifter is like.
    #[must_use]
    pub fn nature(&self) -> &Nature {
        &self.nature
    }

    /// Whether the lifter trains in the week of this day.
    #[must_use]
    pub fn trains_on(&self, day: f64) -> bool {
        let week = round_to_i32(day / DAYS_PER_WEEK - 0.5).max(0);
        u16::try_from(week).is_ok_and(|week| self.calendar.is_trained(week))
    }

    /// The truth about a lift on an ordinary day: ln e1RM (kg with the body's part) and the repetition curve.
    pub fn truth(&mut self, facts: &ExerciseFacts, day: f64) -> (f64, RepCurve) {
        let nature = self.nature.clone();
        let lift = self.lift(facts);
        (
            lift.first + lift.path.at(&nature, day / DAYS_PER_WEEK),
            lift.curve,
        )
    }

    /// Does a set.
    pub fn attempt(&mut self, facts: &ExerciseFacts, attempt: &Attempt) -> Performed {
        let (theta, curve) = self.truth(facts, attempt.day);
        let form = self.nature.day_sd * Chance::named(self.seed, &format!("day {}", attempt.day)).normal();
        let fatigue =
            self.nature.fatigue_per_set * powf(f64::from(attempt.index), Parameters::FATIGUE_EXPONENT);
        let usual = curve.inverse(ln(attempt.load_kg) - (theta + form - fatigue));
        let able = round_to_i32(usual + self.nature.reps_sd * self.chance.normal()).clamp(0, 200);
        let able = u16::try_from(able).unwrap_or_default();
        // Drawn in any case, so that what is asked does not change the chance of later sets.
        let misjudged = self.nature.rir_sd * self.chance.normal() - self.nature.rir_bias;
        let says = self.chance.happens(self.nature.says_effort) || attempt.asked_for_effort;
        let reps = attempt.reps.map_or(able, |asked| asked.get().min(able));
        let left = f64::from(able - reps);
        // Whoever fails knows.
        let said = if able == reps && attempt.reps.is_none_or(|asked| able < asked.get()) {
            Rir::ZERO
        } else {
            Rir::nearest(left + misjudged)
        };
        Performed {
            reps: Reps::saturating(reps),
            rir: says.then_some(said),
            truth: Truth {
                theta,
                curve,
                to_failure: able,
            },
        }
    }

    fn lift(&mut self, facts: &ExerciseFacts) -> &Lift {
        let Self {
            nature,
            seed,
            calendar,
            lifts,
            ..
        } = self;
        lifts.entry(facts.id.clone()).or_insert_with(|| {
            let mut chance = Chance::named(*seed, &facts.id);
            let lift = facts.reference.or_else(|| ReferenceLift::closest(facts));
            let ratio = lift.map_or(UNKNOWN_RATIO, |lift| lift.ratio_to_bench().0);
            let usual = ln(nature.bench_kg * ratio) + RepCurve::new(Parameters::K).g(RATIO_REPS)
                - facts.curve.curve().g(RATIO_REPS);
            let talent = nature.talent_sd * chance.normal();
            let curve = RepCurve::new(facts.curve.k() * crate::math::exp(nature.curve_sd * chance.normal()));
            // Who has another curve is as strong at eight repetitions.
            let first = usual + talent + facts.curve.curve().g(RATIO_REPS) - curve.g(RATIO_REPS);
            Lift {
                first,
                curve,
                path: Path::new(nature, calendar, &mut chance),
            }
        })
    }
}
