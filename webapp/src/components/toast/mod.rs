//! Short notes with undo, above the tab bar and never over an input.

mod queue;

use leptos::prelude::*;

use queue::Queue;
pub use queue::Toast;

use super::{Glyph, IconButton};
use crate::i18n::{t, t_string, use_i18n};
use crate::platform::timer::{self, Timer};

/// The app's notes. Get them by [`use_toasts`].
#[derive(Clone, Copy)]
pub struct Toasts {
    queue: RwSignal<Queue>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
}

impl Toasts {
    fn new() -> Self {
        Self {
            queue: RwSignal::new(Queue::default()),
            timer: StoredValue::new_local(None),
        }
    }

    /// Says what has happened.
    pub fn note(self, text: impl Into<TextProp>) {
        self.show(Toast {
            text: text.into(),
            undo: None,
        });
    }

    /// Says what has happened and offers to take it back.
    pub fn undoable(self, text: impl Into<TextProp>, undo: impl Into<Callback<()>>) {
        self.show(Toast {
            text: text.into(),
            undo: Some(undo.into()),
        });
    }

    /// Shows a note of any kind.
    pub fn show(self, toast: Toast) {
        let Some((id, stays_ms)) = self.queue.try_update(|queue| queue.push(toast)) else {
            return;
        };
        self.timer
            .set_value(timer::after(stays_ms, move || self.dismiss(id)));
    }

    fn dismiss(self, id: u32) {
        self.queue.update(|queue| queue.dismiss(id));
    }
}

/// Gives the notes to the app; called once.
pub fn provide_toasts() {
    provide_context(Toasts::new());
}

/// The app's notes; call it in the body of a component, and the notes themselves from anywhere.
#[must_use]
pub fn use_toasts() -> Toasts {
    use_context().unwrap_or_else(Toasts::new)
}

/// Where the notes appear; stands once in the app.
#[component]
pub fn ToastHost() -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let note = move || {
        toasts.queue.with(Queue::shown).map(|shown| {
            let id = shown.id;
            let undo = shown.toast.undo.map(|undo| {
                view! {
                    <button
                        type="button"
                        class="toast-action"
                        on:click=move |_| {
                            toasts.dismiss(id);
                            undo.run(());
                        }
                    >
                        {t!(i18n, shelf.undo)}
                    </button>
                }
            });
            let text = shown.toast.text;
            view! {
                <div class="toast">
                    <p class="toast-text">{move || text.get()}</p>
                    {undo}
                    <IconButton
                        glyph=Glyph::Close
                        label=move || t_string!(i18n, shelf.close)
                        on_press=move |()| toasts.dismiss(id)
                    />
                </div>
            }
        })
    };
    view! {
        <div class="toast-host" role="status" aria-live="polite">
            {note}
        </div>
    }
}
