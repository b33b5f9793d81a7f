//! What it comes to, in a few sentences.

use leptos::prelude::*;
use shared::coach::Moment;
use training::backtest::{Errors, Method, Report, Scores, Verdict};

use super::figures::tenths;
use super::told::Told;
use crate::features::words::{Words, use_dates};
use crate::i18n::*;
use crate::platform::intl::DateStyle;
use crate::state::moment;

/// The coach's error before and during the workout, beside that of a hand reckoning.
#[component]
pub fn Summary(
    /// What is told.
    told: Told,
) -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let sign = decimal_sign();
    let report = &told.of.report;
    let lead = before(i18n, report, sign);
    let rest = [verdict(i18n, report, sign), during(i18n, report, sign)];
    let spread = of(report.session_ahead.as_ref(), Method::Gg1).map(|errors| {
        text!(
            i18n,
            accuracy.spread,
            median = tenths(errors.median_percent, sign),
            p90 = tenths(errors.p90_percent, sign)
        )
    });
    let day = |day| dates.date(day, DateStyle::Date);
    let from = told
        .last_day
        .map(|last| text!(i18n, accuracy.last_day, day = day(last)));
    let made = told.made_at.map(|at| {
        let made = Moment { at, ..moment() };
        text!(i18n, accuracy.made_at, day = day(made.local_date()))
    });
    let outdated = told.outdated.then(|| text!(i18n, accuracy.outdated));
    let source: Vec<String> = [from, made, outdated].into_iter().flatten().collect();
    view! {
        <div class="stack" data-testid="accuracy">
            <p class="accuracy-lead">{lead}</p>
            <p>{rest.into_iter().flatten().chain(spread).collect::<Vec<_>>().join(" ")}</p>
            <p class="muted small">{source.join(" ")}</p>
        </div>
    }
}

fn of(scores: Option<&Scores>, method: Method) -> Option<Errors> {
    scores?.of(method).map(|score| score.errors)
}

fn before(i18n: Words, report: &Report, sign: &str) -> Option<String> {
    let scores = report.session_ahead.as_ref();
    let mean = |method| of(scores, method).map(|errors| tenths(errors.mean_percent, sign));
    Some(text!(
        i18n,
        accuracy.before,
        count = scores?.predictions,
        error = mean(Method::Gg1)?,
        by_hand = mean(Method::LastTopEpley)?
    ))
}

fn during(i18n: Words, report: &Report, sign: &str) -> Option<String> {
    let scores = report.set_ahead.as_ref();
    let mean = |method| of(scores, method).map(|errors| tenths(errors.mean_percent, sign));
    Some(text!(
        i18n,
        accuracy.during,
        count = scores?.predictions,
        error = mean(Method::Gg1)?,
        by_hand = mean(Method::PreviousSetEpley)?
    ))
}

/// Whether the difference to the hand reckoning is more than chance.
fn verdict(i18n: Words, report: &Report, sign: &str) -> Option<String> {
    let advantage = report
        .session_ahead
        .as_ref()?
        .of(Method::LastTopEpley)?
        .advantage?;
    let points = |points: f64| tenths(points, sign);
    Some(match advantage.verdict() {
        Verdict::Better => text!(
            i18n,
            accuracy.better,
            low = points(advantage.low),
            high = points(advantage.high)
        ),
        Verdict::Open => text!(i18n, accuracy.open),
        Verdict::Worse => text!(
            i18n,
            accuracy.worse,
            low = points(-advantage.high),
            high = points(-advantage.low)
        ),
    })
}
