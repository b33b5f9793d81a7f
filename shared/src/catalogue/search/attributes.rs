//! Muscles, equipment and patterns as words that people type.

use training::exercise::{Equipment, MovementPattern, Muscle};

/// Words for a muscle, as [`words()`](super::words()) leaves them.
pub(super) fn muscle_words(muscle: Muscle) -> &'static [&'static str] {
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

/// Words for equipment, as [`words()`](super::words()) leaves them.
pub(super) fn equipment_words(equipment: Equipment) -> &'static [&'static str] {
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

/// Words for a movement pattern, as [`words()`](super::words()) leaves them.
pub(super) fn pattern_words(pattern: MovementPattern) -> &'static [&'static str] {
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
