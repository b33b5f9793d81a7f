//! Finding a node by its id, for changing it.

use super::EditError;
use crate::plan::{Day, NodeId, PlanDocument, Slot, Week};

impl PlanDocument {
    /// All weeks in order, over all blocks.
    pub fn weeks(&self) -> impl Iterator<Item = &Week> {
        self.blocks.iter().flat_map(|block| &block.weeks)
    }

    /// The slot with this id.
    #[must_use]
    pub fn slot(&self, id: &NodeId) -> Option<&Slot> {
        let mut slots = self.days().flat_map(|position| &position.day.slots);
        slots.find(|slot| slot.id == *id)
    }

    fn weeks_mut(&mut self) -> impl Iterator<Item = &mut Week> {
        self.blocks.iter_mut().flat_map(|block| &mut block.weeks)
    }

    fn days_mut(&mut self) -> impl Iterator<Item = &mut Day> {
        self.weeks_mut().flat_map(|week| &mut week.days)
    }
}

fn missing(id: &NodeId) -> EditError {
    EditError::NotFound(id.clone())
}

/// The week with this id.
pub(super) fn week<'a>(document: &'a mut PlanDocument, id: &NodeId) -> Result<&'a mut Week, EditError> {
    let mut weeks = document.weeks_mut();
    weeks.find(|week| week.id == *id).ok_or_else(|| missing(id))
}

/// The week that has this day, and the day's place in it.
pub(super) fn week_of<'a>(
    document: &'a mut PlanDocument,
    day: &NodeId,
) -> Result<(&'a mut Week, usize), EditError> {
    let in_week = |week: &'a mut Week| {
        let at = week.days.iter().position(|one| one.id == *day)?;
        Some((week, at))
    };
    document.weeks_mut().find_map(in_week).ok_or_else(|| missing(day))
}

/// The day with this id.
pub(super) fn day<'a>(document: &'a mut PlanDocument, id: &NodeId) -> Result<&'a mut Day, EditError> {
    let mut days = document.days_mut();
    days.find(|day| day.id == *id).ok_or_else(|| missing(id))
}

/// The day that has this slot, and the slot's place on it.
pub(super) fn day_of<'a>(
    document: &'a mut PlanDocument,
    slot: &NodeId,
) -> Result<(&'a mut Day, usize), EditError> {
    let on_day = |day: &'a mut Day| {
        let at = day.slots.iter().position(|one| one.id == *slot)?;
        Some((day, at))
    };
    document.days_mut().find_map(on_day).ok_or_else(|| missing(slot))
}

/// The slot with this id.
pub(super) fn slot<'a>(document: &'a mut PlanDocument, id: &NodeId) -> Result<&'a mut Slot, EditError> {
    let mut slots = document.days_mut().flat_map(|day| &mut day.slots);
    slots.find(|slot| slot.id == *id).ok_or_else(|| missing(id))
}
