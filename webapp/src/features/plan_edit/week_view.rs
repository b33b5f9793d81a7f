//! The plan week by week.

use leptos::prelude::*;
use shared::ids::{ExerciseId, PlanRevisionId};
use training::plan::edit::{Change, Reach, SlotChange};
use training::plan::{Slot, Week};

use super::day_view::DayView;
use super::slot_editor::SlotEditor;
use super::{Current, revise};
use crate::components::{Glyph, IconButton, Sheet, use_toasts};
use crate::features::saving::use_saving;
use crate::i18n::*;
use crate::platform::ids;
use crate::state::use_data;

/// One week at a time with its days: what is done, what comes next, and each slot a way to change it.
#[component]
pub fn WeekView(
    /// The plan.
    #[prop(into)]
    current: Signal<Option<Current>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    // Until somebody turns the page, it is the week that comes next, also when that one moves on.
    let chosen = RwSignal::new(None::<usize>);
    let count = move || current.with(|current| current.as_ref().map_or(0, |current| weeks(current).count()));
    let place = Memo::new(move |_| {
        let at = chosen
            .get()
            .or_else(|| current.with(|current| current.as_ref().map(|current| current.week)));
        at.unwrap_or(0).min(count().saturating_sub(1))
    });
    let turn = move |by: isize| chosen.set(Some(place.get_untracked().saturating_add_signed(by)));
    let heading = move || {
        let (number, count) = (place.get() + 1, count());
        let text = text!(i18n, plan.week_of, number = number, count = count);
        let week = |current: &Option<Current>| {
            current
                .as_ref()
                .and_then(|c| Some(weeks(c).nth(place.get())?.deload))
        };
        if current.with(week) == Some(true) {
            format!("{text} · {}", text!(i18n, plan.deload))
        } else {
            text
        }
    };
    let editing = RwSignal::new(None::<Slot>);
    let open = RwSignal::new(false);
    let edit = Callback::new(move |slot: Slot| {
        editing.set(Some(slot));
        open.set(true);
    });
    let days = move || {
        current.with(|current| {
            let current = current.as_ref()?;
            let week = weeks(current).nth(place.get())?;
            let days = week.days.iter().map(|day| {
                let done = current.done.get(&day.id).copied();
                let next = current.next.as_ref() == Some(&day.id);
                view! { <DayView day=day.clone() done next on_edit=edit /> }
            });
            Some(days.collect_view())
        })
    };
    let title = move || {
        let id = editing.with(|slot| slot.as_ref()?.exercise.parse::<ExerciseId>().ok());
        id.and_then(|id| Some(data.books()?.name(id))).unwrap_or_default()
    };
    let (saving, toasts) = (use_saving(), use_toasts());
    let save = move |slot: &Slot, change: SlotChange, reach: Reach| {
        let Some(current) = current.get_untracked() else {
            return;
        };
        let change = Change::ChangeSlot {
            slot: slot.id.clone(),
            change,
        };
        let mut document = current.revision.document.clone();
        let edit = change.edit(&document, reach, ids::new_node);
        if edit.is_none_or(|edit| edit.apply(&mut document).is_err()) {
            toasts.note(untrack(|| text!(i18n, plan.unchanged)));
            open.set(false);
            return;
        }
        let id: PlanRevisionId = ids::new_id();
        let revised = data.peek(|data| revise(data, &current, document, id));
        let said = untrack(|| text!(i18n, plan.saved, number = revised.number));
        saving.undoable(revised.changes, revised.undo, said, move || open.set(false));
    };
    let editor = move || {
        let slot = editing.get()?;
        let edited = slot.clone();
        let on_save = move |(change, reach)| save(&slot, change, reach);
        Some(view! { <SlotEditor edited asks_reach=true on_save /> })
    };
    view! {
        <div class="plan-week-head">
            <IconButton
                glyph=Glyph::Back
                label=move || t_string!(i18n, plan.previous_week)
                disabled=Signal::derive(move || place.get() == 0)
                on_press=move |()| turn(-1)
            />
            <h2 aria-live="polite" class="figures">{heading}</h2>
            <IconButton
                glyph=Glyph::Forward
                label=move || t_string!(i18n, plan.next_week)
                disabled=Signal::derive(move || place.get() + 1 >= count())
                on_press=move |()| turn(1)
            />
        </div>
        <div class="plan-days">{days}</div>
        <Sheet open title>
            {editor}
        </Sheet>
    }
}

fn weeks(current: &Current) -> impl Iterator<Item = &Week> {
    current
        .revision
        .document
        .blocks
        .iter()
        .flat_map(|block| &block.weeks)
}
