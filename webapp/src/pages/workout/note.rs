//! The lifter's own words about the exercise on the screen, one tap away.

use leptos::prelude::*;
use shared::ids::ExerciseId;
use shared::sync::EntityKind;

use crate::components::{Button, ButtonVariant, Glyph, Sheet};
use crate::features::exercises::{NoteEditor, NoteView};
use crate::features::running::Running;
use crate::i18n::*;
use crate::state::use_data;

/// A button that says whether there is a note, and the sheet that shows it.
#[component]
pub fn OwnNote(running: Running) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let (open, writing) = (RwSignal::new(false), RwSignal::new(false));
    let exercise = Memo::new(move |_| running.exercise().map(|exercise| exercise.entry.id));
    let has_note = Memo::new(move |_| {
        let id = exercise.get();
        data.read(&[EntityKind::ExerciseNote], |data| {
            id.is_some_and(|id| data.exercise_notes.contains_key(&id))
        })
    });
    let words = move || {
        if has_note.get() {
            t_string!(i18n, exercises.your_note)
        } else {
            t_string!(i18n, exercises.note_add)
        }
    };
    // Whoever has nothing to read wants to write.
    let show = move |()| {
        writing.set(!has_note.get_untracked());
        open.set(true);
    };
    let body = move |id: ExerciseId| {
        view! {
            <Show
                when=move || writing.get()
                fallback=move || {
                    view! {
                        <div class="stack">
                            <NoteView id />
                            <div class="row">
                                <Button on_press=move |()| writing.set(true)>{t!(i18n, exercises.note_edit)}</Button>
                            </div>
                        </div>
                    }
                }
            >
                <NoteEditor id on_done=move |()| open.set(false) />
            </Show>
        }
    };
    view! {
        <div class="stage-actions">
            <Button variant=ButtonVariant::Quiet glyph=Glyph::Edit on_press=show>
                {words}
            </Button>
        </div>
        <Sheet open title=move || t_string!(i18n, exercises.your_note)>
            {move || exercise.get().map(body)}
        </Sheet>
    }
}
