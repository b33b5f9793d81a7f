//! One gym: its name and what it has.

use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::entity::Gym;
use shared::ids::GymId;
use shared::sync::EntityKind;

use crate::components::{
    Button, ButtonLink, ButtonVariant, EmptyState, Glyph, PageHeader, Skeleton, SkeletonShape, TextField,
};
use crate::features::equipment::{InventoryEditor, delete_gym};
use crate::features::saving::use_saving;
use crate::i18n::*;
use crate::state::{Change, use_data};

/// `/settings/gyms/{id}`.
#[component]
pub fn GymPage() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")?.parse::<GymId>().ok()));
    let name = Memo::new(move |_| {
        data.read(&[EntityKind::Gym], |data| {
            data.gyms.get(&id.get()?).map(|gym| gym.name.clone())
        })
    });
    // The editor is made once for a gym, not each time that its name changes.
    let here = Memo::new(move |_| id.get().filter(|_| name.with(Option::is_some)));
    let body = move || match here.get() {
        Some(id) => view! { <Editor id /> }.into_any(),
        None => view! {
            <EmptyState title=move || t_string!(i18n, you.gyms) body=move || t_string!(i18n, you.gym_missing)>
                <ButtonLink href="/settings">{t!(i18n, you.title)}</ButtonLink>
            </EmptyState>
        }
        .into_any(),
    };
    view! {
        <PageHeader
            title=move || name.get().unwrap_or_else(|| t_string!(i18n, you.gyms).to_owned())
            back="/settings"
        />
        <Show when=move || data.is_ready() fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=8 /> }>
            {body}
        </Show>
    }
}

#[component]
fn Editor(id: GymId) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let saving = use_saving();
    let name =
        RwSignal::new(data.peek(|data| data.gyms.get(&id).map(|gym| gym.name.clone()).unwrap_or_default()));
    let missing = RwSignal::new(false);
    let error = Signal::derive(move || missing.get().then(|| text!(i18n, you.gym_name_missing)));
    let rename = move |()| {
        let name = name.get_untracked().trim().to_owned();
        missing.set(name.is_empty());
        if name.is_empty() {
            return;
        }
        let change = data.peek(|data| {
            let before = data.gyms.get(&id)?;
            Change::update(
                id,
                before,
                &Gym {
                    name,
                    ..before.clone()
                },
            )
        });
        saving.store(change.into_iter().collect(), || {});
    };
    let active = move || data.read(&[EntityKind::Profile], |data| data.profile.active_gym == Some(id));
    let navigate = StoredValue::new_local(use_navigate());
    let delete = move |()| {
        let Some(owner) = data.owner() else { return };
        let (changes, undo) = data.peek(|data| delete_gym(data, owner, id));
        saving.undoable(
            changes,
            undo,
            untrack(|| text!(i18n, you.gym_deleted)),
            move || {
                navigate.with_value(|go| go("/settings", Default::default()));
            },
        );
    };
    view! {
        <div class="stack stack-wide">
            <div class="row gym-head">
                <TextField
                    label=move || t_string!(i18n, you.gym_name)
                    value=name
                    error
                    name="gym_name"
                    on_commit=rename
                />
                <Show
                    when=active
                    fallback=move || {
                        view! {
                            <Button on_press=move |()| data.set_profile(move |p| p.active_gym = Some(id))>
                                {t!(i18n, you.gym_use)}
                            </Button>
                        }
                    }
                >
                    <p class="gym-active small">"✓ "{t!(i18n, you.gym_active)}</p>
                </Show>
            </div>
            <InventoryEditor id />
            <div class="row">
                <Button variant=ButtonVariant::Quiet glyph=Glyph::Delete on_press=delete>
                    {t!(i18n, you.gym_delete)}
                </Button>
            </div>
        </div>
    }
}
