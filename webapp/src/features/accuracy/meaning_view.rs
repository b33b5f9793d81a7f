//! What the numbers mean, and what they do not.

use leptos::prelude::*;
use training::backtest::{Method, Report, Scores};

use super::figures::{tenths, whole};
use crate::i18n::*;

/// Honest words.
#[component]
pub fn Meaning(
    /// The report.
    report: Report,
) -> impl IntoView {
    let i18n = use_i18n();
    let sign = decimal_sign();
    let coach = |scores: &Option<Scores>| {
        let errors = scores.as_ref()?.of(Method::Gg1)?.errors;
        Some(tenths(errors.mean_percent, sign))
    };
    let new = coach(&report.session_ahead_cold)
        .zip(coach(&report.session_ahead_warm))
        .map(|(cold, warm)| text!(i18n, accuracy.means_new, cold = cold, warm = warm));
    let said = whole(report.effort_known);
    let words = [
        Some(text!(i18n, accuracy.means_load)),
        Some(text!(i18n, accuracy.means_floor)),
        Some(text!(i18n, accuracy.means_light)),
        new,
        (said < 100).then(|| text!(i18n, accuracy.means_effort, share = said)),
        Some(text!(
            i18n,
            accuracy.means_left_out,
            share = tenths(100.0 * report.anomalous, sign)
        )),
    ];
    let items: Vec<_> = words
        .into_iter()
        .flatten()
        .map(|words| view! { <li>{words}</li> })
        .collect();
    view! {
        <section class="section" aria-labelledby="meaning-title">
            <h2 id="meaning-title">{t!(i18n, accuracy.meaning)}</h2>
            <ul class="accuracy-meaning">{items}</ul>
        </section>
    }
}
