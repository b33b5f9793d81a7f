//! The prescription of the current set, readable from the floor.

use leptos::prelude::*;
use training::load::Build;
use training::prescribe::Prescription;
use training::units::WeightUnit;

use super::{RepRange, weight_text};
use crate::features::set_entry::rir_text;
use crate::features::words::{Words, advice, build_text, confidence, prescribed_load, unit_text};
use crate::i18n::*;

/// What the hero shows.
#[derive(Clone, Debug, PartialEq)]
pub struct HeroView {
    /// What the coach says.
    pub prescription: Prescription,
    /// The unit of its load.
    pub unit: WeightUnit,
}

/// `80 kg × 6–8 @ 2 RIR`, its range, how sure, how to load it, and the way to "why".
#[component]
pub fn Hero(
    /// What to show.
    #[prop(into)]
    view: Signal<Option<HeroView>>,
    /// Opens "why".
    #[prop(into)]
    on_why: Callback<()>,
) -> impl IntoView {
    move || view.get().map(|view| hero(view, on_why))
}

/// That the level is being looked for, and for how long.
fn calibrating(i18n: Words, prescription: &Prescription) -> String {
    let left = prescription.trace.ramp_sets_left();
    let left = left.map(|sets| counted!(i18n, why.ramp_left, sets));
    [Some(text!(i18n, workout.calibrating)), left]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

fn hero(shown: HeroView, on_why: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let HeroView { prescription, unit } = shown;
    let reps = RepRange::of(&prescription).to_string();
    // Where the body is the load, the line below says so.
    let loaded = prescription.build.as_ref() != Some(&Build::Bodyweight);
    let load = prescription
        .weight
        .filter(|_| loaded)
        .map(|weight| weight_text(weight, unit));
    // A range within one step of the rack says nothing.
    let wide = prescription
        .interval
        .filter(|interval| interval.low < interval.high);
    let range = wide.map(|interval| {
        let (low, high) = (weight_text(interval.low, unit), weight_text(interval.high, unit));
        text!(
            i18n,
            workout.range,
            low = low,
            high = high,
            unit = unit_text(i18n, unit)
        )
    });
    let sure = confidence(i18n, prescription.confidence.band);
    let build = prescription
        .build
        .as_ref()
        .map(|build| build_text(i18n, build, unit));
    let rir = text!(i18n, workout.at_rir, rir = rir_text(prescription.rir));
    let why = text!(
        i18n,
        workout.why_label,
        load = prescribed_load(i18n, &prescription, unit)
    );
    let advices = prescription
        .advice
        .iter()
        .map(|said| view! { <p class="hero-advice">{advice(i18n, *said)}</p> });
    view! {
        <div class="hero" data-testid="hero">
            <p class="hero-figures">
                {load
                    .map(|load| {
                        view! {
                            <span class="numeral numeral-hero" data-testid="hero-load">
                                {load}
                                <span class="numeral-unit">" "{unit_text(i18n, unit)}</span>
                            </span>
                            <span class="hero-times" aria-hidden="true">"×"</span>
                        }
                    })}
                <span class="numeral numeral-hero" data-testid="hero-reps">{reps}</span>
            </p>
            <p class="hero-line">
                <strong>{rir}</strong>
                {range
                    .map(|range| {
                        view! {
                            <span>
                                <span class="only-read">{t!(i18n, workout.range_label)}" "</span>
                                {range}
                            </span>
                        }
                    })}
                <span>{sure}</span>
                <button type="button" class="hero-why" aria-label=why on:click=move |_| on_why.run(())>
                    {t!(i18n, workout.why)}
                    " ›"
                </button>
            </p>
            {build.map(|build| view! { <p class="hero-build muted" data-testid="build">{build}</p> })}
            {prescription.calibrating.then(|| view! { <p class="hero-advice">{calibrating(i18n, &prescription)}</p> })}
            {advices.collect_view()}
        </div>
    }
}
