//! A gym and its exercises.

use training::exercise::{
    Equipment, ExerciseFacts, LoadConvention, Mechanic, MovementPattern, Muscle, MuscleShare,
    ProgressDirection, ReferenceLift, RepCurveClass, Role,
};
use training::load::{Inventory, Item, LoadGrid};
use training::units::{Weight, WeightUnit};

pub fn kg(value: f64) -> Weight {
    Weight::from_kg(value).expect("a weight in range")
}

/// Plates of an ordinary gym with a barbell of 20 kg.
pub fn inventory() -> Inventory {
    let plates = [
        (25.0, 4),
        (20.0, 2),
        (15.0, 1),
        (10.0, 2),
        (5.0, 2),
        (2.5, 2),
        (1.25, 1),
    ];
    let mut items: Vec<Item> = plates
        .into_iter()
        .map(|(weight, pairs)| Item::Plates {
            weight: kg(weight),
            unit: WeightUnit::Kg,
            pairs,
        })
        .collect();
    items.push(Item::Bar {
        equipment: Equipment::Barbell,
        weight: kg(20.0),
        unit: WeightUnit::Kg,
        exercises: Vec::new(),
    });
    Inventory { items }
}

pub fn bench() -> ExerciseFacts {
    ExerciseFacts {
        id: "bench".to_owned(),
        pattern: MovementPattern::HorizontalPush,
        mechanic: Mechanic::Compound,
        equipment: Equipment::Barbell,
        convention: LoadConvention::Total,
        direction: ProgressDirection::MoreLoad,
        bodyweight_fraction: 0.0,
        curve: RepCurveClass::UpperCompound,
        reference: Some(ReferenceLift::BenchPress),
        muscles: vec![
            MuscleShare {
                muscle: Muscle::Chest,
                role: Role::Prime,
            },
            MuscleShare {
                muscle: Muscle::Triceps,
                role: Role::Secondary,
            },
            MuscleShare {
                muscle: Muscle::FrontDelts,
                role: Role::Secondary,
            },
        ],
    }
}

pub fn squat() -> ExerciseFacts {
    ExerciseFacts {
        id: "squat".to_owned(),
        pattern: MovementPattern::Squat,
        curve: RepCurveClass::Squat,
        reference: Some(ReferenceLift::Squat),
        muscles: vec![
            MuscleShare {
                muscle: Muscle::Quads,
                role: Role::Prime,
            },
            MuscleShare {
                muscle: Muscle::Glutes,
                role: Role::Prime,
            },
        ],
        ..bench()
    }
}

pub fn dumbbell_curl() -> ExerciseFacts {
    ExerciseFacts {
        id: "dumbbell-curl".to_owned(),
        pattern: MovementPattern::ElbowFlexion,
        mechanic: Mechanic::Isolation,
        equipment: Equipment::Dumbbell,
        convention: LoadConvention::PerHand,
        curve: RepCurveClass::UpperIsolation,
        reference: Some(ReferenceLift::DumbbellCurl),
        muscles: vec![MuscleShare {
            muscle: Muscle::Biceps,
            role: Role::Prime,
        }],
        ..bench()
    }
}

pub fn pull_up() -> ExerciseFacts {
    ExerciseFacts {
        id: "pull-up".to_owned(),
        pattern: MovementPattern::VerticalPull,
        equipment: Equipment::Bodyweight,
        convention: LoadConvention::Added,
        bodyweight_fraction: 1.0,
        reference: None,
        muscles: vec![
            MuscleShare {
                muscle: Muscle::Lats,
                role: Role::Prime,
            },
            MuscleShare {
                muscle: Muscle::Biceps,
                role: Role::Secondary,
            },
        ],
        ..bench()
    }
}

pub fn assisted_pull_up() -> ExerciseFacts {
    ExerciseFacts {
        id: "assisted-pull-up".to_owned(),
        direction: ProgressDirection::LessAssistance,
        ..pull_up()
    }
}

pub fn push_up() -> ExerciseFacts {
    ExerciseFacts {
        id: "push-up".to_owned(),
        equipment: Equipment::Bodyweight,
        convention: LoadConvention::None,
        direction: ProgressDirection::MoreRepetitions,
        bodyweight_fraction: 0.64,
        reference: None,
        ..bench()
    }
}

pub fn grid(facts: &ExerciseFacts) -> LoadGrid {
    LoadGrid::for_exercise(&inventory(), facts, WeightUnit::Kg)
}
