//! "28 minutes, the rack is taken": what is missing, what comes of it, and back again.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::coach::{Missing, ShortenedWorkout, SlotEdit, shorten_workout};
use shared::ids::ExerciseId;
use shared::sync::EntityKind;
use training::math::round_to_i32;
use training::plan::NodeId;
use training::replan::{Change, Command, Why};

use crate::components::{Button, ButtonVariant, Segmented, Sheet, Toggle, use_toasts};
use crate::features::running::{Running, Slot};
use crate::features::words::{Grade, Words, grade};
use crate::i18n::*;
use crate::state::{Data, moment, use_data};

/// Minutes that can be left.
const MINUTES: [u16; 4] = [15, 28, 40, 60];

/// What is missing, asked in a sheet.
#[component]
pub fn Shorten(running: Running, open: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let toasts = use_toasts();
    let missing = RwSignal::new(Missing::default());
    let found = Memo::new(move |_| {
        let missing = missing.get();
        if !open.get() || missing == Missing::default() {
            return None;
        }
        let books = data.books()?;
        let kinds = [
            EntityKind::Workout,
            EntityKind::Set,
            EntityKind::Gym,
            EntityKind::Profile,
        ];
        data.read(&kinds, |data| {
            shorten_workout(data, books.offered(), running.id(), &missing, moment())
        })
    });
    let close = move || {
        open.set(false);
        missing.set(Missing::default());
    };
    let apply = move |()| {
        let Some(found) = found.get_untracked() else {
            return;
        };
        let said = text!(i18n, shorten.applied);
        close();
        spawn_local(async move {
            if change(running, found.edits.clone()).await {
                let back: Vec<SlotEdit> = found.edits.iter().map(SlotEdit::inverse).collect();
                let undo = Callback::new(move |()| {
                    let back = back.clone();
                    spawn_local(async move {
                        change(running, back).await;
                    });
                });
                toasts.undoable(said, undo);
            }
        });
    };
    let minutes = std::iter::once((None, TextProp::from(move || t_string!(i18n, shorten.enough))))
        .chain(MINUTES.map(|minutes| (Some(minutes), TextProp::from(minutes.to_string()))));
    let minutes = StoredValue::new(minutes.collect::<Vec<_>>());
    let open_slots = move || {
        let slots = running.overview().slots.into_iter().filter(Slot::is_open);
        slots.collect::<Vec<_>>()
    };
    let toggles = move || {
        open_slots()
            .into_iter()
            .map(|slot| {
                let (id, shown) = (slot.id.clone(), slot.id.clone());
                let name = name(data, slot.exercise);
                view! {
                    <Toggle
                        label=name
                        value=Signal::derive(move || missing.with(|missing| missing.taken.contains(&shown)))
                        on_change=move |taken| missing.update(|missing| set(&mut missing.taken, &id, taken))
                    />
                }
            })
            .collect_view()
    };
    let outcome = move || {
        let found = found.get()?;
        let changes = found
            .replan
            .changes
            .iter()
            .map(|change| said(i18n, data, running, change));
        let lines = changes.map(|line| view! { <li>{line}</li> }).collect_view();
        let nothing = found.edits.is_empty();
        Some(view! {
            <p class="figures" data-testid="shortened">
                {summary(i18n, &found)}
                {(!nothing)
                    .then(|| view! { <small class="muted">" (" {grade(i18n, Grade::Assumption)} ")"</small> })}
            </p>
            <ul class="shorten-lines">{lines}</ul>
            <Button variant=ButtonVariant::Primary wide=true disabled=nothing on_press=apply>
                {t!(i18n, shorten.apply)}
            </Button>
        })
    };
    view! {
        <Sheet open title=move || t_string!(i18n, shorten.title)>
            <div class="stack">
                <Segmented
                    label=move || t_string!(i18n, shorten.minutes)
                    options=minutes.get_value()
                    value=Signal::derive(move || Some(missing.with(|missing| missing.minutes)))
                    on_change=move |minutes| missing.update(|missing| missing.minutes = minutes)
                />
                <fieldset class="stack stack-tight">
                    <legend class="field-label">{t!(i18n, shorten.taken)}</legend>
                    {toggles}
                </fieldset>
                <div class="stack" aria-live="polite">
                    {outcome}
                </div>
            </div>
        </Sheet>
    }
}

async fn change(running: Running, edits: Vec<SlotEdit>) -> bool {
    running
        .change_workout(move |workout| {
            for edit in &edits {
                edit.apply(workout);
            }
        })
        .await
}

fn set(taken: &mut BTreeSet<NodeId>, id: &NodeId, on: bool) {
    if on {
        taken.insert(id.clone());
    } else {
        taken.remove(id);
    }
}

fn name(data: Data, exercise: Option<ExerciseId>) -> String {
    exercise
        .zip(data.books())
        .map(|(id, books)| books.name(id))
        .unwrap_or_default()
}

fn summary(i18n: Words, found: &ShortenedWorkout) -> String {
    let replan = &found.replan;
    let minutes = replan.after_s.div_ceil(60);
    if found.edits.is_empty() {
        return text!(i18n, shorten.fits, minutes = minutes);
    }
    text!(
        i18n,
        shorten.summary,
        sets = replan.after_sets,
        count = replan.before_sets,
        minutes = minutes,
        percent = round_to_i32(100.0 * replan.kept)
    )
}

/// One change in words.
fn said(i18n: Words, data: Data, running: Running, change: &Change) -> String {
    let slots = running.overview().slots;
    let of = |id: &NodeId| {
        name(
            data,
            slots
                .iter()
                .find(|slot| slot.id == *id)
                .and_then(|slot| slot.exercise),
        )
    };
    let exercise = of(&change.slot);
    match (&change.command, &change.why) {
        (Command::Swap { exercise: other }, _) => {
            let other = name(data, other.parse().ok());
            text!(i18n, shorten.swap, exercise = exercise, other = other)
        }
        (Command::Skip, Why::NoStandIn) => text!(i18n, shorten.none, exercise = exercise),
        (Command::Skip, _) => text!(i18n, shorten.skip, exercise = exercise),
        (Command::KeepSets { sets: 0 }, _) => text!(i18n, shorten.done, exercise = exercise),
        (Command::KeepSets { sets }, _) => counted!(i18n, shorten.keep, *sets, exercise = exercise),
        (Command::Pair { .. }, Why::InTurn { with }) => {
            text!(i18n, shorten.in_turn, exercise = exercise, other = of(with))
        }
        (Command::Pair { .. }, _) => exercise,
    }
}
