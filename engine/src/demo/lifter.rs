//! A made-up lifter: how many repetitions go with a load, and what is said about it afterwards.

use std::collections::BTreeMap;

use training::{
    exercise::ExerciseFacts,
    load::LoadGrid,
    math::exp_m1,
    prescribe::Prescription,
    strength::RepCurve,
    units::{Reps, Rir, Weight},
};

use super::chance::chance;

/// Gain of the one-repetition maximum in a week at the beginning.
const WEEKLY_GAIN: f64 = 0.006;
/// What the one-repetition maximum may gain at all: with the years each week gives less.
const WHOLE_GAIN: f64 = 0.45;
/// Loss of the one-repetition maximum by each set before.
const FATIGUE_PER_SET: f64 = 0.012;
/// Forms of the day range over so much of the one-repetition maximum.
const DAY_FORM: f64 = 0.03;
/// Strength unlike the usual ratio ranges over so much of it.
const TALENT: f64 = 0.2;

/// Knows how strong it is at each exercise.
#[derive(Debug)]
pub(super) struct Lifter {
    /// One-repetition maximum of the bench press in kg; other lifts follow by their usual ratio to it.
    bench_kg: f64,
    /// One-repetition maximum in kg, and the workout in which the exercise was done first.
    known: BTreeMap<String, (f64, u32)>,
    body_mass_kg: f64,
}

/// What came of a set.
pub(super) struct Done {
    pub(super) weight: Option<Weight>,
    pub(super) reps: Reps,
    pub(super) rir: Option<Rir>,
}

impl Lifter {
    pub(super) fn new(bench_kg: f64, body_mass: Option<Weight>) -> Self {
        Self {
            bench_kg,
            known: BTreeMap::new(),
            body_mass_kg: body_mass.map_or(0.0, Weight::kg),
        }
    }

    /// Does a set: as prescribed, but that the first time at an exercise the load is the one that the lifter
    /// knows from before.
    pub(super) fn perform(
        &mut self,
        facts: &ExerciseFacts,
        grid: &LoadGrid,
        asked: &Prescription,
        workout: u32,
    ) -> Done {
        let as_asked = Done {
            weight: asked.weight,
            reps: asked.reps,
            rir: asked.weight.map(|_| asked.rir),
        };
        let (Some(prescribed), Some(estimate)) = (asked.weight, asked.estimate) else {
            return as_asked;
        };
        let curve = RepCurve::new(facts.curve.k());
        let (level, first) = *self.known.entry(facts.id.clone()).or_insert_with(|| {
            let usual = facts
                .reference
                .map_or(estimate.e1rm_kg, |lift| self.bench_kg * lift.ratio_to_bench().0);
            (usual * (1.0 + TALENT * chance(&facts.id, 0)), workout)
        });
        let form = 1.0 + DAY_FORM * chance(&facts.id, workout + 1);
        let rested = level * gained(workout) * form;
        let today = rested * (1.0 - FATIGUE_PER_SET * f64::from(asked.set_index));
        let body = facts.bodyweight_fraction * self.body_mass_kg;
        let weight = if workout == first {
            let known = today * curve.fraction(asked.reps.as_f64() + asked.rir.as_f64() + 0.5) - body;
            let own = Weight::from_kg(known).ok().and_then(|own| grid.nearest(own));
            own.unwrap_or(prescribed)
        } else {
            prescribed
        };
        let load = weight.kg() + body;
        if load <= 0.0 || today <= 0.0 {
            return as_asked;
        }
        let go = curve.inverse((load / today).ln());
        let possible = (1..=Reps::MAX.get()).rev().find(|&reps| f64::from(reps) <= go);
        let reps = asked.reps.min(Reps::saturating(possible.unwrap_or(1)));
        Done {
            weight: Some(weight),
            reps,
            rir: Some(Rir::nearest(go - reps.as_f64())),
        }
    }
}

/// By how much somebody is stronger after so many workouts, four in a week.
fn gained(workouts: u32) -> f64 {
    let weeks = f64::from(workouts) / 4.0;
    1.0 - WHOLE_GAIN * exp_m1(-weeks * WEEKLY_GAIN / WHOLE_GAIN)
}
