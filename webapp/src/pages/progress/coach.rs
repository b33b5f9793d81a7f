//! `/progress/coach`: how good the coach is for this lifter.

use leptos::prelude::*;

use crate::components::{Later, PageHeader, Skeleton, SkeletonShape};
use crate::features::accuracy::{
    ByExercise, Calibration, Comparisons, Meaning, NotEnough, State, Summary, Underway, use_accuracy,
};
use crate::i18n::*;
use crate::state::{use_data, use_session};

/// How good the coach is for this lifter.
#[component]
pub fn Accuracy() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let state = use_accuracy(data, use_session());
    let told = Memo::new(move |_| {
        state.with(|state| match state {
            State::Told(told) => Some((**told).clone()),
            State::Here(..) | State::Engine => None,
        })
    });
    let body = move || {
        let Some(told) = told.get() else {
            return view! { <Underway state /> }.into_any();
        };
        if !told.of.report.is_telling() {
            return view! { <NotEnough report=told.of.report /> }.into_any();
        }
        let told = StoredValue::new(told);
        view! {
            <Summary told=told.get_value() />
            <Later>
                <div class="columns">
                    <div class="stack stack-wide">
                        <Comparisons report=told.with_value(|told| told.of.report.clone()) />
                    </div>
                    <div class="stack stack-wide">
                        <Calibration report=told.with_value(|told| told.of.report.clone()) />
                        <ByExercise of=told.with_value(|told| told.of.clone()) />
                        <Meaning report=told.with_value(|told| told.of.report.clone()) />
                    </div>
                </div>
            </Later>
        }
        .into_any()
    };
    view! {
        <PageHeader title=move || t_string!(i18n, accuracy.title) back="/progress" />
        <Show
            when=move || data.is_ready() && data.books().is_some()
            fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=8 /> }
        >
            <div class="progress-page">{body}</div>
        </Show>
    }
}
