//! The lifter's gyms.

use leptos::prelude::*;
use leptos_router::components::A;
use shared::coach::AthleteData;
use shared::entity::{Gym, Profile};
use shared::ids::{GymId, UserId};
use shared::sync::EntityKind;

use super::{Preset, preset_words};
use crate::components::{Button, Glyph, Icon, Select, TextField};
use crate::features::saving::use_saving;
use crate::features::words::Words;
use crate::i18n::*;
use crate::platform::ids;
use crate::state::{Change, use_data};

/// The gyms with the one in use, and the way to add another.
#[component]
pub fn GymList() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let gyms = Memo::new(move |_| {
        data.read(&[EntityKind::Gym, EntityKind::Profile], |data| {
            let active = data.profile.active_gym;
            let gyms = data.gyms.iter();
            gyms.map(|(id, gym)| {
                (
                    *id,
                    gym.name.clone(),
                    gym.inventory.items.len(),
                    active == Some(*id),
                )
            })
            .collect::<Vec<_>>()
        })
    });
    let use_gym =
        Callback::new(move |id: GymId| data.set_profile(move |profile| profile.active_gym = Some(id)));
    let rows = move || {
        gyms.get()
            .into_iter()
            .map(|gym| row(i18n, gym, use_gym))
            .collect_view()
    };
    let adding = RwSignal::new(false);
    view! {
        <Show
            when=move || gyms.with(|gyms| !gyms.is_empty())
            fallback=move || view! { <p class="muted">{t!(i18n, you.gyms_none)}</p> }
        >
            <ul class="gyms">{rows}</ul>
        </Show>
        <Show
            when=move || adding.get()
            fallback=move || {
                view! {
                    <div class="row">
                        <Button glyph=Glyph::Plus on_press=move |()| adding.set(true)>
                            {t!(i18n, you.gym_add)}
                        </Button>
                    </div>
                }
            }
        >
            <AddGym on_done=move |()| adding.set(false) />
        </Show>
    }
}

fn row(i18n: Words, gym: (GymId, String, usize, bool), use_gym: Callback<GymId>) -> impl IntoView {
    let (id, name, items, active) = gym;
    let about = if items == 0 {
        text!(i18n, you.gym_empty)
    } else {
        counted!(i18n, you.gym_items, items)
    };
    let take = text!(i18n, you.gym_use_name, name = name);
    view! {
        <li class="gym">
            <A href=format!("/settings/gyms/{id}") attr:class="gym-link">
                <span class="gym-name">{name}</span>
                <span class="muted small figures">{about}</span>
                <Icon glyph=Glyph::Forward />
            </A>
            {if active {
                view! {
                    <span class="gym-active small">
                        <Icon glyph=Glyph::Check />
                        {t!(i18n, you.gym_active)}
                    </span>
                }
                    .into_any()
            } else {
                view! {
                    <Button describe=take on_press=move |()| use_gym.run(id)>
                        {t!(i18n, you.gym_use)}
                    </Button>
                }
                    .into_any()
            }}
        </li>
    }
}

#[component]
fn AddGym(#[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let saving = use_saving();
    let name = RwSignal::new(String::new());
    let preset = RwSignal::new(Preset::WellEquipped);
    let missing = RwSignal::new(false);
    let error = Signal::derive(move || missing.get().then(|| text!(i18n, you.gym_name_missing)));
    let presets = Signal::derive(move || {
        Preset::ALL
            .map(|preset| (preset, preset_words(i18n, preset).0))
            .to_vec()
    });
    let add = move |()| {
        let name = name.get_untracked().trim().to_owned();
        missing.set(name.is_empty());
        if name.is_empty() {
            return;
        }
        let id: GymId = ids::new_id();
        let (unit, first) = data.peek(|data| (data.profile.unit, data.gyms.is_empty()));
        let gym = Gym {
            name,
            inventory: preset.get_untracked().inventory(unit),
        };
        saving.store(vec![Change::put(id, &gym)], move || {
            if first {
                data.set_profile(move |profile| profile.active_gym = Some(id));
            }
            on_done.run(());
        });
    };
    view! {
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                add(());
            }
        >
            <TextField label=move || t_string!(i18n, you.gym_name) value=name error name="gym_name" />
            <Select
                label=move || t_string!(i18n, you.gym_preset)
                options=presets
                value=Signal::derive(move || Some(preset.get()))
                on_change=move |chosen| preset.set(chosen)
            />
            <div class="row">
                <Button glyph=Glyph::Plus on_press=add>
                    {t!(i18n, you.gym_add)}
                </Button>
                <Button on_press=move |()| on_done.run(())>{t!(i18n, shelf.cancel)}</Button>
            </div>
        </form>
    }
}

/// What deleting a gym writes down, and the way back. If it was in use, another one is, or none.
#[must_use]
pub fn delete_gym(data: &AthleteData, owner: UserId, id: GymId) -> (Vec<Change>, Vec<Change>) {
    let mut changes = vec![Change::delete::<Gym>(id)];
    let mut undo = vec![Change::revive::<Gym>(id)];
    if data.profile.active_gym == Some(id) {
        let other = data.gyms.keys().copied().find(|other| *other != id);
        let after = Profile {
            active_gym: other,
            ..data.profile.clone()
        };
        changes.extend(Change::update(owner, &data.profile, &after));
        undo.extend(Change::update(owner, &after, &data.profile));
    }
    (changes, undo)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::sync::Body;
    use training::load::Inventory;
    use uuid::Uuid;

    use super::*;

    fn gym(id: u128) -> (GymId, Gym) {
        (
            Uuid::from_u128(id).into(),
            Gym {
                name: format!("Gym {id}"),
                inventory: Inventory::default(),
            },
        )
    }

    #[test]
    fn the_gym_in_use_gives_way_to_another_and_comes_back_with_undo() {
        let mut data = AthleteData {
            gyms: [gym(1), gym(2)].into(),
            ..AthleteData::default()
        };
        data.profile.active_gym = Some(gym(1).0);
        let (changes, undo) = delete_gym(&data, Uuid::nil().into(), gym(1).0);
        let active = |change: &Change| match &change.body {
            Body::Put { fields } => fields["active_gym"].clone(),
            Body::Delete => json!(null),
        };
        assert_eq!(changes[0].body, Body::Delete);
        assert_eq!(
            (active(&changes[1]), active(&undo[1])),
            (json!(gym(2).0), json!(gym(1).0))
        );
    }

    #[test]
    fn a_gym_that_is_not_in_use_leaves_the_profile_alone() {
        let data = AthleteData {
            gyms: [gym(1)].into(),
            ..AthleteData::default()
        };
        assert_eq!(delete_gym(&data, Uuid::nil().into(), gym(1).0).0.len(), 1);
    }
}
