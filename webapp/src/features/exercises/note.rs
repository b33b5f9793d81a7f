//! A lifter's own words and video for an exercise.

use shared::entity::{Entity, ExerciseNote};
use shared::ids::ExerciseId;
use shared::link::HttpsLink;

use crate::state::Change;

/// What stands in the form of a note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteDraft {
    /// The words.
    pub note: String,
    /// The link as it was typed.
    pub video: String,
}

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteFault {
    /// More characters than a note may have, or ones that cannot be shown.
    Note,
    /// No link that may be shown as one.
    Video,
}

impl NoteDraft {
    /// A note as it is stored.
    #[must_use]
    pub fn of(note: &ExerciseNote) -> Self {
        Self {
            note: note.note.clone(),
            video: note.video.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }

    /// The note, if it may be stored.
    ///
    /// # Errors
    /// What is wrong first.
    pub fn read(&self) -> Result<ExerciseNote, NoteFault> {
        let video = match self.video.trim() {
            "" => None,
            typed => Some(HttpsLink::try_from(typed.to_owned()).map_err(|_| NoteFault::Video)?),
        };
        let note = ExerciseNote {
            note: self.note.trim().to_owned(),
            video,
        };
        match note.violations().into_result() {
            Ok(()) => Ok(note),
            Err(_) => Err(NoteFault::Note),
        }
    }
}

/// What storing `after` in the place of `before` writes down, and what takes it back. Nothing left is a deletion.
#[must_use]
pub fn changes(
    id: ExerciseId,
    before: Option<&ExerciseNote>,
    after: &ExerciseNote,
) -> Option<(Change, Change)> {
    let empty = ExerciseNote::default();
    match before {
        None if *after == empty => None,
        None => Some((Change::put(id, after), Change::delete::<ExerciseNote>(id))),
        Some(before) if *after == empty => {
            Some((Change::delete::<ExerciseNote>(id), Change::put(id, before)))
        }
        Some(before) => Some((
            Change::update(id, before, after)?,
            Change::update(id, after, before)?,
        )),
    }
}

#[cfg(test)]
mod tests {
    use shared::sync::Body;
    use uuid::Uuid;

    use super::*;

    fn draft(note: &str, video: &str) -> NoteDraft {
        NoteDraft {
            note: note.to_owned(),
            video: video.to_owned(),
        }
    }

    #[test]
    fn only_a_link_that_leads_to_a_host_is_taken() {
        let read = draft(" Seat 4 ", " https://example.org/watch?v=1 ")
            .read()
            .unwrap();
        assert_eq!(read.note, "Seat 4");
        assert_eq!(read.video.unwrap().host(), "example.org");
        for bad in ["javascript:alert(1)", "http://example.org", "example", "https://"] {
            assert_eq!(draft("", bad).read(), Err(NoteFault::Video), "{bad}");
        }
        assert_eq!(draft(&"x".repeat(2_001), "").read(), Err(NoteFault::Note));
    }

    #[test]
    fn an_emptied_note_is_deleted_and_comes_back_whole() {
        let id = ExerciseId::new(Uuid::from_u128(7));
        let before = draft("Seat 4", "https://example.org").read().unwrap();
        let after = ExerciseNote::default();
        let (change, undo) = changes(id, Some(&before), &after).unwrap();
        assert_eq!(change.body, Body::Delete);
        let Body::Put { fields } = undo.body else {
            panic!("a put")
        };
        assert_eq!(fields["note"], "Seat 4");
        assert_eq!(changes(id, None, &after), None);
        assert_eq!(changes(id, Some(&before), &before), None);
    }
}
