//! A quarter of somebody's training.

use std::sync::LazyLock;

use chrono::{NaiveDate, TimeDelta};
use shared::catalogue::{CatalogueExercise, Template, parse};
use shared::coach::{AthleteData, Exercises, SimulatedAthlete};
use shared::entity::{Experience, Gym, Screening, Sex};
use shared::ids::GymId;
use training::exercise::Equipment;
use training::load::{Inventory, Item};
use training::notice::Proposal;
use training::plan::PlanDocument;
use training::simulate::{Chance, Nature, SimulatedLifter};
use training::units::{Weight, WeightUnit};
use uuid::Uuid;

use crate::diary::Diary;

static ENTRIES: LazyLock<Vec<CatalogueExercise>> =
    LazyLock::new(|| parse(include_str!("../../catalogue/exercises.json")).expect("the catalogue"));
static FACTS: LazyLock<Exercises> = LazyLock::new(|| Exercises::new(ENTRIES.iter()));

const GYM: GymId = GymId::new(Uuid::from_u128(1));
/// A Monday.
const FIRST: &str = "2026-03-02";

/// Weeks by one template.
pub struct Stretch {
    template: &'static str,
    from_week: u32,
    weeks: u32,
    weekdays: &'static [i64],
    /// One of so many days is missed; 0: none.
    misses_one_of: u64,
}

impl Stretch {
    pub fn weeks(template: &'static str, from_week: u32, weeks: u32, weekdays: &'static [i64]) -> Self {
        Self {
            template,
            from_week,
            weeks,
            weekdays,
            misses_one_of: 0,
        }
    }

    /// One of so many days is missed.
    pub fn missing(mut self, one_of: u64) -> Self {
        self.misses_one_of = one_of;
        self
    }
}

/// Who trains, and how.
pub struct Quarter {
    pub seed: u64,
    pub experience: Experience,
    pub sex: Sex,
    pub body_kg: f64,
    pub goal_percent: u8,
    pub nature: Nature,
    pub stretches: Vec<Stretch>,
}

impl Quarter {
    /// Lives through it: each week what is proposed is agreed to, but for advice that asks for nothing.
    pub fn live(self, title: &'static str) -> Diary {
        let first: NaiveDate = FIRST.parse().expect("a date");
        let name = |what: &str| Uuid::new_v5(&Uuid::NAMESPACE_OID, what.as_bytes());
        let mut data = AthleteData::default();
        data.profile.experience = Some(self.experience);
        data.profile.sex = Some(self.sex);
        data.profile.body_mass = Weight::from_kg(self.body_kg).ok();
        data.profile.goal_percent = self.goal_percent;
        data.profile.active_gym = Some(GYM);
        data.profile.screening = Some(Screening {
            answered_on: first,
            ..Screening::default()
        });
        data.gyms.insert(GYM, gym());
        let lifter = SimulatedLifter::new(self.seed, self.nature);
        let mut athlete = SimulatedAthlete::new(data, &FACTS, lifter, first, &name);
        let mut diary = Diary::new(title, first);
        let mut chance = Chance::named(self.seed, "days");
        for stretch in &self.stretches {
            athlete.follow(document(stretch.template), None, first);
            for week in stretch.from_week..stretch.from_week + stretch.weeks {
                let monday = first + TimeDelta::weeks(week.into());
                let comes = athlete.trains_on(monday);
                for weekday in stretch.weekdays {
                    let day = monday + TimeDelta::days(*weekday);
                    let missed = stretch.misses_one_of > 0
                        && chance
                            .happens(1.0 / f64::from(u32::try_from(stretch.misses_one_of).expect("few")));
                    if !comes || missed {
                        continue;
                    }
                    for notice in athlete.proposals(day) {
                        let advice = matches!(
                            notice.proposal,
                            Proposal::TrainAsPlanned | Proposal::LookAfterYourself
                        );
                        diary.propose(day, &notice, !advice);
                        athlete.answer(notice, !advice, day);
                    }
                    let workout = athlete.train(day).expect("a plan is followed");
                    diary.workout(&mut athlete, &FACTS, workout);
                }
            }
        }
        diary
    }
}

/// The content of a template.
fn document(template: &str) -> PlanDocument {
    let text = match template {
        "full-body-3" => include_str!("../../catalogue/templates/full-body-3.json"),
        "upper-lower-4" => include_str!("../../catalogue/templates/upper-lower-4.json"),
        _ => include_str!("../../catalogue/templates/strength-peak-4.json"),
    };
    Template::parse(text, &ENTRIES).expect("a template").document
}

/// An ordinary gym in kilograms.
fn gym() -> Gym {
    let unit = WeightUnit::Kg;
    let grams = |grams| Weight::from_grams(grams).expect("a weight");
    let bar = |equipment, weight| Item::Bar {
        equipment,
        weight: grams(weight),
        unit,
        exercises: Vec::new(),
    };
    let stack = |equipment| Item::Stack {
        equipment,
        start: grams(5_000),
        step: grams(5_000),
        count: 24,
        add_ons: vec![grams(2_500)],
        unit,
        exercises: Vec::new(),
    };
    let plates = [25_000, 20_000, 15_000, 10_000, 5_000, 2_500, 1_250];
    let plates = plates.map(|weight| Item::Plates {
        weight: grams(weight),
        unit,
        pairs: 4,
    });
    let items = [
        bar(Equipment::Barbell, 20_000),
        bar(Equipment::EzBar, 10_000),
        bar(Equipment::TrapBar, 25_000),
        bar(Equipment::SmithMachine, 15_000),
        bar(Equipment::PlateLoaded, 0),
        stack(Equipment::Cable),
        stack(Equipment::Machine),
        Item::Fixed {
            equipment: Equipment::Dumbbell,
            weights: (1..=25).map(|two| grams(2_000 * two)).collect(),
            unit,
            exercises: Vec::new(),
        },
    ];
    Gym {
        name: "Gym".to_owned(),
        inventory: Inventory {
            items: items.into_iter().chain(plates).collect(),
        },
    }
}

/// The name of an exercise.
pub fn name_of(exercise: &str) -> String {
    let id = exercise.parse().ok();
    let entry = ENTRIES.iter().find(|entry| Some(entry.id) == id);
    entry.map_or_else(|| exercise.to_owned(), |entry| entry.name.clone())
}
