//! What lifters ask for.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{TimeZone, Utc};
use proptest::prelude::*;
use shared::catalogue::{CatalogueExercise, parse};
use shared::coach::{AthleteData, Exercises, Moment, PlanWish, make_plan};
use shared::entity::{Gym, Screening};
use shared::ids::GymId;
use training::exercise::{Equipment, Joint};
use training::generate::{GeneratedPlan, NoPlan};
use training::load::{Inventory, Item};
use training::prescribe::Experience;
use training::units::{Weight, WeightUnit};
use training::volume::VolumeGroup;
use uuid::Uuid;

pub static ENTRIES: LazyLock<Vec<CatalogueExercise>> =
    LazyLock::new(|| parse(include_str!("../../catalogue/exercises.json")).expect("the catalogue"));
pub static FACTS: LazyLock<Exercises> = LazyLock::new(|| Exercises::new(ENTRIES.iter()));

pub const GYM: GymId = GymId::new(Uuid::from_u128(5));

/// One lifter with one wish.
#[derive(Clone, Debug)]
pub struct Asked {
    pub experience: Experience,
    pub careful: bool,
    pub minor: bool,
    pub wish: PlanWish,
    /// What the gym lists; empty for an ordinary one.
    pub equipment: Vec<Equipment>,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            experience: Experience::Intermediate,
            careful: false,
            minor: false,
            wish: PlanWish {
                days: 4,
                minutes: 75,
                goal_percent: 30,
                priorities: Vec::new(),
                spare: Vec::new(),
                gym: Some(GYM),
            },
            equipment: Vec::new(),
        }
    }
}

impl Asked {
    pub fn days(mut self, days: u8) -> Self {
        self.wish.days = days;
        self
    }

    pub fn minutes(mut self, minutes: u16) -> Self {
        self.wish.minutes = minutes;
        self
    }

    pub fn data(&self) -> AthleteData {
        let mut data = AthleteData::default();
        data.profile.experience = Some(self.experience);
        data.profile.birth_year = self.minor.then_some(2012);
        data.profile.screening = self.careful.then(|| Screening {
            surgery_or_injury: true,
            ..Screening::default()
        });
        let gym = Gym {
            name: "Gym".to_owned(),
            inventory: self.inventory(),
        };
        data.gyms.insert(GYM, gym);
        data
    }

    pub fn inventory(&self) -> Inventory {
        let some = |kg: i32| Weight::from_grams(1000 * kg).expect("a weight");
        let item = |equipment: &Equipment| Item::Fixed {
            equipment: *equipment,
            weights: vec![some(10), some(20)],
            unit: WeightUnit::Kg,
            exercises: Vec::new(),
        };
        Inventory {
            items: self.equipment.iter().map(item).collect(),
        }
    }

    pub fn make(&self) -> Result<GeneratedPlan, NoPlan> {
        make_plan(&self.data(), ENTRIES.iter(), &self.wish, now())
    }
}

pub fn now() -> Moment {
    Moment {
        at: Utc
            .with_ymd_and_hms(2026, 3, 2, 17, 0, 0)
            .single()
            .expect("a moment"),
        utc_offset_s: 0,
    }
}

pub fn entry(id: &str) -> &'static CatalogueExercise {
    static BY_ID: LazyLock<BTreeMap<String, &CatalogueExercise>> = LazyLock::new(|| {
        ENTRIES
            .iter()
            .map(|entry| (entry.id.to_string(), entry))
            .collect()
    });
    BY_ID.get(id).expect("an exercise of the catalogue")
}

pub fn any_ask() -> impl Strategy<Value = Asked> {
    let experience = prop_oneof![
        Just(Experience::Novice),
        Just(Experience::Intermediate),
        Just(Experience::Advanced)
    ];
    let joints = [
        Joint::Shoulder,
        Joint::Elbow,
        Joint::Wrist,
        Joint::LowerBack,
        Joint::Hip,
        Joint::Knee,
        Joint::Ankle,
    ];
    let few = |most: usize| 0..=most;
    (
        (experience, prop::bool::weighted(0.15), prop::bool::weighted(0.1)),
        (0_u8..=9, 0_u16..=300, 0_u8..=100),
        prop::sample::subsequence(VolumeGroup::ALL.to_vec(), few(3)),
        prop_oneof![3 => Just(Vec::new()), 1 => prop::sample::subsequence(joints.to_vec(), few(3))],
        prop_oneof![2 => Just(Vec::new()), 1 => prop::sample::subsequence(Equipment::ALL.to_vec(), few(5))],
    )
        .prop_map(
            |((experience, careful, minor), (days, minutes, goal_percent), priorities, spare, equipment)| {
                Asked {
                    experience,
                    careful,
                    minor,
                    wish: PlanWish {
                        days,
                        minutes,
                        goal_percent,
                        priorities,
                        spare,
                        gym: Some(GYM),
                    },
                    equipment,
                }
            },
        )
}
