//! Loads with their unit, how to assemble them, how sure the coach is.

use training::exercise::LoadConvention;
use training::load::Build;
use training::prescribe::{ConfidenceBand, Prescription};
use training::units::{Weight, WeightUnit};

use super::Words;
use crate::features::prescription::{plate_text, weight_text};
use crate::i18n::*;

/// `kg` or `lb`.
#[must_use]
pub fn unit_text(i18n: Words, unit: WeightUnit) -> String {
    match unit {
        WeightUnit::Kg => text!(i18n, unit.kg),
        WeightUnit::Lb => text!(i18n, unit.lb),
    }
}

/// `80 kg`; the body where nothing is loaded.
#[must_use]
pub fn load_text(i18n: Words, weight: Option<Weight>, unit: WeightUnit) -> String {
    match weight {
        // A no-break space: a number and its unit stay together.
        Some(weight) => format!("{}\u{a0}{}", weight_text(weight, unit), unit_text(i18n, unit)),
        None => text!(i18n, today.bodyweight),
    }
}

/// A load in the convention of its exercise: `bodyweight` where nothing is added, `+10 kg` on the belt, `−20 kg` of help.
#[must_use]
pub fn load_in(i18n: Words, weight: Option<Weight>, unit: WeightUnit, convention: LoadConvention) -> String {
    match (convention, weight) {
        (LoadConvention::Added, Some(weight)) if weight.grams() == 0 => load_text(i18n, None, unit),
        (LoadConvention::Added, Some(weight)) if weight.grams() > 0 => {
            format!("+{}", load_text(i18n, Some(weight), unit))
        }
        _ => load_text(i18n, weight, unit),
    }
}

/// The load of a prescription; the body where nothing is loaded.
#[must_use]
pub fn prescribed_load(i18n: Words, prescription: &Prescription, unit: WeightUnit) -> String {
    let loaded = prescription.build.as_ref() != Some(&Build::Bodyweight);
    load_text(i18n, prescription.weight.filter(|_| loaded), unit)
}

/// How to assemble a load: `20 + 10 per side`, `pin at 45`, `26 kg each`.
#[must_use]
pub fn build_text(i18n: Words, build: &Build, unit: WeightUnit) -> String {
    let plates = plate_text(build, unit);
    match build {
        Build::Plates { .. } if plates.is_empty() => text!(i18n, workout.empty_bar),
        Build::Plates { .. } => text!(i18n, workout.per_side, plates = plates),
        Build::Added { .. } => text!(i18n, workout.on_belt, plates = plates),
        Build::Fixed { weight, unit } => {
            text!(i18n, workout.each, weight = load_text(i18n, Some(*weight), *unit))
        }
        Build::Stack {
            assists: true, unit, ..
        } => {
            let position = format!("{plates}\u{a0}{}", unit_text(i18n, *unit));
            text!(i18n, workout.help, position = position)
        }
        Build::Stack { unit, .. } => {
            let position = format!("{plates}\u{a0}{}", unit_text(i18n, *unit));
            text!(i18n, workout.pin_at, position = position)
        }
        Build::Bodyweight => text!(i18n, workout.body_only),
    }
}

/// How sure the coach is, in a word.
#[must_use]
pub fn confidence(i18n: Words, band: ConfidenceBand) -> String {
    match band {
        ConfidenceBand::High => text!(i18n, workout.confidence_high),
        ConfidenceBand::Medium => text!(i18n, workout.confidence_medium),
        ConfidenceBand::Low => text!(i18n, workout.confidence_low),
    }
}
