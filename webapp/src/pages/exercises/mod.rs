//! The exercise catalogue, with the lifter's own.

mod exercise;
mod own;

use leptos::prelude::*;

pub use exercise::ExercisePage;
pub use own::{EditExercise, NewExercise};

use crate::components::{ButtonLink, PageHeader, Skeleton, SkeletonShape};
use crate::features::exercises::Finder;
use crate::i18n::*;
use crate::state::use_data;

/// `/exercises`: finding one.
#[component]
pub fn Exercises() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    view! {
        <PageHeader title=move || t_string!(i18n, exercises.title) back="/plan">
            <ButtonLink href="/exercises/new">{t!(i18n, exercises.new)}</ButtonLink>
        </PageHeader>
        <Show
            when=move || data.books().is_some()
            fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=10 /> }
        >
            <Finder />
        </Show>
    }
}
