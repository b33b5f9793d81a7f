//! Warm-up sets up to a working load. They are neither counted nor learned from.

use serde::{Deserialize, Serialize};

use crate::exercise::{ExerciseFacts, LoadConvention};
use crate::load::{Build, LoadGrid};
use crate::math::round_to_i32;
use crate::units::{Reps, Weight};

/// One warm-up set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WarmUpSet {
    /// What to load.
    pub weight: Weight,
    /// How to assemble it.
    pub build: Option<Build>,
    /// Repetitions.
    pub reps: Reps,
}

/// Per cent of the working load and repetitions.
const RAMP: [(f64, u16); 3] = [(0.40, 8), (0.60, 5), (0.75, 3)];
/// One more for a load this close to the maximum.
const HEAVY: f64 = 0.85;
const HEAVY_STEP: (f64, u16) = (0.88, 2);
/// For a muscle that is warm already.
const WARM_STEP: (f64, u16) = (0.60, 5);
/// Sets closer together than this share of the working load are one.
const CLOSE: f64 = 0.10;
/// A working load below this multiple of the lightest needs one set only.
const LIGHT: f64 = 1.5;

/// The warm-up for a working load. `e1rm_kg` adds a heavy single step near the maximum; `warm` says that the
/// muscle has worked today.
#[must_use]
pub fn warm_up(
    facts: &ExerciseFacts,
    grid: &LoadGrid,
    working: Weight,
    e1rm_kg: Option<f64>,
    warm: bool,
) -> Vec<WarmUpSet> {
    let Some(lightest) = grid.weights().find(|weight| *weight >= Weight::ZERO) else {
        return Vec::new();
    };
    if facts.convention == LoadConvention::None || working <= Weight::ZERO || working <= lightest {
        return Vec::new();
    }
    let mut steps: Vec<(f64, u16)> = RAMP.to_vec();
    if e1rm_kg.is_some_and(|e1rm| working.kg() >= HEAVY * e1rm) {
        steps.push(HEAVY_STEP);
    }
    if warm || working.kg() < LIGHT * lightest.kg() {
        steps = vec![WARM_STEP];
    }
    let mut sets: Vec<WarmUpSet> = Vec::new();
    for (share, reps) in steps {
        let wanted = Weight::from_grams(round_to_i32(share * f64::from(working.grams()))).unwrap_or(lightest);
        let weight = grid.nearest_at_most(wanted).unwrap_or(lightest).max(lightest);
        let close = |other: Weight| {
            f64::from((weight.grams() - other.grams()).abs()) < CLOSE * f64::from(working.grams())
        };
        if close(working) || sets.last().is_some_and(|set| close(set.weight)) {
            continue;
        }
        sets.push(WarmUpSet {
            weight,
            build: grid.build(weight),
            reps: Reps::saturating(reps),
        });
    }
    sets
}
