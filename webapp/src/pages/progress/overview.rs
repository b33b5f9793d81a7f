//! `/progress`: strength, volume, days.

use leptos::prelude::*;
use shared::sync::EntityKind;

use crate::components::{ButtonLink, ButtonVariant, EmptyState, Later, PageHeader, Skeleton, SkeletonShape};
use crate::features::measures::BodySummary;
use crate::features::progress::{
    OwnEffort, RangeChoice, Recovery, Sessions, Strength, Tonnage, TrainingDays, Volume, use_log, use_range,
};
use crate::i18n::*;
use crate::state::{moment, use_data};

/// Everything at a glance.
#[component]
pub fn Progress() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let range = use_range();
    let log = use_log(data);
    let span = Memo::new(move |_| {
        let first_weekday = data.read(&[EntityKind::Profile], |data| data.profile.first_weekday);
        // The log of years takes longer than a tap may: it is only asked where the range begins with it.
        let began = || log.with(|log| log.as_ref()?.keys().next().copied());
        let today = moment().local_date();
        (range.get().from(today, first_weekday, began), today)
    });
    let has_sets = Memo::new(move |_| data.read(&[EntityKind::Set], |data| !data.sets.is_empty()));
    let ready = move || data.is_ready() && data.books().is_some();
    view! {
        <PageHeader title=move || t_string!(i18n, progress.title) />
        <Show when=ready fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=8 /> }>
            <Show
                when=move || has_sets.get()
                fallback=move || {
                    view! {
                        <EmptyState
                            title=move || t_string!(i18n, progress.empty_title)
                            body=move || t_string!(i18n, progress.empty)
                        >
                            <ButtonLink href="/">{t!(i18n, history.go_today)}</ButtonLink>
                        </EmptyState>
                        <BodySummary />
                    }
                }
            >
                <div class="progress-page">
                    <RangeChoice range />
                    <div class="columns">
                        <div class="stack stack-wide">
                            <Later>
                                <Strength span />
                            </Later>
                            <Later>
                                <ButtonLink href="/progress/coach" variant=ButtonVariant::Quiet>
                                    {t!(i18n, accuracy.title)}
                                </ButtonLink>
                                <Volume log span />
                            </Later>
                            <Later>
                                <Recovery />
                            </Later>
                        </div>
                        <div class="stack stack-wide">
                            <Later>
                                <Sessions log span />
                            </Later>
                            <Later>
                                <TrainingDays log />
                            </Later>
                            <Later>
                                <Tonnage log span />
                                <OwnEffort />
                                <BodySummary />
                            </Later>
                        </div>
                    </div>
                </div>
            </Show>
        </Show>
    }
}
