//! Where the thumb is: the rest, the ✓ of the next set, the next exercise, the end.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::coach::SlotPrescription;
use shared::entity::{Workout, WorkoutStatus};

use crate::components::{Button, ButtonVariant, Confirm, Glyph, Icon, use_toasts};
use crate::features::prescription::RepRange;
use crate::features::rest_timer::RestBar;
use crate::features::running::{Running, Strip};
use crate::features::set_table::Row;
use crate::features::sync_line::SyncLine;
use crate::features::words::prescribed_load;
use crate::i18n::*;
use crate::platform::local_storage;
use crate::state::{Change, Rest, moment, use_data};

/// The foot of the page.
#[component]
pub fn Footer(running: Running, rest: Rest, finishing: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let navigate = use_navigate();
    let (asking, discarding) = (RwSignal::new(false), RwSignal::new(false));
    let next = Memo::new(move |_| running.next_slot());
    let preview = Memo::new(move |_| -> Option<SlotPrescription> {
        let (next, id) = (next.get()?, running.id());
        data.coach(
            |d| Some((Some(id), d.workouts.get(&id)?.clone())),
            |session| session.slot(&next.id),
        )?
    });
    let next_text = move || {
        let slot = preview.get()?;
        let books = data.books()?;
        let entry = books.exercise(slot.exercise)?;
        let unit = data.read(&[shared::sync::EntityKind::Profile], |data| {
            data.profile.unit_of(entry.equipment)
        });
        let first = slot.sets.first()?;
        Some(format!(
            "{} {} × {}",
            entry.name,
            prescribed_load(i18n, first, unit),
            RepRange::of(first)
        ))
    };
    let here_open = move || running.next_row().is_some();
    let open_sets = move || {
        let overview = running.overview();
        overview
            .slots
            .iter()
            .filter(|s| s.is_open())
            .map(|s| s.planned - s.done)
            .sum::<usize>()
    };
    let all_done = move || open_sets() == 0;
    let logged = move || running.overview().logged;
    let leave = StoredValue::new_local(navigate);
    let toasts = use_toasts();
    let on_delete = move |row: Row| {
        let text = text!(i18n, workout.deleted);
        running.delete(&row, move |id| {
            toasts.undoable(text, Callback::new(move |()| running.undelete(id)));
        });
    };

    let finish = move || {
        let id = running.id();
        spawn_local(async move {
            let now = moment().at;
            let done = running
                .change_workout(move |workout| {
                    workout.status = WorkoutStatus::Finished;
                    workout.finished_at = Some(now.max(workout.started_at));
                })
                .await;
            if done {
                rest.stop();
                local_storage::remove("slot");
                leave.with_value(|go| go(&format!("/summary/{id}"), NavigateOptions::default()));
            }
        });
    };
    let discard = move |()| {
        let id = running.id();
        spawn_local(async move {
            if data.commit(vec![Change::delete::<Workout>(id)]).await.is_ok() {
                rest.stop();
                leave.with_value(|go| go("/", NavigateOptions::default()));
            }
        });
    };
    Effect::new(move || {
        if !finishing.get() {
            return;
        }
        finishing.set(false);
        match untrack(|| (logged(), open_sets())) {
            (0, _) => discarding.set(true),
            (_, 0) => finish(),
            _ => asking.set(true),
        }
    });
    let go_next = move |_| {
        if let Some(slot) = next.get_untracked() {
            running.go_to(slot.id);
        }
    };
    view! {
        <div class="action-bar workout-foot">
            <Strip running on_delete />
            <RestBar rest />
            <div class="workout-foot-row">
                <Show when=move || next.get().is_some()>
                    <button
                        type="button"
                        class="next-exercise"
                        data-strong=move || (!here_open()).then_some("")
                        data-testid="next-exercise"
                        on:click=go_next
                    >
                        <span class="muted small">{t!(i18n, workout.next_exercise)}</span>
                        <span class="next-exercise-name figures">{next_text}</span>
                        <Icon glyph=Glyph::Forward />
                    </button>
                </Show>
                <Show when=all_done>
                    <Button variant=ButtonVariant::Primary wide=true on_press=move |()| finishing.set(true)>
                        {t!(i18n, workout.finish)}
                    </Button>
                </Show>
            </div>
            <SyncLine />
        </div>
        <Confirm
            open=asking
            title=move || text!(i18n, workout.finish_early, count = open_sets())
            body=move || t_string!(i18n, workout.finish_early_body)
            confirm=move || t_string!(i18n, workout.finish_yes)
            on_confirm=move |()| finish()
        />
        <Confirm
            open=discarding
            title=move || t_string!(i18n, workout.nothing_logged)
            body=move || t_string!(i18n, workout.discard_body)
            confirm=move || t_string!(i18n, workout.discard)
            danger=true
            on_confirm=discard
        />
    }
}
