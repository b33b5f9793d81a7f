//! Records of one exercise.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{HistorySet, evidence};
use crate::exercise::ExerciseFacts;
use crate::math::exp;
use crate::units::{Reps, Weight};

/// Kinds of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// The heaviest load (or the least assistance).
    Weight,
    /// The most repetitions with this load or a heavier one.
    Reps,
    /// The best estimated one-repetition maximum.
    E1rm,
}

/// The set that holds a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BestSet {
    /// Its id.
    pub set: String,
    /// Load as logged.
    pub weight: Weight,
    /// Repetitions.
    pub reps: Reps,
    /// When, in Unix milliseconds.
    pub performed_at_ms: i64,
    /// One-repetition maximum estimated from it, in kg with the body's part.
    pub e1rm_kg: f64,
}

/// The records of one exercise. Ties stay with the earlier set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Records {
    /// The heaviest load.
    pub weight: Option<BestSet>,
    /// The best estimated maximum.
    pub e1rm: Option<BestSet>,
    /// The most repetitions by load in grams.
    pub reps: BTreeMap<i32, BestSet>,
}

/// Estimates from more repetitions than this are no records.
const REPS_FOR_E1RM: u16 = 12;

impl Records {
    /// Of a history in canonical order; sets of other exercises are passed over.
    #[must_use]
    pub fn of(history: &[&HistorySet], facts: &ExerciseFacts) -> Self {
        let mut records = Self::default();
        for set in history {
            records.enter(set, facts);
        }
        records
    }

    /// Enters a set and answers which records it broke. The first set of an exercise breaks none.
    pub fn enter(&mut self, set: &HistorySet, facts: &ExerciseFacts) -> Vec<RecordKind> {
        if set.exercise != facts.id {
            return Vec::new();
        }
        let fraction = facts.bodyweight_fraction.clamp(0.0, 1.0);
        let Some(work) = evidence([set], fraction).into_iter().next() else {
            return Vec::new();
        };
        // Only what was done counts for a record, not what was left in reserve.
        let e1rm_kg = exp(work.ln_load - facts.curve.curve().g(set.reps.as_f64()));
        let best = BestSet {
            set: set.id.clone(),
            weight: set.weight,
            reps: set.reps,
            performed_at_ms: set.performed_at_ms,
            e1rm_kg,
        };
        let first = self.weight.is_none();
        let mut broken = Vec::new();
        if self.weight.as_ref().is_none_or(|old| set.weight > old.weight) {
            self.weight = Some(best.clone());
            broken.push(RecordKind::Weight);
        }
        let mut heavier = self.reps.range(set.weight.grams()..);
        if heavier.all(|(_, old)| set.reps > old.reps)
            && self.reps.insert(set.weight.grams(), best.clone()).is_some()
        {
            broken.push(RecordKind::Reps);
        }
        if set.reps.get() <= REPS_FOR_E1RM && self.e1rm.as_ref().is_none_or(|old| e1rm_kg > old.e1rm_kg) {
            self.e1rm = Some(best);
            broken.push(RecordKind::E1rm);
        }
        if first { Vec::new() } else { broken }
    }
}
