//! Storing what was decided on a page, saying so, and taking it back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::words::Words;
use crate::components::{Toasts, use_toasts};
use crate::i18n::*;
use crate::state::{Change, Data, use_data};

/// The way from a page to the device's store.
#[derive(Clone, Copy)]
pub struct Saving {
    data: Data,
    toasts: Toasts,
    i18n: Words,
}

/// For the body of a component; the value may be used anywhere.
#[must_use]
pub fn use_saving() -> Saving {
    Saving {
        data: use_data(),
        toasts: use_toasts(),
        i18n: use_i18n(),
    }
}

impl Saving {
    /// Stores changes, all or none. Says so only if the device did not keep them.
    pub fn store(self, changes: Vec<Change>, then: impl FnOnce() + 'static) {
        spawn_local(async move {
            if changes.is_empty() || self.data.commit(changes).await.is_ok() {
                then();
            } else {
                self.toasts.note(untrack(|| text!(self.i18n, you.not_saved)));
            }
        });
    }

    /// Stores changes and offers to take them back by `undo`.
    pub fn undoable(
        self,
        changes: Vec<Change>,
        undo: Vec<Change>,
        said: String,
        then: impl FnOnce() + 'static,
    ) {
        self.store(changes, move || {
            then();
            self.toasts
                .undoable(said, Callback::new(move |()| self.store(undo.clone(), || {})));
        });
    }
}
