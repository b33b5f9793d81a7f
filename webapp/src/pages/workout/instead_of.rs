//! Another exercise in place of the one on the screen, and one more at the end: searched for, with the closest on top.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::ids::ExerciseId;

use crate::components::{Sheet, Skeleton, SkeletonShape, use_toasts};
use crate::features::exercises::Suggest;
use crate::features::running::Running;
use crate::i18n::*;
use crate::parts;

/// The search in a sheet. It comes with a part of its own, asked for when the sheet first opens.
#[component]
pub fn Search(
    /// The sheet.
    open: RwSignal<bool>,
    /// Its title.
    #[prop(into)]
    title: TextProp,
    /// What stands on top before anything is typed.
    #[prop(into)]
    suggest: Signal<Suggest>,
    /// One was chosen.
    #[prop(into)]
    on_choose: Callback<ExerciseId>,
) -> impl IntoView {
    let finder = RwSignal::new(None::<parts::MakeFinder>);
    Effect::new(move || {
        if open.get() && finder.with_untracked(Option::is_none) {
            spawn_local(async move {
                let made = parts::patiently(parts::finder).await;
                finder.try_set(Some(made));
            });
        }
    });
    let chosen = Callback::new(move |exercise: ExerciseId| {
        open.set(false);
        on_choose.run(exercise);
    });
    let body = move || match finder.get() {
        Some(finder) => finder(suggest.get_untracked(), chosen),
        None => view! { <Skeleton shape=SkeletonShape::Row count=5 /> }.into_any(),
    };
    view! {
        <Sheet open title=move || title.get()>
            {body}
        </Sheet>
    }
}

/// Swaps the exercise on the screen; can be taken back.
#[component]
pub fn Swap(running: Running, open: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let suggest = Signal::derive(move || Suggest {
        like: running.exercise().map(|exercise| exercise.entry.id),
        first: running.alternates(),
    });
    let swap = move |to: ExerciseId| {
        let (Some(slot), Some(before)) = (untrack(|| running.slot()), untrack(|| running.exercise())) else {
            return;
        };
        let before = before.entry.id;
        let said = text!(i18n, workout.swapped);
        spawn_local(async move {
            if running.swap(&slot, to).await {
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
    view! { <Search open title=move || t_string!(i18n, workout.swap) suggest on_choose=swap /> }
}
