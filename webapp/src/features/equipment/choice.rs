//! A gym to start from, in the first run.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::entity::Gym;
use shared::ids::GymId;
use shared::sync::EntityKind;

use super::Preset;
use crate::features::words::Words;
use crate::i18n::*;
use crate::platform::ids;
use crate::state::{Change, Data, use_data};

/// The presets as choices. Choosing makes the gym, or gives the gym in use another inventory.
#[component]
pub fn GymChoice() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let current = move || {
        data.read(&[EntityKind::Gym, EntityKind::Profile], |data| {
            let gym = data.gyms.get(&data.profile.active_gym?)?;
            Preset::ALL
                .into_iter()
                .find(|preset| preset.inventory(data.profile.unit) == gym.inventory)
        })
    };
    let choices = Preset::ALL.map(|preset| {
        let (name, note) = preset_words(i18n, preset);
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="gym"
                    prop:checked=move || current() == Some(preset)
                    on:change=move |_| choose(i18n, data, preset)
                />
                <span>
                    {name}
                    <small class="muted">{note}</small>
                </span>
            </label>
        }
    });
    view! {
        <fieldset class="choices">
            <legend class="only-read">{t!(i18n, you.gyms)}</legend>
            {choices.collect_view()}
        </fieldset>
    }
}

/// A preset's name and what it is.
#[must_use]
pub fn preset_words(i18n: Words, preset: Preset) -> (String, String) {
    match preset {
        Preset::WellEquipped => (
            text!(i18n, first_run.gym.well_equipped),
            text!(i18n, first_run.gym.well_equipped_note),
        ),
        Preset::HomeBarbell => (
            text!(i18n, first_run.gym.home_barbell),
            text!(i18n, first_run.gym.home_barbell_note),
        ),
        Preset::DumbbellsOnly => (
            text!(i18n, first_run.gym.dumbbells),
            text!(i18n, first_run.gym.dumbbells_note),
        ),
    }
}

fn choose(i18n: Words, data: Data, preset: Preset) {
    let name = text!(i18n, you.gym_new);
    spawn_local(async move {
        let (active, before, unit) = data.peek(|data| {
            let active = data.profile.active_gym;
            (
                active,
                active.and_then(|id| data.gyms.get(&id).cloned()),
                data.profile.unit,
            )
        });
        let inventory = preset.inventory(unit);
        match (active, before) {
            (Some(id), Some(before)) => {
                let after = Gym {
                    inventory,
                    ..before.clone()
                };
                if let Some(change) = Change::update(id, &before, &after) {
                    let _ = data.commit(vec![change]).await;
                }
            }
            _ => {
                // Together, so that no screen sees the gym without its being in use.
                let id: GymId = ids::new_id();
                let mut changes = vec![Change::put(id, &Gym { name, inventory })];
                changes.extend(data.profile_change(|profile| profile.active_gym = Some(id)));
                let _ = data.commit(changes).await;
            }
        }
    });
}
