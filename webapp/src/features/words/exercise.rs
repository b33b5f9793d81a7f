//! What an exercise is, in the lifter's language.

use training::exercise::{LoadConvention, Mechanic, MovementPattern, ProgressDirection};

use super::Words;
use crate::i18n::*;

/// A movement's name.
#[must_use]
pub fn pattern(i18n: Words, pattern: MovementPattern) -> String {
    match pattern {
        MovementPattern::Squat => text!(i18n, pattern.squat),
        MovementPattern::Hinge => text!(i18n, pattern.hinge),
        MovementPattern::Lunge => text!(i18n, pattern.lunge),
        MovementPattern::HorizontalPush => text!(i18n, pattern.horizontal_push),
        MovementPattern::VerticalPush => text!(i18n, pattern.vertical_push),
        MovementPattern::HorizontalPull => text!(i18n, pattern.horizontal_pull),
        MovementPattern::VerticalPull => text!(i18n, pattern.vertical_pull),
        MovementPattern::ElbowFlexion => text!(i18n, pattern.elbow_flexion),
        MovementPattern::ElbowExtension => text!(i18n, pattern.elbow_extension),
        MovementPattern::ShoulderIsolation => text!(i18n, pattern.shoulder_isolation),
        MovementPattern::KneeExtension => text!(i18n, pattern.knee_extension),
        MovementPattern::KneeFlexion => text!(i18n, pattern.knee_flexion),
        MovementPattern::HipIsolation => text!(i18n, pattern.hip_isolation),
        MovementPattern::Calf => text!(i18n, pattern.calf),
        MovementPattern::Core => text!(i18n, pattern.core),
        MovementPattern::Carry => text!(i18n, pattern.carry),
        MovementPattern::Power => text!(i18n, pattern.power),
        MovementPattern::Other => text!(i18n, pattern.other),
    }
}

/// How many joints move.
#[must_use]
pub fn mechanic(i18n: Words, mechanic: Mechanic) -> String {
    match mechanic {
        Mechanic::Compound => text!(i18n, exercises.compound),
        Mechanic::Isolation => text!(i18n, exercises.isolation),
    }
}

/// What the number in the log counts.
#[must_use]
pub fn convention(i18n: Words, convention: LoadConvention) -> String {
    match convention {
        LoadConvention::Total => text!(i18n, convention.total),
        LoadConvention::PerHand => text!(i18n, convention.per_hand),
        LoadConvention::Stack => text!(i18n, convention.stack),
        LoadConvention::Added => text!(i18n, convention.added),
        LoadConvention::None => text!(i18n, convention.none),
    }
}

/// What getting better means.
#[must_use]
pub fn direction(i18n: Words, direction: ProgressDirection) -> String {
    match direction {
        ProgressDirection::MoreLoad => text!(i18n, direction.more_load),
        ProgressDirection::LessAssistance => text!(i18n, direction.less_assistance),
        ProgressDirection::MoreRepetitions => text!(i18n, direction.more_repetitions),
        ProgressDirection::MoreTime => text!(i18n, direction.more_time),
    }
}
