//! Which exercises the workout has, in which order, and which are done in turn.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::entity::{Workout, WorkoutSlot};
use shared::ids::ExerciseId;
use training::plan::edit::new_slot;
use training::plan::{NodeId, Slot};

use super::instead_of::Search;
use crate::components::{Button, ButtonVariant, Glyph, IconButton};
use crate::features::exercises::Suggest;
use crate::features::running::Running;
use crate::i18n::*;
use crate::platform::ids;
use crate::state::use_data;

/// One exercise while the order is changed: its name, and up and down.
#[component]
pub fn Movable(running: Running, id: NodeId, name: String, first: bool, last: bool) -> impl IntoView {
    let i18n = use_i18n();
    let id = StoredValue::new(id);
    let up = text!(i18n, workout.move_up, exercise = name);
    let down = text!(i18n, workout.move_down, exercise = name);
    let shift = move |later: bool| {
        change(running, move |slots| id.with_value(|id| shift(slots, id, later)));
    };
    view! {
        <li class="exercise-movable">
            <span>{name}</span>
            <IconButton glyph=Glyph::MoveUp label=move || up.clone() disabled=first on_press=move |()| shift(false) />
            <IconButton glyph=Glyph::MoveDown label=move || down.clone() disabled=last on_press=move |()| shift(true) />
        </li>
    }
}

/// Under the list: change the order, add an exercise.
#[component]
pub fn Arrange(running: Running, arranging: RwSignal<bool>, switching: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let adding = RwSignal::new(false);
    let suggest = Signal::derive(Suggest::default);
    let add = move |exercise: ExerciseId| {
        let deload = data.peek(|data| {
            let workout = data.workouts.get(&running.id())?;
            let week = data.revisions.get(&workout.revision?)?;
            let mut weeks = week.document.blocks.iter().flat_map(|block| &block.weeks);
            weeks
                .find(|week| Some(&week.id) == workout.week.as_ref())
                .map(|week| week.deload)
        });
        let slot = new_slot(&exercise.to_string(), deload.unwrap_or(false), &mut ids::new_node);
        let id = slot.id.clone();
        switching.set(false);
        spawn_local(async move {
            if running.change_workout(|workout| append(workout, slot)).await {
                running.go_to(id);
            }
        });
    };
    view! {
        <div class="stage-actions">
            <Button
                variant=ButtonVariant::Quiet
                on_press=move |()| arranging.update(|on| *on = !*on)
            >
                {move || if arranging.get() {
                    t_string!(i18n, workout.order_done)
                } else {
                    t_string!(i18n, workout.order)
                }}
            </Button>
            <Button variant=ButtonVariant::Quiet glyph=Glyph::Plus on_press=move |()| adding.set(true)>
                {t!(i18n, workout.add_exercise)}
            </Button>
        </div>
        <Search open=adding title=move || t_string!(i18n, workout.add_exercise) suggest on_choose=add />
    }
}

fn change(running: Running, change: impl FnOnce(&mut Vec<WorkoutSlot>) + 'static) {
    spawn_local(async move {
        running.change_workout(|workout| change(&mut workout.slots)).await;
    });
}

fn append(workout: &mut Workout, slot: Slot) {
    workout.slots.push(WorkoutSlot {
        slot,
        swapped_to: None,
        skipped: false,
    });
}

/// One place later or earlier.
fn shift(slots: &mut [WorkoutSlot], id: &NodeId, later: bool) {
    let Some(place) = slots.iter().position(|slot| slot.slot.id == *id) else {
        return;
    };
    let to = if later { place + 1 } else { place.wrapping_sub(1) };
    if to < slots.len() {
        slots.swap(place, to);
    }
}
