//! What was edited, to be taken back and run again.

use super::{Edit, EditError};
use crate::plan::PlanDocument;

/// A document with its edits.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    document: PlanDocument,
    /// Each edit with the one that takes it back.
    done: Vec<(Edit, Edit)>,
    /// Edits that were taken back, the next one to run again last.
    undone: Vec<Edit>,
}

impl History {
    /// A document that nobody has touched yet.
    #[must_use]
    pub fn new(document: PlanDocument) -> Self {
        Self {
            document,
            done: Vec::new(),
            undone: Vec::new(),
        }
    }

    /// The document as it is now.
    #[must_use]
    pub fn document(&self) -> &PlanDocument {
        &self.document
    }

    /// The edits that made it of the document at the start, in order: what a draft has to keep.
    pub fn edits(&self) -> impl Iterator<Item = &Edit> {
        self.done.iter().map(|(edit, _)| edit)
    }

    /// Runs an edit. What was taken back before cannot be run again then.
    ///
    /// # Errors
    /// [`EditError`]; nothing has changed.
    pub fn run(&mut self, edit: Edit) -> Result<(), EditError> {
        let inverse = edit.apply(&mut self.document)?;
        self.done.push((edit, inverse));
        self.undone.clear();
        Ok(())
    }

    /// Takes the last edit back; `false` if there is none.
    pub fn undo(&mut self) -> bool {
        let Some((edit, inverse)) = self.done.pop() else {
            return false;
        };
        let back = inverse.apply(&mut self.document).is_ok();
        if back {
            self.undone.push(edit);
        }
        back
    }

    /// Runs again what was taken back last; `false` if there is nothing.
    pub fn redo(&mut self) -> bool {
        let Some(edit) = self.undone.pop() else {
            return false;
        };
        let Ok(inverse) = edit.apply(&mut self.document) else {
            return false;
        };
        self.done.push((edit, inverse));
        true
    }

    /// Whether there is something to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is something to run again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}
