//! One day in the editor.

use leptos::prelude::*;
use shared::ids::ExerciseId;
use training::plan::edit::Change;
use training::plan::{Day, NodeId, limits};

use super::Editor;
use super::slot::SlotRow;
use crate::components::{Button, ButtonVariant, Glyph, IconButton, Sheet, TextField, use_announcer};
use crate::features::exercises::Finder;
use crate::i18n::*;

/// A day: its exercises, one more, and what can be done with the day itself.
#[component]
pub fn DayEditor(
    /// The plan.
    editor: Editor,
    /// The day.
    day: NodeId,
) -> impl IntoView {
    let i18n = use_i18n();
    let id = StoredValue::new(day);
    let shown = Memo::new(move |_| {
        let week = editor.shown()?;
        week.days
            .into_iter()
            .find(|day| id.with_value(|id| day.id == *id))
    });
    let name = move || {
        shown
            .with(|day| day.as_ref().map(|day| day.name.clone()))
            .unwrap_or_default()
    };
    let slots = Memo::new(move |_| {
        let slots = |day: &Day| {
            day.slots
                .iter()
                .map(|slot| slot.id.clone())
                .collect::<Vec<NodeId>>()
        };
        shown.with(|day| day.as_ref().map(slots)).unwrap_or_default()
    });
    let row = move |slot: NodeId| view! { <SlotRow editor day=shown id=slot /> };
    let (acting, adding) = (RwSignal::new(false), RwSignal::new(false));
    let add = move |exercise: ExerciseId| {
        adding.set(false);
        editor.change(&Change::AddSlot {
            day: id.get_value(),
            exercise: exercise.to_string(),
        });
    };
    let room = move || slots.with(|slots| slots.len() < limits::SLOTS_PER_DAY);
    let about = move || text!(i18n, plan_edit.day_actions, day = name());
    let add_label = move || text!(i18n, plan_edit.add_to, day = name());
    view! {
        <section class="plan-day" aria-label=name>
            <header class="plan-day-head plan-day-edit">
                <h3>{name}</h3>
                <IconButton glyph=Glyph::More label=about on_press=move |()| acting.set(true) />
            </header>
            <ul>
                <For each=move || slots.get() key=|slot| slot.clone() children=row />
            </ul>
            <Show when=move || slots.with(Vec::is_empty)>
                <p class="muted small">{t!(i18n, plan_edit.empty_day)}</p>
            </Show>
            <Show when=room>
                <div>
                    <Button
                        variant=ButtonVariant::Quiet
                        glyph=Glyph::Plus
                        describe=add_label
                        on_press=move |()| adding.set(true)
                    >
                        {t!(i18n, plan_edit.add_exercise)}
                    </Button>
                </div>
            </Show>
            <Sheet open=adding title=add_label>
                <Finder on_choose=add />
            </Sheet>
            <Sheet open=acting title=name>
                <DayActions editor shown open=acting />
            </Sheet>
        </section>
    }
}

/// Name, place, a second one like it, away with it.
#[component]
fn DayActions(editor: Editor, shown: Memo<Option<Day>>, open: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let announcer = use_announcer();
    let day = move || shown.get_untracked();
    let name = RwSignal::new(day().map(|day| day.name).unwrap_or_default());
    let missing = RwSignal::new(false);
    let error = Signal::derive(move || missing.get().then(|| text!(i18n, plan_edit.name_missing)));
    let rename = move |()| {
        let typed: String = name
            .get_untracked()
            .trim()
            .chars()
            .take(limits::NAME_CHARS)
            .collect();
        missing.set(typed.is_empty());
        if let Some(day) = day().filter(|_| !typed.is_empty()) {
            editor.change(&Change::RenameDay {
                day: day.id,
                name: typed,
            });
        }
    };
    let place = move || {
        let days = editor.shown().map(|week| week.days).unwrap_or_default();
        let at = shown.with(|day| {
            days.iter()
                .position(|one| day.as_ref().is_some_and(|day| day.id == one.id))
        });
        (at.unwrap_or(0), days.len())
    };
    let step = move |by: isize| {
        let (at, count) = untrack(place);
        let to = at.saturating_add_signed(by);
        if let Some(day) = day()
            && editor.change(&Change::MoveDay { day: day.id, to })
        {
            announcer.say(untrack(|| {
                text!(
                    i18n,
                    plan_edit.moved,
                    name = day.name,
                    place = to + 1,
                    count = count
                )
            }));
        }
    };
    let duplicate = move |()| {
        let Some(day) = day() else { return };
        let name = untrack(|| text!(i18n, plan_edit.copy_of, name = day.name));
        open.set(false);
        editor.change(&Change::DuplicateDay { day: day.id, name });
    };
    let remove = move |()| {
        let Some(day) = day() else { return };
        open.set(false);
        editor.change(&Change::RemoveDay { day: day.id });
    };
    let is_full = move || place().1 >= limits::DAYS_PER_WEEK;
    view! {
        <div class="stack">
            <TextField
                label=move || t_string!(i18n, plan_edit.day_name)
                value=name
                error
                name="day_name"
                on_commit=rename
            />
            <div class="row">
                <Button
                    glyph=Glyph::MoveUp
                    disabled=Signal::derive(move || place().0 == 0)
                    on_press=move |()| step(-1)
                >
                    {t!(i18n, plan_edit.earlier)}
                </Button>
                <Button
                    glyph=Glyph::MoveDown
                    disabled=Signal::derive(move || place().0 + 1 >= place().1)
                    on_press=move |()| step(1)
                >
                    {t!(i18n, plan_edit.later)}
                </Button>
            </div>
            <Button wide=true disabled=Signal::derive(is_full) on_press=duplicate>
                {t!(i18n, plan_edit.duplicate)}
            </Button>
            <Button
                wide=true
                glyph=Glyph::Delete
                disabled=Signal::derive(move || place().1 <= 1)
                on_press=remove
            >
                {t!(i18n, plan_edit.remove_day)}
            </Button>
        </div>
    }
}
