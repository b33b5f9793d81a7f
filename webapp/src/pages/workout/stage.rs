//! The exercise on the screen: its prescription, its sets, the strip, what the coach says.

use leptos::prelude::*;
use training::prescribe::Prescription;
use training::units::WeightUnit;

use super::actions;
use super::celebration::Celebration;
use super::kind::KindSheet;
use super::note::OwnNote;
use super::pain::Pain;
use super::voice::Voice;
use crate::components::{Banner, Glyph, IconButton, Later, Sheet, Tone, use_announcer};
use crate::features::prescription::{Hero, HeroView, Why};
use crate::features::running::{Note, Outlier, Running};
use crate::features::set_entry::{Missing, Phase};
use crate::features::set_table::{Label, Planned, RowKey, SetTable};
use crate::features::words::{Words, load_text, prescribed_load};
use crate::i18n::*;

/// The exercise on the screen.
#[component]
pub fn Stage(running: Running, explaining: RwSignal<bool>, switching: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let announcer = use_announcer();
    let outlier = RwSignal::new(None::<Outlier>);
    let missing = RwSignal::new(None::<Missing>);
    let kind_of = RwSignal::new(None::<RowKey>);
    let unit = move || {
        running
            .exercise()
            .map(|exercise| exercise.unit)
            .unwrap_or_default()
    };
    let shown = Memo::new(move |_| {
        let mut prescription = current(running)?;
        // The range is read beside loads that can be built: shown as such.
        if let Some(interval) = &mut prescription.interval {
            interval.low = running.nearest(interval.low).unwrap_or(interval.low);
            interval.high = running.nearest(interval.high).unwrap_or(interval.high);
        }
        Some(HeroView {
            prescription,
            unit: unit(),
        })
    });
    let name = move || {
        running
            .exercise()
            .map(|exercise| exercise.entry.name)
            .unwrap_or_default()
    };
    let mark = move || {
        let here = running.slot();
        let slots = running.overview().slots;
        slots
            .into_iter()
            .find(|slot| Some(&slot.id) == here.as_ref())?
            .mark
    };
    let place = Memo::new(move |_| {
        let rows = running.rows();
        let count = rows.iter().filter(|row| !row.key.warm_up).count();
        match running.next_row().map(|row| row.label) {
            Some(Label::Number(number)) => text!(i18n, workout.set_of, number = number, count = count),
            Some(Label::WarmUp) => text!(i18n, workout.warm_up),
            None => text!(i18n, workout.done_of, done = count, count = count),
        }
    });
    let said = Memo::new(move |_| running.note().map(|note| note_text(i18n, note, unit())));
    Effect::new(move || {
        if let Some(text) = said.get() {
            announcer.say(text);
        }
    });
    let lacks = move || missing.get().map(|missing| missing_text(i18n, missing));
    let failed = move || {
        running
            .rows()
            .iter()
            .any(|row| running.phase(row) == Phase::Failed)
    };
    let why_title = move || {
        let view = shown.get();
        let load = view
            .map(|view| prescribed_load(i18n, &view.prescription, view.unit))
            .unwrap_or_default();
        text!(i18n, why.title, load = load)
    };
    view! {
        <section class="stage" aria-labelledby="exercise-name">
            <header class="stage-head">
                {move || mark().map(|mark| view! { <span class="superset-mark figures">{mark}</span> })}
                <h1 id="exercise-name" tabindex="-1">{name}</h1>
                <span class="muted figures nowrap" data-testid="place">{place}</span>
                <IconButton
                    glyph=Glyph::More
                    label=move || t_string!(i18n, workout.exercises)
                    on_press=move |()| switching.set(true)
                />
            </header>
            <Later>
                <Hero view=shown on_why=move |()| explaining.set(true) />
                <p class="stage-note" data-testid="note">{move || said.get()}</p>
                <Celebration running />
            </Later>
            <Show when=failed>
                <Banner tone=Tone::Error>
                    <strong>{t!(i18n, workout.not_stored)}</strong>
                    " "
                    {t!(i18n, workout.not_stored_help)}
                </Banner>
            </Show>
            <p class="field-error" role="alert">{lacks}</p>
            <Later>
                <SetTable
                    running
                    on_kind=move |row| kind_of.set(Some(row))
                    on_outlier=move |asked| outlier.set(Some(asked))
                    on_missing=move |what| missing.set(Some(what))
                />
            </Later>
            <Later>
                <actions::Actions running />
                <OwnNote running />
                <Voice running />
            </Later>
            <Later>
                <Pain running />
            </Later>
            <Later>
                <Cues running />
            </Later>
        </section>
        <Later>
            <Sheet open=explaining title=why_title>
                {move || shown.get().map(|HeroView { prescription, unit }| view! { <Why prescription unit /> })}
            </Sheet>
            <actions::OutlierQuestion running asked=outlier />
            <KindSheet running asked=kind_of />
        </Later>
    }
}

/// The prescription of the next working set; after the last one, none.
fn current(running: Running) -> Option<Prescription> {
    let rows = running.rows();
    rows.iter().find_map(|row| match &row.planned {
        Planned::Prescribed(prescription) if row.done.is_none() => Some(prescription.as_ref().clone()),
        _ => None,
    })
}

fn note_text(i18n: Words, note: Note, unit: WeightUnit) -> String {
    let load = |weight| load_text(i18n, Some(weight), unit);
    match note {
        Note::Short(count, next) => counted!(i18n, workout.short, count, load = load(next)),
        Note::Lighter(next) => text!(i18n, workout.next_lighter, load = load(next)),
        Note::Heavier(next) => text!(i18n, workout.next_heavier, load = load(next)),
        Note::Same(next) => text!(i18n, workout.next_same, load = load(next)),
    }
}

fn missing_text(i18n: Words, missing: Missing) -> String {
    match missing {
        Missing::Weight => text!(i18n, workout.missing_weight),
        Missing::Reps => text!(i18n, workout.missing_reps),
        Missing::Duration => text!(i18n, workout.missing_duration),
    }
}

/// How to do it, for those who look.
#[component]
fn Cues(running: Running) -> impl IntoView {
    let i18n = use_i18n();
    let cues = move || {
        running
            .exercise()
            .map(|exercise| exercise.entry.cues)
            .unwrap_or_default()
    };
    let mistakes = move || {
        running
            .exercise()
            .map(|exercise| exercise.entry.mistakes)
            .unwrap_or_default()
    };
    let list = |lines: Vec<String>| {
        lines
            .into_iter()
            .map(|line| view! { <li>{line}</li> })
            .collect_view()
    };
    view! {
        <Show when=move || !cues().is_empty()>
            <details class="cues">
                <summary>{t!(i18n, workout.cues)}</summary>
                <ul>{move || list(cues())}</ul>
                <Show when=move || !mistakes().is_empty()>
                    <p class="muted">{t!(i18n, workout.mistakes)}</p>
                    <ul>{move || list(mistakes())}</ul>
                </Show>
            </details>
        </Show>
    }
}
