//! The state of the editor.

use leptos::prelude::*;
use training::plan::edit::{Change, History, Reach};
use training::plan::{PlanDocument, Week};

use super::Kept;
use crate::features::plan_edit::Current;
use crate::platform::ids;

/// A plan that is being edited, shared by the parts of the page.
#[derive(Clone, Copy)]
pub struct Editor {
    base: StoredValue<Current>,
    history: RwSignal<History>,
    /// How far changes reach.
    pub reach: RwSignal<Reach>,
    /// The week on the screen, from 0.
    pub week: RwSignal<usize>,
}

impl Editor {
    /// Takes up the draft that was left, or starts with the plan as it is.
    #[must_use]
    pub fn open(current: Current) -> Self {
        let (revision, document) = (current.plan.revision, current.revision.document.clone());
        let left = Kept::read().and_then(|kept| kept.on(revision, document.clone()));
        let week = current.week;
        Self {
            history: RwSignal::new(left.unwrap_or_else(|| History::new(document))),
            reach: RwSignal::new(Reach::Rest),
            week: RwSignal::new(week),
            base: StoredValue::new(current),
        }
    }

    /// The plan as it was when editing began.
    #[must_use]
    pub fn base(&self) -> Current {
        self.base.get_value()
    }

    /// Reads the document; tracked.
    pub fn with<T>(&self, read: impl FnOnce(&PlanDocument) -> T) -> T {
        self.history.with(|history| read(history.document()))
    }

    /// The week on the screen; tracked.
    #[must_use]
    pub fn shown(&self) -> Option<Week> {
        let week = self.week.get();
        self.with(|document| document.weeks().nth(week).cloned())
    }

    /// Number of weeks; tracked.
    #[must_use]
    pub fn weeks(&self) -> usize {
        self.with(|document| document.weeks().count())
    }

    /// Makes a change; `false` where nothing changed.
    pub fn change(&self, change: &Change) -> bool {
        let reach = self.reach.get_untracked();
        let edit = self
            .history
            .with_untracked(|history| change.edit(history.document(), reach, ids::new_node));
        let Some(edit) = edit else { return false };
        let run = self.history.try_update(|history| history.run(edit).is_ok());
        self.keep();
        run == Some(true)
    }

    /// Takes the last change back.
    pub fn undo(&self) {
        self.history.update(|history| {
            history.undo();
        });
        self.keep();
    }

    /// Makes it again.
    pub fn redo(&self) {
        self.history.update(|history| {
            history.redo();
        });
        self.keep();
    }

    /// Throws every change away.
    pub fn discard(&self) {
        let document = self.base.with_value(|base| base.revision.document.clone());
        self.history.set(History::new(document));
        self.keep();
    }

    /// Whether there is something to take back, and so to save; tracked.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.history.with(History::can_undo)
    }

    /// Whether there is something to make again; tracked.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.history.with(History::can_redo)
    }

    /// How many changes are not saved; tracked.
    #[must_use]
    pub fn count(&self) -> usize {
        self.history.with(|history| history.edits().count())
    }

    fn keep(&self) {
        let revision = self.base.with_value(|base| base.plan.revision);
        self.history
            .with_untracked(|history| Kept::write(revision, history));
    }
}
