//! The catalogue in German: complete, well written, in its canonical form.

use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::catalogue::translation::{WordsFault, template_faults, words_faults};
use shared::catalogue::{
    CatalogueExercise, ExerciseWords, Slugged, TemplateWords, to_canonical_json, translate,
};
use shared::language::Language;

use crate::exercises;
use crate::templates::templates;

pub const EXERCISES: &str = include_str!("../../catalogue/de/exercises.json");
const TEMPLATES: &str = include_str!("../../catalogue/de/templates.json");

#[expect(clippy::expect_used, reason = "a file that is no JSON fails every test")]
pub fn words<T: DeserializeOwned>(json: &str) -> Vec<T> {
    serde_json::from_str(json).expect("the file of words is readable")
}

pub fn german() -> Vec<CatalogueExercise> {
    let mut exercises = exercises();
    translate(&mut exercises, words(EXERCISES));
    exercises
}

fn faults_after(change: impl FnOnce(&mut Vec<ExerciseWords>)) -> Vec<WordsFault> {
    let mut words = words(EXERCISES);
    change(&mut words);
    words_faults(&exercises(), &words, Language::De)
}

#[test]
fn every_exercise_has_german_words_of_its_own() {
    let faults = faults_after(|_| {});
    let list: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(list.is_empty(), "{} faults:\n{}", list.len(), list.join("\n"));
}

#[test]
fn every_template_has_german_words_for_all_that_it_says() {
    assert_eq!(template_faults(&templates(), &words(TEMPLATES)), []);
}

#[test]
fn a_missing_an_unknown_and_a_second_entry_are_refused() {
    let slug = || "3-4-sit-up".to_owned();
    assert_eq!(
        faults_after(|words| drop(words.remove(0))),
        [WordsFault::Missing(slug())]
    );
    let renamed = faults_after(|words| words[0].slug = "3-4-situp".to_owned());
    assert_eq!(
        renamed,
        [
            WordsFault::Unknown("3-4-situp".to_owned()),
            WordsFault::Missing(slug())
        ]
    );
    let again = faults_after(|words| words.insert(0, words[0].clone()));
    assert!(again.contains(&WordsFault::Twice(slug())), "{again:?}");
}

#[test]
fn a_name_that_another_exercise_has_is_refused() {
    let taken = |name: &str| {
        let faults = faults_after(|words| words[0].aliases = vec![name.to_owned()]);
        matches!(&faults[..], [WordsFault::NotUnique(..)])
    };
    assert!(taken("Bankdrücken") && taken("bankdruecken") && taken("flachbankdrücken"));
    assert!(!taken("Dreiviertel-Aufrichten"));
}

#[test]
fn cues_that_are_lacking_or_long_are_refused() {
    let squat = |change: fn(&mut ExerciseWords)| {
        faults_after(|words| {
            change(
                words
                    .iter_mut()
                    .find(|one| one.slug == "squat")
                    .expect("it is there"),
            );
        })
    };
    assert_eq!(
        squat(|words| drop(words.cues.pop())),
        [WordsFault::Incomplete("squat".to_owned())]
    );
    let long = "Lang ".repeat(20);
    assert!(
        matches!(&squat(|words| words.cues[0] = "Lang ".repeat(20))[..], [WordsFault::Line(_, line)] if *line == long)
    );
}

#[test]
fn a_template_with_a_text_left_in_english_is_refused() {
    let mut words: Vec<TemplateWords> = words(TEMPLATES);
    words[0].texts.remove("Full body A");
    let text = WordsFault::Text(words[0].slug.clone(), "Full body A".to_owned());
    assert_eq!(template_faults(&templates(), &words), [text]);
}

#[test]
fn a_template_in_german_is_german_to_its_last_note() {
    let mut templates = templates();
    let words: Vec<TemplateWords> = words(TEMPLATES);
    for (template, words) in templates
        .iter_mut()
        .filter_map(|template| {
            Some((
                words.iter().find(|one| one.slug == template.summary.slug)?,
                template,
            ))
        })
        .map(|(words, template)| (template, words))
    {
        template.put_into(words);
        assert_eq!(template.document.name, words.name);
        assert!(template.document.validate().is_empty());
        let slots = template
            .document
            .blocks
            .iter()
            .flat_map(|block| &block.weeks)
            .flat_map(|week| &week.days);
        for day in slots {
            assert!(words.texts.values().any(|text| *text == day.name), "{}", day.name);
        }
    }
}

#[test]
fn the_files_are_written_in_the_canonical_form() {
    fn is_canonical<T: Slugged + Serialize + DeserializeOwned>(json: &str) -> bool {
        to_canonical_json(&words::<T>(json)).expect("words have a JSON form") == json
    }
    let all = is_canonical::<ExerciseWords>(EXERCISES) && is_canonical::<TemplateWords>(TEMPLATES);
    assert!(all, "run `cargo run -p shared --example format_catalogue`");
}

#[test]
fn facts_and_identity_stay_and_english_names_become_aliases() {
    for (german, english) in german().iter().zip(exercises()) {
        assert_eq!(german.facts(), english.facts());
        assert_eq!(german.slug, english.slug);
        let names = || german.aliases.iter().chain([&german.name]);
        for name in english.aliases.iter().chain([&english.name]) {
            assert!(names().any(|one| one.eq_ignore_ascii_case(name)), "{name}");
        }
    }
}
