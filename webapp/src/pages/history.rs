//! What was done: the list of workouts, and beside or behind it one of them.

use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::ids::WorkoutId;
use shared::sync::EntityKind;

use crate::components::{ButtonLink, EmptyState, PageHeader, Skeleton, SkeletonShape};
use crate::features::history::{WorkoutDetail, WorkoutList, lines};
use crate::i18n::*;
use crate::state::use_data;

/// `/history` and `/history/{id}`: one component, so that the list stays while the workout changes.
#[component]
pub fn History() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let params = use_params_map();
    let asked = Memo::new(move |_| params.with(|params| params.get("id")));
    let open = Memo::new(move |_| asked.get().and_then(|id| id.parse::<WorkoutId>().ok()));
    let list = Memo::new(move |_| {
        let unsent = data.unsent();
        data.read(&[EntityKind::Workout, EntityKind::Set], |data| {
            lines(data, &unsent)
        })
    });
    let unit = Memo::new(move |_| data.read(&[EntityKind::Profile], |data| data.profile.unit));
    // A wide screen has room for a workout at once: the latest, until another one is chosen.
    let shown = Memo::new(move |_| {
        open.get()
            .or_else(|| list.with(|list| list.first().map(|line| line.id)))
    });
    let title = move || {
        let asked = open.get().filter(|_| asked.with(Option::is_some))?;
        list.with(|list| {
            list.iter()
                .find(|line| line.id == asked)
                .map(|line| line.title.clone())
        })
    };
    let header = move || {
        if asked.with(Option::is_some) {
            let title = move || title().unwrap_or_else(|| t_string!(i18n, history.title).to_owned());
            view! { <PageHeader title back="/history" /> }.into_any()
        } else {
            view! { <PageHeader title=move || t_string!(i18n, history.title) /> }.into_any()
        }
    };
    let navigate = StoredValue::new_local(use_navigate());
    let on_deleted = Callback::new(move |()| navigate.with_value(|go| go("/history", Default::default())));
    let detail = move || match (shown.get(), open.get(), asked.get()) {
        // An address that is no id names nothing that could be here.
        (_, None, Some(_)) => Some(view! { <NotHere /> }.into_any()),
        (Some(id), _, _) => Some(view! { <WorkoutDetail id on_deleted /> }.into_any()),
        _ => None,
    };
    view! {
        {header}
        <Show
            when=move || data.is_ready()
            fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=8 /> }
        >
            <Show
                when=move || asked.with(Option::is_some) || list.with(|list| !list.is_empty())
                fallback=move || {
                    view! {
                        <EmptyState
                            title=move || t_string!(i18n, history.empty_title)
                            body=move || t_string!(i18n, history.empty)
                        >
                            <ButtonLink href="/">{t!(i18n, history.go_today)}</ButtonLink>
                        </EmptyState>
                    }
                }
            >
                <div class="split" data-open=move || asked.with(Option::is_some).to_string()>
                    <div class="split-list">
                        <WorkoutList lines=list open=shown unit />
                    </div>
                    <div class="split-detail">{detail}</div>
                </div>
            </Show>
        </Show>
    }
}

#[component]
fn NotHere() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <EmptyState
            title=move || t_string!(i18n, history.not_found)
            body=move || t_string!(i18n, history.not_found_help)
        />
    }
}
