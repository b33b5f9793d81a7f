//! Muscles, equipment and patterns as words that people type.

use std::borrow::Cow;

use training::exercise::{Equipment, MovementPattern, Muscle};

use super::german;
use super::words::known_word;
use crate::language::Language;

type Words = &'static [&'static str];

/// Words for a muscle, as [`words_in`](super::words_in) leaves them.
pub(super) fn words_for_muscle(
    language: Language,
    muscle: Muscle,
) -> impl Iterator<Item = Cow<'static, str>> {
    both(language, muscle_words(muscle), german::muscle_words(muscle))
}

/// Words for equipment likewise.
pub(super) fn words_for_equipment(
    language: Language,
    equipment: Equipment,
) -> impl Iterator<Item = Cow<'static, str>> {
    both(
        language,
        equipment_words(equipment),
        german::equipment_words(equipment),
    )
}

/// Words for a movement pattern likewise.
pub(super) fn words_for_pattern(
    language: Language,
    pattern: MovementPattern,
) -> impl Iterator<Item = Cow<'static, str>> {
    both(language, pattern_words(pattern), german::pattern_words(pattern))
}

fn both(language: Language, english: Words, german: Words) -> impl Iterator<Item = Cow<'static, str>> {
    let german = match language {
        Language::En => &[],
        Language::De => german,
    };
    english
        .iter()
        .chain(german)
        .map(move |word| known_word(language, word))
}

/// English words for a muscle, as [`words()`](super::words()) leaves them.
fn muscle_words(muscle: Muscle) -> Words {
    match muscle {
        Muscle::Chest => &["chest", "pec", "pectoral"],
        Muscle::Lats => &["lat", "back"],
        Muscle::MidBack => &["back", "midback", "rhomboid"],
        Muscle::Traps => &["trap", "trapezius"],
        Muscle::LowerBack => &["lower", "back", "erector", "lowerback"],
        Muscle::FrontDelts => &["shoulder", "delt", "front", "deltoid"],
        Muscle::SideDelts => &["shoulder", "delt", "side", "lateral", "deltoid"],
        Muscle::RearDelts => &["shoulder", "delt", "rear", "posterior", "deltoid"],
        Muscle::Biceps => &["bicep", "arm"],
        Muscle::Triceps => &["tricep", "arm"],
        Muscle::Forearms => &["forearm", "grip", "wrist"],
        Muscle::Abs => &["ab", "core", "stomach", "oblique"],
        Muscle::Quads => &["quad", "leg", "thigh"],
        Muscle::Hamstrings => &["hamstring", "leg"],
        Muscle::Glutes => &["glute", "butt", "hip"],
        Muscle::Adductors => &["adductor", "inner", "thigh"],
        Muscle::Abductors => &["abductor", "outer", "thigh", "hip"],
        Muscle::Calves => &["calf", "leg"],
        Muscle::Neck => &["neck"],
    }
}

/// English words for equipment, as [`words()`](super::words()) leaves them.
fn equipment_words(equipment: Equipment) -> Words {
    match equipment {
        Equipment::Barbell => &["barbell", "bar"],
        Equipment::EzBar => &["ez", "bar", "ezbar", "barbell"],
        Equipment::TrapBar => &["trap", "hex", "bar"],
        Equipment::Dumbbell => &["dumbbell"],
        Equipment::Kettlebell => &["kettlebell"],
        Equipment::Cable => &["cable", "pulley"],
        Equipment::Machine | Equipment::PlateLoaded => &["machine"],
        Equipment::SmithMachine => &["smith", "machine"],
        Equipment::Bodyweight => &["bodyweight"],
        Equipment::Band => &["band", "resistance"],
        Equipment::Ball => &["ball"],
        Equipment::Other => &[],
    }
}

/// English words for a movement pattern, as [`words()`](super::words()) leaves them.
fn pattern_words(pattern: MovementPattern) -> Words {
    match pattern {
        MovementPattern::Squat => &["squat"],
        MovementPattern::Hinge => &["hinge"],
        MovementPattern::Lunge => &["lunge", "split"],
        MovementPattern::HorizontalPush | MovementPattern::VerticalPush => &["push", "press"],
        MovementPattern::HorizontalPull => &["pull", "row"],
        MovementPattern::VerticalPull => &["pull"],
        MovementPattern::ElbowFlexion => &["curl"],
        MovementPattern::ElbowExtension => &["extension"],
        MovementPattern::Calf => &["calf", "raise"],
        MovementPattern::Core => &["core"],
        MovementPattern::Carry => &["carry"],
        MovementPattern::Power => &["power", "explosive"],
        MovementPattern::ShoulderIsolation
        | MovementPattern::KneeExtension
        | MovementPattern::KneeFlexion
        | MovementPattern::HipIsolation
        | MovementPattern::Other => &[],
    }
}
