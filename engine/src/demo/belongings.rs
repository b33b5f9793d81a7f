//! Who Ana is and where she trains.

use shared::{
    entity::{Experience, Gym, Profile, Screening, Sex},
    ids::GymId,
};
use training::{
    exercise::Equipment,
    load::{Inventory, Item},
    units::{Weight, WeightUnit},
};

/// Intermediate, in kilograms, four days a week.
pub(super) fn profile(gym: GymId, answered_on: chrono::NaiveDate) -> anyhow::Result<Profile> {
    Ok(Profile {
        experience: Some(Experience::Intermediate),
        sex: Some(Sex::Female),
        birth_year: Some(1994),
        body_mass: Some(Weight::from_grams(66_000)?),
        goal_percent: 35,
        training_days: 4,
        active_gym: Some(gym),
        screening: Some(Screening {
            answered_on,
            ..Screening::default()
        }),
        onboarded: true,
        ..Profile::default()
    })
}

/// A well equipped gym in kilograms.
pub(super) fn gym() -> anyhow::Result<Gym> {
    let unit = WeightUnit::Kg;
    let exercises = Vec::new;
    let bar = |equipment, grams| -> anyhow::Result<Item> {
        Ok(Item::Bar {
            equipment,
            weight: Weight::from_grams(grams)?,
            unit,
            exercises: exercises(),
        })
    };
    let plates = |grams, pairs| -> anyhow::Result<Item> {
        Ok(Item::Plates {
            weight: Weight::from_grams(grams)?,
            unit,
            pairs,
        })
    };
    let stack = |equipment, start, step, count, add_on: i32| -> anyhow::Result<Item> {
        Ok(Item::Stack {
            equipment,
            start: Weight::from_grams(start)?,
            step: Weight::from_grams(step)?,
            count,
            add_ons: vec![Weight::from_grams(add_on)?],
            unit,
            exercises: exercises(),
        })
    };
    let dumbbells = (1..=10)
        .map(|kilos| kilos * 1_000)
        .chain((5..=16).map(|twos| twos * 2_500));
    let mut weights = dumbbells.map(Weight::from_grams).collect::<Result<Vec<_>, _>>()?;
    weights.dedup();
    Ok(Gym {
        name: "Kraftwerk".to_owned(),
        inventory: Inventory {
            items: vec![
                bar(Equipment::Barbell, 20_000)?,
                bar(Equipment::EzBar, 10_000)?,
                bar(Equipment::TrapBar, 25_000)?,
                bar(Equipment::SmithMachine, 15_000)?,
                bar(Equipment::PlateLoaded, 0)?,
                plates(25_000, 4)?,
                plates(20_000, 4)?,
                plates(15_000, 2)?,
                plates(10_000, 4)?,
                plates(5_000, 4)?,
                plates(2_500, 4)?,
                plates(1_250, 4)?,
                Item::Fixed {
                    equipment: Equipment::Dumbbell,
                    weights,
                    unit,
                    exercises: exercises(),
                },
                stack(Equipment::Cable, 5_000, 5_000, 18, 2_500)?,
                stack(Equipment::Machine, 5_000, 5_000, 24, 2_500)?,
            ],
        },
    })
}
