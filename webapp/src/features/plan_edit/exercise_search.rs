//! Finding another exercise for a slot.

use leptos::prelude::*;
use shared::catalogue::{CatalogueExercise, ExerciseFilter};
use shared::ids::ExerciseId;

use crate::components::{FieldKind, TextField};
use crate::features::words::{Words, equipment, muscle};
use crate::i18n::*;
use crate::state::{Books, use_data};

/// As many as fit on a phone beside the keyboard without scrolling far.
const SHOWN: usize = 12;

/// A search field and what it finds. Nothing typed: the slot's own alternates, then exercises of the same movement.
#[component]
pub fn ExerciseSearch(
    /// The exercise that is to be replaced.
    current: String,
    /// What the plan says may stand in.
    alternates: Vec<String>,
    /// One was chosen; its id.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let query = RwSignal::new(String::new());
    let list = move || {
        let Some(books) = data.books() else {
            return ().into_any();
        };
        let found = query.with(|query| find(&books, query, &current, &alternates));
        if found.is_empty() {
            return view! { <p class="muted">{t!(i18n, plan.search_none)}</p> }.into_any();
        }
        let rows = found.into_iter().map(|entry| result(i18n, &entry, on_choose));
        view! {
            <ul class="search-results" aria-label=move || t_string!(i18n, plan.search_results)>
                {rows.collect_view()}
            </ul>
        }
        .into_any()
    };
    view! {
        <div class="stack stack-tight">
            <TextField
                label=move || t_string!(i18n, plan.search)
                hint=move || t_string!(i18n, plan.search_hint)
                value=query
                kind=FieldKind::Search
            />
            {list}
        </div>
    }
}

fn result(i18n: Words, entry: &CatalogueExercise, on_choose: Callback<String>) -> impl IntoView + use<> {
    let id = entry.id.to_string();
    let prime = entry.muscles.first().map(|share| muscle(i18n, share.muscle));
    let about = prime
        .into_iter()
        .chain([equipment(i18n, entry.equipment)])
        .collect::<Vec<_>>()
        .join(" · ");
    view! {
        <li>
            <button type="button" class="search-result" on:click=move |_| on_choose.run(id.clone())>
                <span>{entry.name.clone()}</span>
                <span class="muted small">{about}</span>
            </button>
        </li>
    }
}

fn find(books: &Books, query: &str, current: &str, alternates: &[String]) -> Vec<CatalogueExercise> {
    let by_id = |id: &String| id.parse::<ExerciseId>().ok().and_then(|id| books.exercise(id));
    let now = by_id(&current.to_owned());
    let (mut found, filter): (Vec<&CatalogueExercise>, _) = if query.trim().is_empty() {
        let patterns = now.map(|entry| entry.pattern).into_iter().collect();
        (
            alternates.iter().filter_map(by_id).collect(),
            ExerciseFilter {
                patterns,
                ..ExerciseFilter::default()
            },
        )
    } else {
        (Vec::new(), ExerciseFilter::default())
    };
    for entry in books.search(query, &filter) {
        if found.len() >= SHOWN {
            break;
        }
        if !found.iter().any(|known| known.id == entry.id) {
            found.push(entry);
        }
    }
    found
        .into_iter()
        .filter(|entry| now.is_none_or(|now| now.id != entry.id))
        .cloned()
        .collect()
}
