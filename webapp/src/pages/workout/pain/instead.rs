//! What can be done instead of an exercise that hurts.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::coach::sparing;
use shared::ids::ExerciseId;
use shared::sync::EntityKind;
use training::exercise::Joint;
use training::plan::NodeId;

use super::report;
use crate::components::{Button, ButtonVariant, use_toasts};
use crate::features::running::Running;
use crate::i18n::*;
use crate::state::{moment, use_data};

/// More at once would be a catalogue.
const AT_ONCE: usize = 3;

/// Exercises to take instead, and leaving it out. Either says the pain as well; the change of the workout can be taken back.
#[component]
pub fn Instead(
    /// The workout.
    running: Running,
    /// The sheet.
    open: RwSignal<bool>,
    /// How much it hurts.
    level: RwSignal<u16>,
    /// Where.
    joint: RwSignal<Option<Joint>>,
    /// Whether to go on with the exercise is no good choice.
    #[prop(into)]
    strong: Signal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let toasts = use_toasts();
    let found = Memo::new(move |_| {
        let (books, slot, joint) = (data.books()?, running.slot()?, joint.get());
        let kinds = [
            EntityKind::Workout,
            EntityKind::Gym,
            EntityKind::Profile,
            EntityKind::PainReport,
        ];
        Some(data.read(&kinds, |data| {
            let found = sparing(data, books.offered(), (running.id(), &slot), joint, moment());
            let named = found.into_iter().take(AT_ONCE);
            named
                .map(|entry| (entry.id, entry.name.clone()))
                .collect::<Vec<_>>()
        }))
    });
    let take = move |instead: Option<(ExerciseId, String)>| {
        let (Some(slot), Some(exercise)) = (untrack(|| running.slot()), untrack(|| running.exercise()))
        else {
            return;
        };
        let (level, joint) = (level.get_untracked(), joint.get_untracked());
        open.set(false);
        let said = match &instead {
            Some((_, name)) => text!(i18n, workout.pain_taken, exercise = name),
            None => text!(i18n, workout.pain_said, exercise = exercise.entry.name),
        };
        let before = exercise.entry.id;
        let to = instead.map(|(id, _)| id);
        spawn_local(async move {
            if report::say(data, before, level, joint).await && turn(running, &slot, to).await {
                let undo = Callback::new(move |()| {
                    let slot = slot.clone();
                    spawn_local(async move {
                        running.swap(&slot, before).await;
                    });
                });
                toasts.undoable(said, undo);
            }
        });
    };
    let choices = move || {
        let found = found.get().unwrap_or_default();
        let nothing = found
            .is_empty()
            .then(|| view! { <p>{t!(i18n, workout.pain_nothing)}</p> });
        let first = if strong.get() {
            ButtonVariant::Primary
        } else {
            ButtonVariant::Secondary
        };
        let buttons: Vec<_> = found
            .into_iter()
            .enumerate()
            .map(|(place, (id, name))| {
                let words = text!(i18n, workout.pain_take, exercise = name);
                let variant = if place == 0 {
                    first
                } else {
                    ButtonVariant::Secondary
                };
                view! {
                    <Button variant wide=true on_press=move |()| take(Some((id, name.clone())))>
                        {words}
                    </Button>
                }
            })
            .collect();
        (nothing, buttons)
    };
    view! {
        <section class="stack stack-tight" data-testid="instead" aria-label=move || t_string!(i18n, workout.pain_instead)>
            {choices}
            <Button variant=ButtonVariant::Quiet wide=true on_press=move |()| take(None)>
                {t!(i18n, workout.pain_leave_out)}
            </Button>
        </section>
    }
}

/// Another exercise in the slot, or none for today.
async fn turn(running: Running, slot: &NodeId, to: Option<ExerciseId>) -> bool {
    running
        .change_slot(slot, move |slot| match to {
            Some(to) => slot.swapped_to = Some(to),
            None => slot.skipped = true,
        })
        .await
}
