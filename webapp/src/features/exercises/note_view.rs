//! A lifter's own note: shown, written, taken away.

use leptos::prelude::*;
use shared::entity::ExerciseNote;
use shared::ids::ExerciseId;
use shared::sync::EntityKind;

use super::note::changes;
use super::{NoteDraft, NoteFault};
use crate::components::{Button, ButtonVariant, Glyph, TextArea, TextField};
use crate::features::saving::use_saving;
use crate::i18n::*;
use crate::state::{Data, use_data};

fn stored(data: Data, id: ExerciseId) -> Option<ExerciseNote> {
    data.read(&[EntityKind::ExerciseNote], |data| {
        data.exercise_notes.get(&id).cloned()
    })
}

/// The words and the link; nothing where nothing is written.
#[component]
pub fn NoteView(
    /// The exercise.
    id: ExerciseId,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    move || {
        stored(data, id).map(|note| {
            let video = note.video.map(|video| {
                let host = video.host().to_owned();
                view! {
                    <p>
                        <a href=video.to_string() target="_blank" rel="noopener noreferrer">
                            {text!(i18n, exercises.video_at, host = host)}
                        </a>
                    </p>
                }
            });
            view! {
                <div class="exercise-note">
                    {(!note.note.is_empty()).then(|| view! { <p class="exercise-note-words">{note.note.clone()}</p> })}
                    {video}
                </div>
            }
        })
    }
}

/// The form of a note.
#[component]
pub fn NoteEditor(
    /// The exercise.
    id: ExerciseId,
    /// It was stored or taken away.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let saving = use_saving();
    let before = untrack(|| stored(data, id));
    let draft = NoteDraft::of(&before.clone().unwrap_or_default());
    let (note, video) = (RwSignal::new(draft.note), RwSignal::new(draft.video));
    let fault = RwSignal::new(None::<NoteFault>);
    let store = move |after: ExerciseNote, said: String| {
        let before = untrack(|| stored(data, id));
        match changes(id, before.as_ref(), &after) {
            Some((change, undo)) => {
                saving.undoable(vec![change], vec![undo], said, move || on_done.run(()));
            }
            None => on_done.run(()),
        }
    };
    let save = move |()| {
        let draft = NoteDraft {
            note: note.get_untracked(),
            video: video.get_untracked(),
        };
        match draft.read() {
            Ok(after) => {
                fault.set(None);
                store(after, untrack(|| text!(i18n, exercises.note_saved)));
            }
            Err(wrong) => fault.set(Some(wrong)),
        }
    };
    let delete = move |()| {
        store(
            ExerciseNote::default(),
            untrack(|| text!(i18n, exercises.note_deleted)),
        );
    };
    let note_error = move || (fault.get() == Some(NoteFault::Note)).then(|| text!(i18n, history.too_long));
    let video_error =
        move || (fault.get() == Some(NoteFault::Video)).then(|| text!(i18n, exercises.bad_link));
    view! {
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save(());
            }
        >
            <TextArea
                label=move || t_string!(i18n, exercises.note)
                hint=move || t_string!(i18n, exercises.note_hint)
                value=note
                error=Signal::derive(note_error)
                name="note"
            />
            <TextField
                label=move || t_string!(i18n, exercises.video)
                hint=move || t_string!(i18n, exercises.video_hint)
                value=video
                error=Signal::derive(video_error)
                name="video"
            />
            <Button variant=ButtonVariant::Primary on_press=save>
                {t!(i18n, exercises.note_save)}
            </Button>
            {before
                .is_some()
                .then(|| {
                    view! {
                        <Button variant=ButtonVariant::Quiet glyph=Glyph::Delete on_press=delete>
                            {t!(i18n, exercises.note_delete)}
                        </Button>
                    }
                })}
        </form>
    }
}
