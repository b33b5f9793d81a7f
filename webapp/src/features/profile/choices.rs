//! One choice of a few.

use leptos::prelude::*;
use shared::entity::{Experience, Profile};
use shared::sync::EntityKind;
use training::units::WeightUnit;

use crate::components::Segmented;
use crate::i18n::*;
use crate::state::{Data, use_data};

fn of_profile<T: Send + Sync + 'static>(
    data: Data,
    read: impl Fn(&Profile) -> T + Send + Sync + 'static,
) -> Signal<T> {
    Signal::derive(move || data.read(&[EntityKind::Profile], |data| read(&data.profile)))
}

/// Kilograms or pounds.
#[component]
pub fn UnitChoice() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let options = vec![
        (
            WeightUnit::Kg,
            (move || t_string!(i18n, first_run.units.kg)).into(),
        ),
        (
            WeightUnit::Lb,
            (move || t_string!(i18n, first_run.units.lb)).into(),
        ),
    ];
    view! {
        <Segmented
            label=move || t_string!(i18n, you.units)
            options
            value=of_profile(data, |profile| Some(profile.unit))
            on_change=move |unit| data.set_profile(move |profile| profile.unit = unit)
        />
    }
}

/// How long somebody has trained.
#[component]
pub fn ExperienceChoice() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let choice = move |experience: Experience, words: TextProp| {
        let checked = move || {
            data.read(&[EntityKind::Profile], |data| {
                data.profile.experience == Some(experience)
            })
        };
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="experience"
                    prop:checked=checked
                    on:change=move |_| data.set_profile(move |profile| profile.experience = Some(experience))
                />
                <span>{move || words.get()}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choices">
            <legend class="only-read">{t!(i18n, you.experience)}</legend>
            {choice(Experience::Novice, (move || t_string!(i18n, first_run.experience.novice)).into())}
            {choice(Experience::Intermediate, (move || t_string!(i18n, first_run.experience.intermediate)).into())}
            {choice(Experience::Advanced, (move || t_string!(i18n, first_run.experience.advanced)).into())}
        </fieldset>
    }
}

/// Days a week.
#[component]
pub fn DaysChoice() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let options = (1_u8..=7)
        .map(|days| (days, TextProp::from(days.to_string())))
        .collect();
    view! {
        <Segmented
            label=move || t_string!(i18n, first_run.days.label)
            options
            value=of_profile(data, |profile| Some(profile.training_days))
            on_change=move |days| data.set_profile(move |profile| profile.training_days = days)
        />
    }
}
