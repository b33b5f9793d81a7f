//! `/progress/{exercise}`: one exercise.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::ids::ExerciseId;
use shared::sync::EntityKind;

use crate::components::{ButtonLink, EmptyState, Later, PageHeader, Skeleton, SkeletonShape};
use crate::features::progress::{LiftCourse, LiftRecords, OwnRepetitions, RangeChoice, use_range};
use crate::i18n::*;
use crate::state::use_data;

/// One exercise.
#[component]
pub fn Lift() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let params = use_params_map();
    let range = use_range();
    let exercise =
        Memo::new(move |_| params.with(|params| params.get("exercise")?.parse::<ExerciseId>().ok()));
    let name = move || match (data.books(), exercise.get()) {
        (Some(books), Some(id)) => books.exercise(id).map(|entry| entry.name.clone()),
        _ => None,
    };
    let unit = Signal::derive(move || {
        let equipment = data
            .books()
            .and_then(|books| Some(books.exercise(exercise.get()?)?.equipment));
        data.read(&[EntityKind::Profile], |data| {
            equipment.map_or(data.profile.unit, |equipment| data.profile.unit_of(equipment))
        })
    });
    let here = Memo::new(move |_| {
        exercise.get().filter(|id| {
            data.read(&[EntityKind::Set], |data| {
                data.sets.values().any(|stored| stored.set.exercise == *id)
            })
        })
    });
    let body = move || {
        match here.get() {
        Some(exercise) => view! {
            <div class="progress-page">
                <RangeChoice range />
                <LiftCourse exercise range unit />
                <Later>
                    <OwnRepetitions exercise />
                    <LiftRecords exercise unit />
                    <div class="row">
                        <ButtonLink href=format!("/exercises/{exercise}")>{t!(i18n, progress.to_exercise)}</ButtonLink>
                    </div>
                </Later>
            </div>
        }
        .into_any(),
        None => view! {
            <EmptyState
                title=move || t_string!(i18n, progress.lift_empty_title)
                body=move || t_string!(i18n, progress.lift_empty)
            >
                <ButtonLink href="/progress">{t!(i18n, progress.title)}</ButtonLink>
            </EmptyState>
        }
        .into_any(),
    }
    };
    view! {
        <PageHeader
            title=move || name().unwrap_or_else(|| t_string!(i18n, progress.title).to_owned())
            back="/progress"
        />
        <Show
            when=move || data.is_ready() && data.books().is_some()
            fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=8 /> }
        >
            {body}
        </Show>
    }
}
