use std::collections::{BTreeMap, BTreeSet};

use shared::catalogue::{CatalogueExercise, Template, TemplateError};
use training::exercise::{Equipment, Mechanic};
use training::plan::{LoadRule, Week};
use training::prescribe::Experience;
use uuid::Uuid;

use crate::exercises;
use crate::volume::{Group, Sets, minutes, of_day};

const FILES: [&str; 10] = [
    include_str!("../../catalogue/templates/full-body-3.json"),
    include_str!("../../catalogue/templates/upper-lower-4.json"),
    include_str!("../../catalogue/templates/five-by-five.json"),
    include_str!("../../catalogue/templates/push-pull-legs-6.json"),
    include_str!("../../catalogue/templates/hypertrophy-block-5.json"),
    include_str!("../../catalogue/templates/five-three-one.json"),
    include_str!("../../catalogue/templates/strength-peak-4.json"),
    include_str!("../../catalogue/templates/dumbbells-only-4.json"),
    include_str!("../../catalogue/templates/body-weight-3.json"),
    include_str!("../../catalogue/templates/minimal-time-2.json"),
];

/// Every plan must train these; the others may be left to the lifter.
const MAIN: [Group; 8] = [
    Group::Chest,
    Group::Back,
    Group::SideAndRearDelts,
    Group::Biceps,
    Group::Triceps,
    Group::Quads,
    Group::Hamstrings,
    Group::Glutes,
];

/// Holds what was built while there is little time: a third of the volume, three sets at the least.
const TIME_CRUNCHED: f64 = 3.0;
/// A week may ask for this much more than the one before, or for one set.
const STEEPEST_RISE: f64 = 0.3;
/// Share of the smallest effective volume on which a novice starts.
const NOVICE_START: f64 = 0.6;
const LONGEST_MINUTES: f64 = 75.0;
const MOST_SETS_PER_SESSION: f64 = 10.0;

#[expect(clippy::expect_used, reason = "a broken template fails every test")]
pub fn templates() -> Vec<Template> {
    let exercises = exercises();
    FILES
        .iter()
        .map(|file| Template::parse(file, &exercises).expect("the template is valid"))
        .collect()
}

/// The exercises by the ids that documents hold.
fn by_id() -> BTreeMap<String, CatalogueExercise> {
    exercises()
        .into_iter()
        .map(|exercise| (exercise.id.to_string(), exercise))
        .collect()
}

fn weeks(template: &Template) -> impl Iterator<Item = &Week> {
    template.document.blocks.iter().flat_map(|block| &block.weeks)
}

fn weekly_sets(week: &Week, exercises: &BTreeMap<String, CatalogueExercise>) -> Sets {
    let mut sum = Sets::new();
    for day in &week.days {
        for (group, sets) in of_day(day, |id| &exercises[id]) {
            *sum.entry(group).or_default() += sets;
        }
    }
    sum
}

#[test]
fn the_summary_says_what_the_document_holds() {
    for template in templates() {
        let summary = &template.summary;
        let id = format!("template/{}", summary.slug);
        let expected = Uuid::new_v5(&CatalogueExercise::NAMESPACE, id.as_bytes());
        assert_eq!(summary.id.uuid(), expected, "{}", summary.slug);
        assert_eq!(summary.name, template.document.name);
        assert_eq!(
            weeks(&template).count(),
            usize::from(summary.weeks),
            "{}",
            summary.slug
        );
        for week in weeks(&template) {
            assert_eq!(
                week.days.len(),
                usize::from(summary.days_per_week),
                "{}",
                summary.slug
            );
        }
        assert!((0.0..=1.0).contains(&summary.goal));
        for text in [&summary.for_whom, &summary.why] {
            assert!(text.ends_with('.') && text.chars().count() <= 240, "{text}");
        }
    }
}

#[test]
fn templates_use_completed_exercises_only() {
    let exercises = by_id();
    for template in templates() {
        let slots = weeks(&template)
            .flat_map(|week| &week.days)
            .flat_map(|day| &day.slots);
        for id in slots.flat_map(|slot| std::iter::once(&slot.exercise).chain(&slot.alternates)) {
            assert!(
                exercises[id].completed,
                "{}: {}",
                template.summary.slug, exercises[id].slug
            );
        }
    }
}

#[test]
fn an_alternate_trains_a_prime_muscle_of_the_exercise() {
    let exercises = by_id();
    let primes = |id: &str| exercises[id].facts().prime_muscles().collect::<Vec<_>>();
    for template in templates() {
        for slot in weeks(&template)
            .flat_map(|week| &week.days)
            .flat_map(|day| &day.slots)
        {
            let wanted = primes(&slot.exercise);
            for alternate in &slot.alternates {
                let shared = primes(alternate).iter().any(|muscle| wanted.contains(muscle));
                assert!(
                    shared,
                    "{} for {}",
                    exercises[alternate].slug, exercises[&slot.exercise].slug
                );
            }
        }
    }
}

/// The fewest weekly sets that fit what a template is for.
fn least(experience: Experience, slug: &str, group: Group) -> f64 {
    match (slug, experience) {
        ("minimal-time-2", _) => TIME_CRUNCHED,
        // Muscle is kept while strength is sharpened.
        ("strength-peak-4", _) => group.maintenance(),
        (_, Experience::Novice) => NOVICE_START * group.landmarks().0,
        _ => group.landmarks().0,
    }
}

#[test]
fn a_lifter_finds_the_ten_that_they_know() {
    let names: Vec<String> = templates()
        .into_iter()
        .map(|template| template.summary.name)
        .collect();
    let distinct: BTreeSet<&String> = names.iter().collect();
    assert_eq!((names.len(), distinct.len()), (10, 10), "{names:?}");
}

/// Weeks after which a plan comes round: two where its days alternate over an odd number of workouts.
fn round(template: &Template) -> usize {
    if template.summary.slug == "five-by-five" {
        2
    } else {
        1
    }
}

#[test]
fn every_main_muscle_is_trained_at_least_three_times_in_two_weeks() {
    let exercises = by_id();
    for template in templates() {
        let slug = &template.summary.slug;
        // Only where days alternate is it less than twice in each.
        let least = if round(&template) == 1 { 4 } else { 3 };
        let all: Vec<&Week> = weeks(&template).collect();
        for pair in all.windows(2) {
            let days = pair.iter().flat_map(|week| &week.days);
            let days: Vec<Sets> = days.map(|day| of_day(day, |id| &exercises[id])).collect();
            for group in MAIN {
                let trained = days.iter().filter(|day| day.contains_key(&group)).count();
                assert!(trained >= least, "{slug} {:?}: {group:?} {trained}", pair[0].id);
            }
        }
    }
}

#[test]
fn weekly_sets_of_a_muscle_rise_by_one_or_by_three_tenths_at_most() {
    let exercises = by_id();
    for template in templates() {
        let slug = &template.summary.slug;
        let loading = weeks(&template).filter(|week| !week.deload);
        let loading: Vec<Sets> = loading.map(|week| weekly_sets(week, &exercises)).collect();
        for (earlier, later) in loading.iter().zip(loading.iter().skip(round(&template))) {
            for (group, after) in later {
                let before = earlier.get(group).copied().unwrap_or_default();
                let most = before + f64::max(1.0, STEEPEST_RISE * before);
                assert!(*after <= most, "{slug}: {group:?} from {before} to {after}");
            }
        }
    }
}

#[test]
fn the_volume_of_the_hypertrophy_block_grows_towards_what_is_most_effective() {
    let (exercises, templates) = (by_id(), templates());
    let block = templates
        .iter()
        .find(|template| template.summary.slug == "hypertrophy-block-5");
    let block: Vec<&Week> = weeks(block.expect("it is there")).collect();
    let [first, last] = [0, block.len() - 2].map(|place| weekly_sets(block[place], &exercises));
    for group in [
        Group::Chest,
        Group::Back,
        Group::SideAndRearDelts,
        Group::Quads,
        Group::Hamstrings,
    ] {
        assert!(last[&group] > first[&group], "{group:?}");
    }
}

#[test]
fn only_dumbbells_are_asked_for_where_the_name_says_so() {
    let exercises = by_id();
    for (slug, allowed) in [
        (
            "dumbbells-only-4",
            &[Equipment::Dumbbell, Equipment::Bodyweight][..],
        ),
        ("body-weight-3", &[Equipment::Bodyweight][..]),
    ] {
        let templates = templates();
        let template = templates.iter().find(|template| template.summary.slug == slug);
        let days = weeks(template.expect("it is there")).flat_map(|week| &week.days);
        for slot in days.flat_map(|day| &day.slots) {
            let exercise = &exercises[&slot.exercise];
            assert!(allowed.contains(&exercise.equipment), "{slug}: {}", exercise.slug);
        }
    }
}

#[test]
fn the_top_sets_of_five_three_one_follow_from_their_percentages() {
    let (exercises, templates) = (by_id(), templates());
    let plan = templates
        .iter()
        .find(|template| template.summary.slug == "five-three-one");
    let days = weeks(plan.expect("it is there"))
        .filter(|week| !week.deload)
        .flat_map(|week| &week.days);
    for top in days.filter_map(|day| day.slots.first()) {
        let set = top.sets.last().expect("three sets");
        let LoadRule::PercentOfE1rm { percent } = set.load else {
            panic!("{} goes by percentage", top.id);
        };
        // By the curve of the lift, so many repetitions are possible at this load.
        let k = exercises[&top.exercise].curve.k();
        let possible = 1.0 + (100.0 / percent - 1.0) / k;
        let asked =
            set.reps_low.as_f64() + set.rir.as_f64()..=set.reps_high.as_f64() + set.rir.as_f64() + 2.5;
        assert!(asked.contains(&possible), "{}: {percent} % {possible}", top.id);
    }
}

#[test]
fn weekly_sets_of_the_main_muscles_lie_within_their_landmarks() {
    let exercises = by_id();
    for template in templates() {
        let slug = &template.summary.slug;
        let loading: Vec<Sets> = weeks(&template)
            .filter(|week| !week.deload)
            .map(|week| weekly_sets(week, &exercises))
            .collect();
        let count = f64::from(u32::try_from(loading.len()).unwrap_or(u32::MAX));
        for group in MAIN {
            let mean = loading.iter().filter_map(|week| week.get(&group)).sum::<f64>() / count;
            let least = least(template.summary.experience, slug, group);
            assert!(
                mean > 0.0 && mean >= least,
                "{slug}: {group:?} {mean} sets, at least {least}"
            );
        }
        for (group, sets) in loading.iter().flatten() {
            let most = group.landmarks().1;
            assert!(*sets <= most, "{slug}: {group:?} {sets} sets, at most {most}");
        }
    }
}

#[test]
fn no_workout_is_too_long_or_too_much_for_a_muscle() {
    let exercises = by_id();
    for template in templates() {
        let slug = &template.summary.slug;
        let days = weeks(&template).flat_map(|week| &week.days);
        let mut longest: f64 = 0.0;
        for day in days {
            longest = longest.max(minutes(day, template.summary.goal, |id| &exercises[id]));
            for (group, sets) in of_day(day, |id| &exercises[id]) {
                assert!(
                    sets <= MOST_SETS_PER_SESSION,
                    "{slug} {}: {group:?} {sets} sets",
                    day.name
                );
            }
        }
        assert!(longest <= LONGEST_MINUTES, "{slug}: {longest} minutes");
        let said = f64::from(template.summary.session_minutes);
        assert!(
            (longest..longest + 5.0).contains(&said),
            "{slug}: {longest} minutes, not {said}"
        );
    }
}

#[test]
fn effort_stays_above_the_floor_of_the_experience() {
    let exercises = by_id();
    for template in templates() {
        for slot in weeks(&template)
            .flat_map(|week| &week.days)
            .flat_map(|day| &day.slots)
        {
            let floor = match (template.summary.experience, exercises[&slot.exercise].mechanic) {
                (Experience::Novice, _) => 2.0,
                (_, Mechanic::Compound) => 1.0,
                (_, Mechanic::Isolation) => 0.0,
            };
            assert!(
                slot.sets.iter().all(|set| set.rir.as_f64() >= floor),
                "{}",
                template.summary.slug
            );
        }
    }
}

#[test]
fn the_last_week_unloads_with_half_the_sets_and_more_in_reserve() {
    let exercises = by_id();
    for template in templates() {
        let all: Vec<&Week> = weeks(&template).collect();
        let (last, loading) = all.split_last().expect("a template has weeks");
        assert!(
            last.deload && loading.iter().all(|week| !week.deload),
            "{}",
            template.summary.slug
        );
        let total = |week: &Week| weekly_sets(week, &exercises).values().sum::<f64>();
        let share = total(last) / total(loading[loading.len() - 2]);
        assert!(
            (0.45..=0.68).contains(&share),
            "{}: {share}",
            template.summary.slug
        );
        let sets = last
            .days
            .iter()
            .flat_map(|day| &day.slots)
            .flat_map(|slot| &slot.sets);
        assert!(
            sets.into_iter().all(|set| set.rir.as_f64() >= 4.0),
            "{}",
            template.summary.slug
        );
    }
}

#[test]
fn effort_of_upper_and_lower_rises_from_three_in_reserve_to_one() {
    let templates = templates();
    let ramp = templates
        .iter()
        .find(|template| template.summary.slug == "upper-lower-4")
        .expect("it is there");
    let efforts: Vec<f64> = weeks(ramp)
        .filter(|week| !week.deload)
        .filter_map(|week| week.days.first()?.slots.first()?.sets.first())
        .map(|set| set.rir.as_f64())
        .collect();
    assert_eq!(efforts, [3.0, 2.5, 2.0, 1.5, 1.0]);
}

#[test]
fn the_days_of_five_by_five_alternate() {
    let templates = templates();
    let plan = templates
        .iter()
        .find(|template| template.summary.slug == "five-by-five")
        .expect("it is there");
    let days: Vec<&str> = plan
        .document
        .days()
        .map(|position| position.day.name.as_str())
        .collect();
    assert!(days.windows(2).all(|pair| pair[0] != pair[1]), "{days:?}");
}

#[test]
fn a_template_with_an_unknown_exercise_is_refused() {
    let file = FILES[0].replace("\"squat\"", "\"squatt\"");
    let error = Template::parse(&file, &exercises()).expect_err("the catalogue has no such exercise");
    assert!(matches!(error, TemplateError::UnknownExercise(slug) if slug == "squatt"));
}
