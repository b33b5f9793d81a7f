//! Finding an exercise: by what one types, narrowed by filters.

use leptos::prelude::*;
use leptos_router::components::A;
use shared::catalogue::{CatalogueExercise, substitutes};
use shared::ids::ExerciseId;
use shared::sync::EntityKind;
use training::exercise::{Equipment, MovementPattern, Muscle};
use training::load::Inventory;

use super::{Filters, find};
use crate::components::{Button, ButtonVariant, FieldKind, Later, Select, TextField, Toggle};
use crate::features::words::{Words, equipment, muscle, pattern};
use crate::i18n::*;
use crate::state::{Books, use_data};

/// As many as a thumb scrolls through; more on request.
const SHOWN: usize = 30;
/// Suggestions before anything is typed.
const SUGGESTED: usize = 12;

/// What is offered before anything is typed or chosen; without `like` the whole list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggest {
    /// What can stand in for this exercise.
    pub like: Option<ExerciseId>,
    /// These before all others.
    pub first: Vec<ExerciseId>,
}

/// A search field, filters, and what they find. Each result leads to the exercise's page, or is chosen.
#[component]
pub fn Finder(
    /// What is offered before anything is typed.
    #[prop(optional)]
    suggest: Suggest,
    /// One was chosen. Without it, results are links.
    #[prop(optional, into)]
    on_choose: Option<Callback<ExerciseId>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let query = RwSignal::new(String::new());
    let filters = RwSignal::new(Filters::default());
    let limit = RwSignal::new(SHOWN);
    let inventory = Memo::new(move |_| {
        data.read(&[EntityKind::Profile, EntityKind::Gym], |data| {
            let gym = data.profile.active_gym.and_then(|gym| data.gyms.get(&gym));
            gym.map(|gym| gym.inventory.clone()).unwrap_or_default()
        })
    });
    let found = Memo::new(move |_| {
        let books = data.books()?;
        let (query, filters) = (query.get(), filters.get());
        Some(inventory.with(|inventory| look(&books, &query, &filters, inventory, &suggest)))
    });
    Effect::new(move || {
        query.track();
        filters.track();
        limit.set(SHOWN);
    });
    let count = move || found.with(|found| found.as_ref().map_or(0, Vec::len));
    let rows = move || {
        let shown = found.with(|found| {
            found
                .iter()
                .flatten()
                .take(limit.get())
                .copied()
                .collect::<Vec<_>>()
        });
        shown
            .into_iter()
            .filter_map(|id| {
                let books = data.books()?;
                let entry = books.exercise(id)?;
                Some(row(i18n, entry, books.is_own(id), on_choose))
            })
            .collect_view()
    };
    let more = move || count() > limit.get();
    view! {
        <div
            class="finder"
            on:keydown=move |event| {
                // Within a form Enter would send it.
                if event.key() == "Enter" && event_target::<web_sys::Element>(&event).tag_name() == "INPUT" {
                    event.prevent_default();
                }
            }
        >
            <TextField
                label=move || t_string!(i18n, plan.search)
                hint=move || t_string!(i18n, plan.search_hint)
                value=query
                kind=FieldKind::Search
            />
            <FilterRow filters />
            <Later>
                <p class="only-read" role="status">
                    {move || counted!(i18n, exercises.found, count())}
                </p>
                <Show when=move || found.with(Option::is_some)>
                    <Show
                        when=move || count() != 0
                        fallback=move || view! { <p class="muted">{t!(i18n, plan.search_none)}</p> }
                    >
                        <ul class="search-results" aria-label=move || t_string!(i18n, plan.search_results)>
                            {rows}
                        </ul>
                    </Show>
                </Show>
                <Show when=more>
                    <Button variant=ButtonVariant::Quiet on_press=move |()| limit.update(|limit| *limit += SHOWN)>
                        {move || {
                            counted!(i18n, exercises.more, count().saturating_sub(limit.get()))
                        }}
                    </Button>
                </Show>
            </Later>
        </div>
    }
}

fn look(
    books: &Books,
    query: &str,
    filters: &Filters,
    inventory: &Inventory,
    suggest: &Suggest,
) -> Vec<ExerciseId> {
    let like = suggest.like.and_then(|id| books.exercise(id));
    let untouched = query.trim().is_empty() && *filters == Filters::default();
    let ids =
        |entries: Vec<&CatalogueExercise>| entries.into_iter().map(|entry| entry.id).collect::<Vec<_>>();
    let Some(like) = like.filter(|_| untouched) else {
        let mut found = ids(find(books, query, filters, inventory));
        found.retain(|id| Some(*id) != suggest.like);
        return found;
    };
    let at_hand = Filters {
        at_hand: true,
        ..Filters::default()
    };
    let possible = books
        .offered()
        .filter(|entry| at_hand.admits(books, inventory, entry));
    let mut found = suggest.first.clone();
    for id in ids(substitutes(like, possible)) {
        if found.len() < SUGGESTED && !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

fn row(
    i18n: Words,
    entry: &CatalogueExercise,
    own: bool,
    on_choose: Option<Callback<ExerciseId>>,
) -> impl IntoView + use<> {
    let id = entry.id;
    let prime = entry.muscles.first().map(|share| muscle(i18n, share.muscle));
    let mine = own.then(|| text!(i18n, exercises.own));
    let about = mine
        .into_iter()
        .chain(prime)
        .chain([equipment(i18n, entry.equipment)])
        .collect::<Vec<_>>()
        .join(" · ");
    let words = view! {
        <span>{entry.name.clone()}</span>
        <span class="muted small">{about}</span>
    };
    let target = match on_choose {
        Some(on_choose) => view! {
            <button type="button" class="search-result" on:click=move |_| on_choose.run(id)>
                {words}
            </button>
        }
        .into_any(),
        None => view! {
            <A href=format!("/exercises/{id}") attr:class="search-result">
                {words}
            </A>
        }
        .into_any(),
    };
    view! { <li>{target}</li> }
}

#[component]
fn FilterRow(filters: RwSignal<Filters>) -> impl IntoView {
    let i18n = use_i18n();
    let open = RwSignal::new(false);
    let summary = move || match filters.with(Filters::count) {
        0 => text!(i18n, exercises.filter),
        count => counted!(i18n, exercises.filters_on, count),
    };
    let fields = move || {
        let any = move || text!(i18n, exercises.any);
        let muscles = move || choices(any(), &Muscle::ALL, |one| muscle(i18n, one));
        let equipments = move || choices(any(), &Equipment::ALL, |one| equipment(i18n, one));
        let patterns = move || choices(any(), &MovementPattern::ALL, |one| pattern(i18n, one));
        view! {
            <div class="finder-filters">
                <Select
                    label=move || t_string!(i18n, exercises.muscle)
                    options=Signal::derive(muscles)
                    value=Signal::derive(move || Some(filters.with(|filters| filters.muscle)))
                    on_change=move |chosen| filters.update(|filters| filters.muscle = chosen)
                />
                <Select
                    label=move || t_string!(i18n, exercises.equipment)
                    options=Signal::derive(equipments)
                    value=Signal::derive(move || Some(filters.with(|filters| filters.equipment)))
                    on_change=move |chosen| filters.update(|filters| filters.equipment = chosen)
                />
                <Select
                    label=move || t_string!(i18n, exercises.pattern)
                    options=Signal::derive(patterns)
                    value=Signal::derive(move || Some(filters.with(|filters| filters.pattern)))
                    on_change=move |chosen| filters.update(|filters| filters.pattern = chosen)
                />
                <Toggle
                    label=move || t_string!(i18n, exercises.at_hand)
                    value=Signal::derive(move || filters.with(|filters| filters.at_hand))
                    on_change=move |on| filters.update(|filters| filters.at_hand = on)
                />
                <Toggle
                    label=move || t_string!(i18n, exercises.only_own)
                    value=Signal::derive(move || filters.with(|filters| filters.own))
                    on_change=move |on| filters.update(|filters| filters.own = on)
                />
            </div>
        }
    };
    view! {
        <div class="row row-apart">
            <button
                type="button"
                class="button button-quiet"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {summary}
            </button>
            <Show when=move || filters.with(Filters::count) != 0>
                <Button variant=ButtonVariant::Quiet on_press=move |()| filters.set(Filters::default())>
                    {t!(i18n, exercises.clear)}
                </Button>
            </Show>
        </div>
        <Show when=move || open.get()>{fields}</Show>
    }
}

fn choices<T: Copy>(any: String, all: &[T], name: impl Fn(T) -> String) -> Vec<(Option<T>, String)> {
    let named = all.iter().map(|one| (Some(*one), name(*one)));
    std::iter::once((None, any)).chain(named).collect()
}
