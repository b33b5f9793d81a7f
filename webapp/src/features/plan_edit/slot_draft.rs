//! What stands in the sheet of a slot, and the change that it makes.

use training::history::SetKind;
use training::plan::edit::SlotChange;
use training::plan::{LoadRule, SetPrescription, Slot, limits};
use training::units::Rir;

/// A slot as one line: all its sets alike.
#[derive(Clone, Debug, PartialEq)]
pub struct SlotDraft {
    /// How many sets.
    pub count: usize,
    /// Fewest repetitions.
    pub low: u16,
    /// Most repetitions.
    pub high: u16,
    /// Reps in reserve.
    pub rir: Rir,
    /// Rest after each set in seconds; `None`: the coach decides.
    pub rest_s: Option<u32>,
    /// Who chooses the load.
    pub load: LoadRule,
    /// The exercise.
    pub exercise: String,
}

impl SlotDraft {
    /// A slot as its first working set says it.
    #[must_use]
    pub fn of(slot: &Slot) -> Self {
        let first = slot
            .sets
            .iter()
            .find(|set| set.kind == SetKind::Working)
            .or(slot.sets.first());
        Self {
            count: slot.sets.len(),
            low: first.map_or(1, |set| set.reps_low.get()),
            high: first.map_or(1, |set| set.reps_high.get()),
            rir: first.map_or(Rir::TWO, |set| set.rir),
            rest_s: first.and_then(|set| set.rest_s),
            load: first.map_or(LoadRule::Engine, |set| set.load),
            exercise: slot.exercise.clone(),
        }
    }

    /// Whether the sets of a slot differ, so that a change makes them alike.
    #[must_use]
    pub fn is_mixed(slot: &Slot) -> bool {
        let key = |set: &SetPrescription| (set.reps_low, set.reps_high, set.rir, set.rest_s, set.load);
        slot.sets
            .windows(2)
            .any(|pair| matches!(pair, [one, next] if key(one) != key(next)))
    }

    /// More or fewer sets.
    pub fn step_count(&mut self, more: bool) {
        let to = if more {
            self.count + 1
        } else {
            self.count.saturating_sub(1)
        };
        self.count = to.clamp(1, limits::SETS_PER_SLOT);
    }

    /// Another low end; the high end gives way.
    pub fn set_low(&mut self, low: u16) {
        self.low = low.clamp(1, limits::REPS);
        self.high = self.high.max(self.low);
    }

    /// Another high end; the low end gives way.
    pub fn set_high(&mut self, high: u16) {
        self.high = high.clamp(1, limits::REPS);
        self.low = self.low.min(self.high);
    }

    /// What differs from the slot. What was not touched stays as it is in each week: a new number of sets does not
    /// flatten a ramp of RIR.
    #[must_use]
    pub fn change(&self, slot: &Slot) -> SlotChange {
        let before = Self::of(slot);
        let (range, range_before) = ((self.low, self.high), (before.low, before.high));
        SlotChange {
            exercise: (self.exercise != before.exercise).then(|| self.exercise.clone()),
            count: (self.count != before.count).then_some(self.count),
            reps: (range != range_before).then_some(range),
            rir: (self.rir != before.rir).then_some(self.rir),
            rest_s: (self.rest_s != before.rest_s).then_some(self.rest_s),
            load: (self.load != before.load).then_some(self.load),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn slot() -> Slot {
        let set = |id: u8| json!({"id": format!("s{id}"), "reps_low": 6, "reps_high": 8, "rir": 3});
        serde_json::from_value(json!({"id": "bench", "exercise": "x", "sets": [set(1), set(2)]})).unwrap()
    }

    fn change(touch: impl FnOnce(&mut SlotDraft)) -> SlotChange {
        let mut draft = SlotDraft::of(&slot());
        touch(&mut draft);
        draft.change(&slot())
    }

    #[test]
    fn only_what_was_touched_changes() {
        assert!(change(|_| {}).is_empty());
        let more = change(|draft| draft.step_count(true));
        assert_eq!(
            more,
            SlotChange {
                count: Some(3),
                ..SlotChange::default()
            }
        );
        let rest = change(|draft| draft.rest_s = Some(90));
        assert_eq!((rest.rest_s, rest.count), (Some(Some(90)), None));
    }

    #[test]
    fn the_ends_of_the_range_push_each_other() {
        let mut draft = SlotDraft::of(&slot());
        draft.set_low(10);
        assert_eq!((draft.low, draft.high), (10, 10));
        draft.set_high(4);
        assert_eq!((draft.low, draft.high), (4, 4));
        draft.set_low(0);
        assert_eq!(draft.low, 1);
    }

    #[test]
    fn sets_that_differ_are_said_to() {
        let mut slot = slot();
        assert!(!SlotDraft::is_mixed(&slot));
        slot.sets[1].rir = Rir::ZERO;
        assert!(SlotDraft::is_mixed(&slot));
    }
}
