//! What an exercise is: what it trains, with what, how it is logged and how it is done.

use leptos::prelude::*;
use shared::catalogue::CatalogueExercise;
use shared::sync::EntityKind;
use training::exercise::{LoadConvention, Role};
use training::units::Weight;

use crate::components::ProgressBar;
use crate::features::words::{Words, convention, direction, equipment, load_text, mechanic, muscle, pattern};
use crate::i18n::*;
use crate::state::use_data;

/// Muscles with their shares, the facts, cues and mistakes.
#[component]
pub fn About(
    /// The exercise.
    entry: CatalogueExercise,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let unit = data.read(&[EntityKind::Profile], |data| {
        data.profile.unit_of(entry.equipment)
    });
    let muscles = entry.muscles.iter().map(|share| {
        let (halves, words) = match share.role {
            Role::Prime => (2_u32, text!(i18n, exercises.whole_set)),
            Role::Secondary => (1, text!(i18n, exercises.half_set)),
        };
        let name = muscle(i18n, share.muscle);
        view! {
            <li>
                <ProgressBar label=name value=Signal::stored(halves) max=Signal::stored(2) text=words />
            </li>
        }
    });
    let muscles = muscles.collect_view();
    let facts = facts(i18n, &entry, |grams| load_text(i18n, step(grams), unit));
    let facts = facts
        .into_iter()
        .map(|(name, words)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd class="figures">{words}</dd>
                </div>
            }
        })
        .collect_view();
    let other_names = (!entry.aliases.is_empty()).then(|| {
        let names = entry.aliases.join(", ");
        view! { <p class="muted small">{text!(i18n, exercises.also, names = names)}</p> }
    });
    view! {
        {other_names}
        <section class="section">
            <h2>{t!(i18n, exercises.trains)}</h2>
            <p class="muted small">{t!(i18n, exercises.trains_help)}</p>
            <ul class="exercise-muscles">{muscles}</ul>
        </section>
        <Lines title=text!(i18n, workout.cues) lines=entry.cues />
        <Lines title=text!(i18n, workout.mistakes) lines=entry.mistakes />
        <section class="section">
            <h2>{t!(i18n, exercises.facts)}</h2>
            <dl class="exercise-facts">{facts}</dl>
        </section>
    }
}

#[component]
fn Lines(title: String, lines: Vec<String>) -> impl IntoView {
    let items = lines
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect_view();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>{title}</h2>
                <ul class="exercise-lines">{items}</ul>
            </section>
        }
    })
}

fn step(grams: u32) -> Option<Weight> {
    i32::try_from(grams)
        .ok()
        .and_then(|grams| Weight::from_grams(grams).ok())
}

fn facts(i18n: Words, entry: &CatalogueExercise, load: impl Fn(u32) -> String) -> Vec<(String, String)> {
    let mut facts = vec![
        (text!(i18n, exercises.pattern), pattern(i18n, entry.pattern)),
        (text!(i18n, exercises.equipment), equipment(i18n, entry.equipment)),
        (text!(i18n, exercises.joints), mechanic(i18n, entry.mechanic)),
        (text!(i18n, exercises.logged), convention(i18n, entry.convention)),
    ];
    if entry.convention != LoadConvention::None {
        facts.push((text!(i18n, exercises.step), load(entry.increment_g)));
    }
    if entry.bodyweight_fraction > 0.0 {
        let percent = training::math::round_to_i32(entry.bodyweight_fraction * 100.0);
        facts.push((
            text!(i18n, exercises.body),
            text!(i18n, exercises.body_share, percent = percent),
        ));
    }
    if entry.unilateral {
        facts.push((text!(i18n, exercises.sides), text!(i18n, exercises.one_side)));
    }
    facts.push((
        text!(i18n, exercises.progress_is),
        direction(i18n, entry.direction),
    ));
    facts
}
