//! A made-up history, and what the coach prescribes next.

use std::fmt::Write as _;
use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use shared::catalogue::{CatalogueExercise, Template, parse};
use shared::coach::{AthleteData, Exercises, Moment, Session, SimulatedAthlete, draft_workout};
use shared::entity::{Experience, Sex};
use training::simulate::{Nature, SimulatedLifter};
use training::units::Weight;
use uuid::Uuid;

static ENTRIES: LazyLock<Vec<CatalogueExercise>> =
    LazyLock::new(|| parse(include_str!("../../catalogue/exercises.json")).expect("the catalogue"));
static FACTS: LazyLock<Exercises> = LazyLock::new(|| Exercises::new(ENTRIES.iter()));
const TEMPLATES: [&str; 3] = [
    include_str!("../../catalogue/templates/full-body-3.json"),
    include_str!("../../catalogue/templates/upper-lower-4.json"),
    include_str!("../../catalogue/templates/strength-peak-4.json"),
];
/// A Monday.
const FIRST: &str = "2026-03-02";

/// What somebody trained by a seed, in one to four workouts, what was learned from it, and all of the next workout.
pub fn next_workout(seed: u64) -> String {
    let first: NaiveDate = FIRST.parse().expect("a date");
    let part = |of: u64, by: u64| f64::from(u32::try_from(seed / by % of).expect("small"));
    let mut data = AthleteData::default();
    data.profile.experience =
        Some([Experience::Novice, Experience::Intermediate][usize::from(seed.is_multiple_of(2))]);
    data.profile.sex = Some([Sex::Male, Sex::Female][usize::from(seed.is_multiple_of(3))]);
    data.profile.body_mass = Weight::from_kg(55.0 + 1.7 * part(31, 1)).ok();
    let nature = Nature {
        bench_kg: 35.0 + 2.3 * part(37, 1),
        weekly_gain: 0.002 * part(6, 5),
        says_effort: 0.25 * part(5, 3),
        ..if seed.is_multiple_of(4) {
            Nature::erratic()
        } else {
            Nature::regular()
        }
    };
    let template = TEMPLATES[usize::try_from(seed % 3).expect("small")];
    let document = Template::parse(template, &ENTRIES).expect("a template").document;
    let name = |what: &str| Uuid::new_v5(&Uuid::NAMESPACE_OID, what.as_bytes());
    let mut athlete = SimulatedAthlete::new(data, &FACTS, SimulatedLifter::new(seed, nature), first, &name);
    athlete.follow(document, None, first);
    let mut day = first;
    for _ in 0..=seed % 4 {
        athlete.train(day).expect("a plan is followed");
        day += TimeDelta::days(2);
    }
    let at: DateTime<Utc> = day.and_hms_opt(18, 0, 0).expect("a time").and_utc();
    let now = Moment { at, utc_offset_s: 0 };
    let workout = draft_workout(&athlete.data, None, now).expect("a plan is followed");
    let session = Session::new(&athlete.data, &FACTS, athlete.learned(), (None, &workout), now);
    let mut told = format!("{:?}", athlete.learned());
    for slot in &workout.slots {
        let asked = session.slot(&slot.slot.id);
        write!(told, "{asked:?}").expect("a text takes everything");
    }
    told
}
