//! One exercise of a day in the editor.

use leptos::prelude::*;
use shared::ids::ExerciseId;
use shared::sync::EntityKind;
use training::plan::edit::{Change, Reach, SlotChange};
use training::plan::{Day, NodeId, Slot};

use super::Editor;
use crate::components::{Glyph, IconButton, Sheet, use_announcer};
use crate::features::plan_edit::line;
use crate::features::plan_edit::slot_editor::SlotEditor;
use crate::i18n::*;
use crate::platform::{focus, timer};
use crate::state::use_data;

/// A line that opens its sheet, and the ways up and down: buttons, or Alt with an arrow key.
#[component]
pub fn SlotRow(
    /// The plan.
    editor: Editor,
    /// The day that it is on.
    day: Memo<Option<Day>>,
    /// The slot.
    id: NodeId,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let announcer = use_announcer();
    let mark = format!("slot-{id}");
    let id = StoredValue::new(id);
    let shown = Memo::new(move |_| {
        day.with(|day| {
            let mut slots = day.as_ref()?.slots.iter();
            slots.find(|slot| id.with_value(|id| slot.id == *id)).cloned()
        })
    });
    let place = Memo::new(move |_| {
        day.with(|day| {
            let slots = day.as_ref().map(|day| day.slots.as_slice()).unwrap_or_default();
            let at = slots.iter().position(|slot| id.with_value(|id| slot.id == *id));
            (at.unwrap_or(0), slots.len())
        })
    });
    let name = move || {
        let exercise = shown.with(|slot| slot.as_ref()?.exercise.parse::<ExerciseId>().ok());
        exercise
            .and_then(|id| Some(data.books()?.name(id)))
            .unwrap_or_default()
    };
    let words = move || {
        let unit = data.read(&[EntityKind::Profile], |data| data.profile.unit);
        shown.with(|slot| {
            let slot = slot.as_ref()?;
            let group = slot
                .group
                .as_ref()
                .map(|group| text!(i18n, plan.superset, group = group));
            let words = std::iter::once(line(i18n, slot, unit)).chain(group);
            Some(words.collect::<Vec<_>>().join(" · "))
        })
    };
    let selector = StoredValue::new(format!("#{mark}"));
    let step = move |by: isize| {
        let (at, count) = place.get_untracked();
        let Some(to) = at.checked_add_signed(by).filter(|to| *to < count) else {
            return;
        };
        let moved = editor.change(&Change::MoveSlot {
            slot: id.get_value(),
            to,
        });
        if moved {
            announcer.say(untrack(|| {
                text!(
                    i18n,
                    plan_edit.moved,
                    name = name(),
                    place = to + 1,
                    count = count
                )
            }));
            // The row was taken out of the list and put back: the keyboard stays with it.
            timer::next_frame(move || {
                selector.with_value(|selector| focus::focus(selector));
            });
        }
    };
    let open = RwSignal::new(false);
    let save = move |(change, _): (SlotChange, Reach)| {
        open.set(false);
        editor.change(&Change::ChangeSlot {
            slot: id.get_value(),
            change,
        });
    };
    let remove = move |()| {
        open.set(false);
        editor.change(&Change::RemoveSlot { slot: id.get_value() });
    };
    let form = move || {
        let edited: Slot = shown.get_untracked()?;
        Some(view! { <SlotEditor edited on_save=save on_remove=remove /> })
    };
    view! {
        <li class="plan-slot-edit">
            <button
                type="button"
                id=mark
                class="plan-slot-open"
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                on:click=move |_| open.set(true)
                on:keydown=move |event| {
                    let by = match event.key().as_str() {
                        "ArrowUp" => -1,
                        "ArrowDown" => 1,
                        _ => return,
                    };
                    if event.alt_key() {
                        event.prevent_default();
                        step(by);
                    }
                }
            >
                <span>
                    <span class="only-read">{t!(i18n, plan.edit)}" "</span>
                    {name}
                </span>
                <span class="muted small figures">{words}</span>
            </button>
            <IconButton
                glyph=Glyph::MoveUp
                label=move || text!(i18n, plan_edit.slot_earlier, name = name())
                disabled=Signal::derive(move || place.get().0 == 0)
                on_press=move |()| step(-1)
            />
            <IconButton
                glyph=Glyph::MoveDown
                label=move || text!(i18n, plan_edit.slot_later, name = name())
                disabled=Signal::derive(move || place.get().0 + 1 >= place.get().1)
                on_press=move |()| step(1)
            />
            <Sheet open title=name>
                {form}
            </Sheet>
        </li>
    }
}
