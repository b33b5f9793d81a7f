//! What was done: the list of workouts, and beside or behind it one of them.

use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::ids::WorkoutId;
use shared::sync::EntityKind;

use crate::components::{
    ButtonLink, EmptyState, FieldKind, Later, PageHeader, Skeleton, SkeletonShape, TextField,
};
use crate::features::history::{
    Agreed, Line, MonthCalendar, MonthOf, SearchWords, WorkoutDetail, WorkoutList, lines,
};
use crate::i18n::*;
use crate::state::{moment, use_data};

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
                        <Find lines=list open=shown />
                    </div>
                    <div class="split-detail">
                        <Later>{detail}</Later>
                    </div>
                </div>
            </Show>
        </Show>
    }
}

/// Finding a workout: by a word, by its day, or in the list. The list begins with the month in sight; a search looks
/// through everything.
#[component]
fn Find(lines: Memo<Vec<Line>>, #[prop(into)] open: Signal<Option<WorkoutId>>) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let unit = Memo::new(move |_| data.read(&[EntityKind::Profile], |data| data.profile.unit));
    let query = RwSignal::new(String::new());
    let searching = Memo::new(move |_| query.with(|query| !query.trim().is_empty()));
    let latest = lines.with_untracked(|lines| lines.first().map(|line| line.date));
    let month = RwSignal::new(MonthOf::of(latest.unwrap_or_else(|| moment().local_date())));
    let words = Memo::new(move |_| {
        if !searching.get() {
            return SearchWords::default();
        }
        let books = data.books();
        let names = |id| {
            let entry = books.as_ref().and_then(|books| books.exercise(id));
            entry.map_or_else(String::new, |entry| {
                format!("{}\n{}", entry.name, entry.aliases.join("\n"))
            })
        };
        data.read(&[EntityKind::Workout, EntityKind::Set], |data| {
            SearchWords::of(data, names)
        })
    });
    let found = Memo::new(move |_| {
        if searching.get() {
            let found = words.with(|words| query.with(|query| words.find(query)));
            lines.with(|lines| {
                lines
                    .iter()
                    .filter(|line| found.contains(&line.id))
                    .cloned()
                    .collect()
            })
        } else {
            let until = month.get().after().first();
            lines.with(|lines| {
                lines
                    .iter()
                    .filter(|line| line.date < until)
                    .cloned()
                    .collect::<Vec<_>>()
            })
        }
    });
    let count = move || {
        searching.get().then(|| {
            let count = found.with(Vec::len);
            view! { <p class="muted small" role="status">{counted!(i18n, history.found, count)}</p> }
        })
    };
    view! {
        <div class="stack">
            <TextField label=move || t_string!(i18n, history.search) value=query kind=FieldKind::Search />
            {count}
            <Show when=move || !searching.get()>
                <MonthCalendar lines month />
                <Agreed />
            </Show>
            <WorkoutList lines=found open unit />
        </div>
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
