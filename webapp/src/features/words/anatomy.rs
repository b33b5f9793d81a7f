//! Muscles and equipment.

use training::exercise::{Equipment, Joint, Muscle};
use training::volume::VolumeGroup;

use super::Words;
use crate::i18n::*;

/// A muscle's name.
#[must_use]
pub fn muscle(i18n: Words, muscle: Muscle) -> String {
    match muscle {
        Muscle::Chest => text!(i18n, muscle.chest),
        Muscle::Lats => text!(i18n, muscle.lats),
        Muscle::MidBack => text!(i18n, muscle.mid_back),
        Muscle::Traps => text!(i18n, muscle.traps),
        Muscle::LowerBack => text!(i18n, muscle.lower_back),
        Muscle::FrontDelts => text!(i18n, muscle.front_delts),
        Muscle::SideDelts => text!(i18n, muscle.side_delts),
        Muscle::RearDelts => text!(i18n, muscle.rear_delts),
        Muscle::Biceps => text!(i18n, muscle.biceps),
        Muscle::Triceps => text!(i18n, muscle.triceps),
        Muscle::Forearms => text!(i18n, muscle.forearms),
        Muscle::Abs => text!(i18n, muscle.abs),
        Muscle::Quads => text!(i18n, muscle.quads),
        Muscle::Hamstrings => text!(i18n, muscle.hamstrings),
        Muscle::Glutes => text!(i18n, muscle.glutes),
        Muscle::Adductors => text!(i18n, muscle.adductors),
        Muscle::Abductors => text!(i18n, muscle.abductors),
        Muscle::Calves => text!(i18n, muscle.calves),
        Muscle::Neck => text!(i18n, muscle.neck),
    }
}

/// A joint's name.
#[must_use]
pub fn joint(i18n: Words, joint: Joint) -> String {
    match joint {
        Joint::Shoulder => text!(i18n, joint.shoulder),
        Joint::Elbow => text!(i18n, joint.elbow),
        Joint::Wrist => text!(i18n, joint.wrist),
        Joint::LowerBack => text!(i18n, joint.lower_back),
        Joint::Hip => text!(i18n, joint.hip),
        Joint::Knee => text!(i18n, joint.knee),
        Joint::Ankle => text!(i18n, joint.ankle),
    }
}

/// What something is loaded with.
#[must_use]
pub fn equipment(i18n: Words, equipment: Equipment) -> String {
    match equipment {
        Equipment::Barbell => text!(i18n, equipment.barbell),
        Equipment::EzBar => text!(i18n, equipment.ez_bar),
        Equipment::TrapBar => text!(i18n, equipment.trap_bar),
        Equipment::Dumbbell => text!(i18n, equipment.dumbbell),
        Equipment::Kettlebell => text!(i18n, equipment.kettlebell),
        Equipment::Cable => text!(i18n, equipment.cable),
        Equipment::Machine => text!(i18n, equipment.machine),
        Equipment::PlateLoaded => text!(i18n, equipment.plate_loaded),
        Equipment::SmithMachine => text!(i18n, equipment.smith_machine),
        Equipment::Bodyweight => text!(i18n, equipment.bodyweight),
        Equipment::Band => text!(i18n, equipment.band),
        Equipment::Ball => text!(i18n, equipment.ball),
        Equipment::Other => text!(i18n, equipment.other),
    }
}

/// Muscles that share landmarks.
#[must_use]
pub fn volume_group(i18n: Words, group: VolumeGroup) -> String {
    match group {
        VolumeGroup::Chest => text!(i18n, muscle.chest),
        VolumeGroup::Back => text!(i18n, muscle.back),
        VolumeGroup::Quads => text!(i18n, muscle.quads),
        VolumeGroup::Hamstrings => text!(i18n, muscle.hamstrings),
        VolumeGroup::Glutes => text!(i18n, muscle.glutes),
        VolumeGroup::SideAndRearDelts => text!(i18n, muscle.side_and_rear_delts),
        VolumeGroup::FrontDelts => text!(i18n, muscle.front_delts),
        VolumeGroup::Biceps => text!(i18n, muscle.biceps),
        VolumeGroup::Triceps => text!(i18n, muscle.triceps),
        VolumeGroup::Calves => text!(i18n, muscle.calves),
        VolumeGroup::Abs => text!(i18n, muscle.abs),
        VolumeGroup::Traps => text!(i18n, muscle.traps),
        VolumeGroup::Forearms => text!(i18n, muscle.forearms),
    }
}
