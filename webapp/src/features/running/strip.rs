//! The strip under the table: changes the touched number by real steps, or asks how hard the set was.

use leptos::prelude::*;
use training::units::{Reps, Rir, Weight};

use super::{Field, Running};
use crate::components::{Glyph, Icon};
use crate::features::set_entry::rir_text;
use crate::features::set_table::{Row, row_name};
use crate::features::words::{Words, build_text, load_text, unit_text};
use crate::i18n::*;

/// One step of a timed set, in seconds.
const STEP_S: u32 = 5;

/// The strip.
#[component]
pub fn Strip(
    /// The running workout.
    running: Running,
    /// Deletes the logged set that is touched.
    #[prop(into)]
    on_delete: Callback<Row>,
) -> impl IntoView {
    let i18n = use_i18n();
    let touched = Memo::new(move |_| {
        let focus = running.focus()?;
        Some((focus.field, running.row(focus.row)?))
    });
    move || {
        touched.get().map(|(field, row)| {
            let name = row_name(i18n, row.label, row.key);
            let deletable = row.clone();
            let body = match field {
                Field::Weight => weight(i18n, running, row.clone()).into_any(),
                Field::Reps => count(i18n, running, row.clone()).into_any(),
                Field::Rir => rir(i18n, running, row.clone()).into_any(),
            };
            view! {
                <div class="strip" data-testid="strip">
                    {body}
                    {row.done.is_some().then(|| view! {
                        <button
                            type="button"
                            class="button button-quiet strip-delete"
                            aria-label=format!("{}: {name}", t_string!(i18n, workout.delete))
                            on:click=move |_| on_delete.run(deletable.clone())
                        >
                            <Icon glyph=Glyph::Delete />
                            {t!(i18n, workout.delete)}
                        </button>
                    })}
                </div>
            }
        })
    }
}

fn weight(i18n: Words, running: Running, row: Row) -> impl IntoView {
    let unit = running
        .exercise()
        .map(|exercise| exercise.unit)
        .unwrap_or_default();
    let value = running.draft(&row).weight.value().unwrap_or(Weight::ZERO);
    let (below, above) = (running.step(value, false), running.step(value, true));
    let step = |to: Option<Weight>| {
        to.map(|to| {
            let (low, high) = if to < value { (to, value) } else { (value, to) };
            load_text(i18n, Some(high.saturating_sub(low)), unit)
        })
    };
    let build = running.build(value).map(|build| build_text(i18n, &build, unit));
    let as_prescribed = row.done.is_none() && running.draft(&row).weight.typed.is_none();
    let build = match build {
        // The hero says it already.
        Some(_) if as_prescribed && !row.key.warm_up => String::new(),
        Some(build) => build,
        None => text!(i18n, workout.not_buildable),
    };
    let (for_less, for_more) = (row.clone(), row);
    stepper(
        i18n,
        (
            step(below),
            below.map(|to| Callback::new(move |()| running.edit(&for_less, |d| d.weight.typed = Some(to)))),
        ),
        (
            step(above),
            above.map(|to| Callback::new(move |()| running.edit(&for_more, |d| d.weight.typed = Some(to)))),
        ),
        unit_text(i18n, unit),
        build,
    )
}

fn count(i18n: Words, running: Running, row: Row) -> impl IntoView {
    let draft = running.draft(&row);
    let timed = running.exercise().is_some_and(|exercise| exercise.timed);
    let (for_less, for_more) = (row.clone(), row);
    if timed {
        let value = draft.duration_s.value().unwrap_or(0);
        let set = move |row: Row, to: u32| {
            Callback::new(move |()| running.edit(&row, |d| d.duration_s.typed = Some(to)))
        };
        let less = (value > STEP_S).then(|| set(for_less, value - STEP_S));
        let seconds = text!(i18n, unit.seconds);
        let step = Some(format!("{STEP_S}\u{a0}{seconds}"));
        return stepper(
            i18n,
            (step.clone(), less),
            (step, Some(set(for_more, value + STEP_S))),
            seconds,
            String::new(),
        );
    }
    let value = draft.reps.value().map_or(0, Reps::get);
    let set = move |row: Row, to: u16| {
        Callback::new(move |()| running.edit(&row, |d| d.reps.typed = Some(Reps::saturating(to))))
    };
    let less = (value > 0).then(|| set(for_less, value - 1));
    let reps = text!(i18n, unit.reps);
    let one = Some("1".to_owned());
    stepper(
        i18n,
        (one.clone(), less),
        (one, Some(set(for_more, value + 1))),
        reps,
        String::new(),
    )
}

type Side = (Option<String>, Option<Callback<()>>);

fn stepper(i18n: Words, less: Side, more: Side, unit: String, below: String) -> impl IntoView + use<> {
    let button = |(step, press): Side, glyph: Glyph, name: String| {
        let disabled = press.is_none();
        view! {
            <button
                type="button"
                class="strip-step"
                aria-label=name
                disabled=disabled
                on:click=move |_| {
                    if let Some(press) = press {
                        press.run(());
                    }
                }
            >
                <Icon glyph />
                <span>{step}</span>
            </button>
        }
    };
    let named = |step: &Option<String>| step.clone().unwrap_or_default();
    let less_name = text!(i18n, workout.less, step = named(&less.0));
    let more_name = text!(i18n, workout.more, step = named(&more.0));
    view! {
        <div class="strip-stepper figures">
            {button(less, Glyph::Minus, less_name)}
            <p class="strip-middle">
                <span>{unit}</span>
                <span class="muted small">{below}</span>
            </p>
            {button(more, Glyph::Plus, more_name)}
        </div>
    }
}

fn rir(i18n: Words, running: Running, row: Row) -> impl IntoView {
    let draft = running.draft(&row);
    let said = match &row.done {
        Some(done) => done.known_rir(),
        None => draft.rir.typed,
    };
    let asked = draft.rir.value();
    let name = row_name(i18n, row.label, row.key);
    let choices = [0_u8, 2, 4, 6, 8, 10]
        .into_iter()
        .filter_map(|halves| Rir::from_halves(halves).ok());
    let chips = choices.map(|choice| {
        let row = row.clone();
        let pressed = said == Some(choice);
        let label = format!("{} {}", rir_text(choice), t_string!(i18n, unit.rir));
        view! {
            <button
                type="button"
                class="chip"
                aria-label=label
                aria-pressed=if pressed { "true" } else { "false" }
                data-asked=(asked == Some(choice)).then_some("")
                on:click=move |_| running.say_rir(&row, choice)
            >
                {rir_text(choice)}
            </button>
        }
    });
    view! {
        <fieldset class="strip-rir figures">
            <legend>{t!(i18n, workout.rir_question)} " " <span class="muted">{name}</span></legend>
            <div class="chips">{chips.collect_view()}</div>
        </fieldset>
    }
}
