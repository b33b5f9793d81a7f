//! Which note is on the screen, and how long.

use leptos::prelude::{Callback, TextProp};

/// A short note about what has just happened, with a way to take it back.
#[derive(Clone)]
pub struct Toast {
    /// What happened.
    pub text: TextProp,
    /// Takes it back.
    pub undo: Option<Callback<()>>,
}

/// A note with the number by which it is taken away.
#[derive(Clone)]
pub struct Shown {
    /// Its number.
    pub id: u32,
    /// The note.
    pub toast: Toast,
}

/// At most one note is shown; a newer one takes its place. What it offered to take back stays done.
#[derive(Clone, Default)]
pub struct Queue {
    shown: Option<Shown>,
    last_id: u32,
}

/// How long a plain note stays, in milliseconds.
const NOTE_MS: u32 = 5_000;
/// How long a note stays that can be taken back: long enough to read, decide and reach it.
const UNDO_MS: u32 = 10_000;

impl Queue {
    /// Shows a note. Returns its number and for how many milliseconds it stays.
    pub fn push(&mut self, toast: Toast) -> (u32, u32) {
        let stays_ms = if toast.undo.is_some() { UNDO_MS } else { NOTE_MS };
        self.last_id = self.last_id.wrapping_add(1);
        self.shown = Some(Shown {
            id: self.last_id,
            toast,
        });
        (self.last_id, stays_ms)
    }

    /// Takes a note away, if it is still the one that is shown.
    pub fn dismiss(&mut self, id: u32) {
        if self.shown.as_ref().is_some_and(|shown| shown.id == id) {
            self.shown = None;
        }
    }

    /// The note on the screen.
    #[must_use]
    pub fn shown(&self) -> Option<Shown> {
        self.shown.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(text: &'static str) -> Toast {
        Toast {
            text: text.into(),
            undo: None,
        }
    }

    #[test]
    fn the_end_of_an_older_note_leaves_the_newer_one() {
        let mut queue = Queue::default();
        let (older, _) = queue.push(note("deleted"));
        let (newer, _) = queue.push(note("saved"));
        queue.dismiss(older);
        assert_eq!(queue.shown().map(|shown| shown.id), Some(newer));
        queue.dismiss(newer);
        assert!(queue.shown().is_none());
    }

    #[test]
    fn what_can_be_taken_back_stays_longer() {
        let mut queue = Queue::default();
        let (_, plain) = queue.push(note("saved"));
        let (_, undoable) = queue.push(Toast {
            undo: Some(Callback::new(|()| {})),
            ..note("deleted")
        });
        assert!(undoable > plain);
    }
}
