//! The body in the overview of progress.

use leptos::prelude::*;
use shared::sync::EntityKind;

use super::quantity::Quantity;
use super::series::{measures, series};
use super::words::measured_text;
use crate::components::ButtonLink;
use crate::features::words::use_dates;
use crate::i18n::*;
use crate::platform::intl::DateStyle;
use crate::state::use_data;

/// The latest body mass, and the way to the measures.
#[component]
pub fn BodySummary() -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let sign = decimal_sign();
    let data = use_data();
    let latest = move || {
        data.read(&[EntityKind::BodyMeasure, EntityKind::Profile], |data| {
            let all = series(&measures(data), Quantity::BodyMass, chrono::NaiveDate::MIN);
            all.last().map(|(day, grams)| (*day, *grams, data.profile.unit))
        })
    };
    let sentence = move || {
        latest().map_or_else(
            || text!(i18n, measures.none),
            |(day, grams, loads)| {
                let mass = measured_text(i18n, Quantity::BodyMass.unit(loads), grams, sign);
                text!(
                    i18n,
                    measures.latest,
                    mass = mass,
                    date = dates.date(day, DateStyle::Date)
                )
            },
        )
    };
    view! {
        <section class="section" aria-labelledby="body-title">
            <h2 id="body-title">{t!(i18n, measures.body)}</h2>
            <p class="figures">{sentence}</p>
            <div class="row">
                <ButtonLink href="/progress/body">{t!(i18n, measures.title)}</ButtonLink>
            </div>
        </section>
    }
}
