//! The templates: what each says of itself, and which exercises it uses.

use std::collections::{BTreeMap, BTreeSet};

use shared::catalogue::{CatalogueExercise, Template, TemplateError};
use training::exercise::Equipment;
use training::plan::{LoadRule, Week};
use uuid::Uuid;

use crate::exercises;

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

#[expect(clippy::expect_used, reason = "a broken template fails every test")]
pub fn templates() -> Vec<Template> {
    let exercises = exercises();
    FILES
        .iter()
        .map(|file| Template::parse(file, &exercises).expect("the template is valid"))
        .collect()
}

/// The exercises by the ids that documents hold.
pub fn by_id() -> BTreeMap<String, CatalogueExercise> {
    exercises()
        .into_iter()
        .map(|exercise| (exercise.id.to_string(), exercise))
        .collect()
}

pub fn weeks(template: &Template) -> impl Iterator<Item = &Week> {
    template.document.blocks.iter().flat_map(|block| &block.weeks)
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

#[test]
fn a_lifter_finds_the_ten_that_they_know() {
    let names: Vec<String> = templates()
        .into_iter()
        .map(|template| template.summary.name)
        .collect();
    let distinct: BTreeSet<&String> = names.iter().collect();
    assert_eq!((names.len(), distinct.len()), (10, 10), "{names:?}");
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
