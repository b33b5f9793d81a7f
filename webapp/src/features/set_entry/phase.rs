//! What a row is doing. The ✓ is solid only in [`Phase::Logged`], which is reached when the transaction on
//! the device's disk has completed and not before.

/// What a row is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Waiting for the lifter.
    #[default]
    Open,
    /// Ticked; the transaction runs.
    Saving,
    /// On disk.
    Logged,
    /// On disk, and open for changing.
    Editing,
    /// A change of a logged set is being stored.
    SavingEdit,
    /// The device could not store it; the numbers still stand in the row.
    Failed,
}

/// What happens to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// ✓ was tapped.
    Tick,
    /// The transaction has completed.
    Stored,
    /// The transaction has failed.
    NotStored,
    /// A logged set was opened, or closed without a change.
    ToggleEdit,
    /// The logged set is gone.
    Deleted,
}

impl Phase {
    /// What comes of an event; what makes no sense changes nothing.
    #[must_use]
    pub fn after(self, event: Event) -> Self {
        match (self, event) {
            (Self::Open | Self::Failed, Event::Tick) => Self::Saving,
            (Self::Editing, Event::Tick) => Self::SavingEdit,
            (Self::Saving | Self::SavingEdit, Event::Stored) => Self::Logged,
            (Self::Saving, Event::NotStored) => Self::Failed,
            (Self::SavingEdit, Event::NotStored) | (Self::Logged, Event::ToggleEdit) => Self::Editing,
            (Self::Editing, Event::ToggleEdit) => Self::Logged,
            (Self::Logged | Self::Editing, Event::Deleted) => Self::Open,
            (phase, _) => phase,
        }
    }

    /// Whether the ✓ is solid.
    #[must_use]
    pub fn is_on_disk(self) -> bool {
        matches!(self, Self::Logged | Self::Editing | Self::SavingEdit)
    }

    /// Whether the fields accept typing.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Failed | Self::Editing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tick_is_solid_only_when_it_is_stored() {
        let saving = Phase::Open.after(Event::Tick);
        assert!(!saving.is_on_disk());
        assert!(saving.after(Event::Stored).is_on_disk());
        assert!(!saving.after(Event::NotStored).is_on_disk());
    }

    #[test]
    fn a_second_tap_while_the_first_is_stored_changes_nothing() {
        let saving = Phase::Open.after(Event::Tick);
        assert_eq!(saving.after(Event::Tick), saving);
        assert_eq!(Phase::Logged.after(Event::Tick), Phase::Logged);
    }

    #[test]
    fn a_failed_row_can_be_ticked_again() {
        assert_eq!(
            Phase::Saving.after(Event::NotStored).after(Event::Tick),
            Phase::Saving
        );
    }

    #[test]
    fn a_change_that_cannot_be_stored_leaves_the_logged_set_as_it_was_and_the_row_open() {
        let editing = Phase::Logged
            .after(Event::ToggleEdit)
            .after(Event::Tick)
            .after(Event::NotStored);
        assert_eq!(editing, Phase::Editing);
        assert!(editing.is_on_disk());
    }
}
