//! What to do today: the next workout with its loads, how the lifter is, and how the week stands.

mod gym;
mod next;
mod readiness;
mod week;

use leptos::prelude::*;
use shared::sync::EntityKind;

use crate::components::{
    ButtonLink, ButtonVariant, EmptyState, ErrorState, Later, PageHeader, Skeleton, SkeletonShape, next_piece,
};
use crate::features::notices::Proposals;
use crate::features::words::short_day;
use crate::i18n::*;
use crate::state::{BooksMissing, moment, use_data};

/// What to do today.
#[component]
pub fn Today() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let date = move || short_day(i18n, moment().local_date());
    let missing: BooksMissing = expect_context();
    let has_plan = Memo::new(move |_| {
        let kinds = [
            EntityKind::Assignment,
            EntityKind::PlanRevision,
            EntityKind::Workout,
        ];
        data.read(&kinds, |data| {
            data.active_assignment().is_some() || data.active_workout().is_some()
        })
    });
    // The frame, the heading and the skeleton are there before the coach thinks.
    let framed = next_piece();
    let loading = move || data.books().is_none() || !framed.get();
    let content = move || {
        if has_plan.get() {
            view! {
                <gym::GymSwitch />
                <next::NextWorkout />
                <Later>
                    <readiness::Check />
                </Later>
                <Proposals />
            }
            .into_any()
        } else {
            view! {
                <EmptyState title=move || t_string!(i18n, today.empty_title) body=move || t_string!(i18n, today.empty)>
                    <ButtonLink href="/plan" variant=ButtonVariant::Primary>
                        {t!(i18n, today.take_plan)}
                    </ButtonLink>
                </EmptyState>
            }
            .into_any()
        }
    };
    view! {
        <PageHeader title=move || t_string!(i18n, today.title)>
            <span class="muted figures">{date}</span>
        </PageHeader>
        <Show when=move || missing.get() && loading()>
            <ErrorState
                title=move || t_string!(i18n, today.books_title)
                body=move || t_string!(i18n, today.books_body)
                on_retry=move |()| missing.retry()
            />
        </Show>
        <Show
            when=move || !loading()
            fallback=|| {
                view! {
                    <Skeleton shape=SkeletonShape::Heading />
                    <Skeleton shape=SkeletonShape::Row count=6 />
                }
            }
        >
            <div class="columns">
                <div class="stack">{content}</div>
                <Later>
                    <week::ThisWeek />
                </Later>
            </div>
        </Show>
    }
}
