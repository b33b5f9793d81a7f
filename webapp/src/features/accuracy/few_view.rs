//! Before there is anything to tell.

use leptos::prelude::*;
use training::backtest::{ENOUGH, Report};

use super::using::State;
use crate::components::{ButtonLink, ProgressBar, Skeleton, SkeletonShape};
use crate::i18n::*;

/// How far the walk through the log is.
#[component]
pub fn Underway(
    /// How far.
    state: RwSignal<State, LocalStorage>,
) -> impl IntoView {
    let i18n = use_i18n();
    let so_far = Memo::new(move |_| {
        state.with(|state| match state {
            State::Here(done, all) => Some((*done, *all)),
            State::Engine | State::Told(_) => None,
        })
    });
    let done = Signal::derive(move || so_far.get().map_or(0, |(done, _)| done));
    let all = Signal::derive(move || so_far.get().map_or(0, |(_, all)| all));
    view! {
        <div class="stack">
            <p role="status">
                {move || {
                    if so_far.get().is_some() { t!(i18n, accuracy.underway) } else { t!(i18n, accuracy.underway_engine) }
                }}
            </p>
            <Show when=move || { all.get() > 0 }>
                <ProgressBar
                    label=move || t_string!(i18n, accuracy.gone_through)
                    value=done
                    max=all
                    text=move || text!(i18n, accuracy.gone_through_text, done = done.get(), all = all.get())
                />
            </Show>
            <Skeleton shape=SkeletonShape::Row count=6 />
        </div>
    }
}

/// There is too little to tell quality from chance: says what it takes.
#[component]
pub fn NotEnough(
    /// What there is.
    report: Report,
) -> impl IntoView {
    let i18n = use_i18n();
    let predictions = report.session_ahead.map_or(0, |scores| scores.predictions);
    let (so_far, enough) = (count(predictions), count(ENOUGH));
    view! {
        <section class="section stack" aria-labelledby="few-title" data-testid="accuracy-few">
            <h2 id="few-title">{t!(i18n, accuracy.few_title)}</h2>
            <p>{text!(i18n, accuracy.few, needed = enough)}</p>
            <ProgressBar
                label=move || t_string!(i18n, accuracy.so_far)
                value=so_far
                max=enough
                text=move || text!(i18n, accuracy.so_far_text, done = so_far, needed = enough)
            />
            <p class="muted">{t!(i18n, accuracy.few_meanwhile)}</p>
            <div class="row">
                <ButtonLink href="/">{t!(i18n, history.go_today)}</ButtonLink>
            </div>
        </section>
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
