//! What stands in the sheet of a slot, and the commands that it makes.

use training::history::SetKind;
use training::plan::{NodeId, PlanDocument, SetPrescription, Slot, limits};
use training::units::Rir;

use super::{Command, Scope, apply, slots};

/// A slot as one line: all its sets alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotDraft {
    /// How many sets.
    pub count: usize,
    /// Fewest repetitions.
    pub low: u16,
    /// Most repetitions.
    pub high: u16,
    /// Reps in reserve.
    pub rir: Rir,
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
            exercise: slot.exercise.clone(),
        }
    }

    /// Whether the sets of a slot differ, so that a change makes them alike.
    #[must_use]
    pub fn is_mixed(slot: &Slot) -> bool {
        let key = |set: &SetPrescription| (set.reps_low, set.reps_high, set.rir);
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

    /// The document after what was changed here; `None` if nothing was. What was not touched stays as it is in
    /// each week: a new number of sets does not flatten a ramp of RIR.
    #[must_use]
    pub fn apply(
        &self,
        document: &PlanDocument,
        slot: &Slot,
        scope: Scope,
        mut new_id: impl FnMut() -> NodeId,
    ) -> Option<PlanDocument> {
        let before = Self::of(slot);
        let mut changed: Option<PlanDocument> = None;
        for id in slots(document, &slot.id, scope) {
            for command in self.commands(&before, &id) {
                let next = apply(changed.as_ref().unwrap_or(document), &command, &mut new_id);
                changed = next.or(changed);
            }
        }
        changed
    }

    fn commands(&self, before: &Self, slot: &NodeId) -> Vec<Command> {
        let slot = || slot.clone();
        let mut commands = Vec::new();
        if self.count != before.count {
            commands.push(Command::SetCount {
                slot: slot(),
                count: self.count,
            });
        }
        if (self.low, self.high) != (before.low, before.high) {
            commands.push(Command::RepRange {
                slot: slot(),
                low: self.low,
                high: self.high,
            });
        }
        if self.rir != before.rir {
            commands.push(Command::Rir {
                slot: slot(),
                rir: self.rir,
            });
        }
        if self.exercise != before.exercise {
            commands.push(Command::Exercise {
                slot: slot(),
                exercise: self.exercise.clone(),
            });
        }
        commands
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> PlanDocument {
        let week = |number: u8, rir: u8| {
            let set =
                |id: u8| json!({"id": format!("w{number}s{id}"), "reps_low": 6, "reps_high": 8, "rir": rir});
            let slot = json!({"id": format!("bench{number}"), "exercise": "bench", "sets": [set(1), set(2)]});
            json!({"id": format!("w{number}"), "days": [{"id": format!("d{number}"), "slots": [slot]}]})
        };
        serde_json::from_value(
            json!({"name": "P", "blocks": [{"id": "b", "weeks": [week(1, 3), week(2, 1)]}]}),
        )
        .unwrap()
    }

    fn slot(document: &PlanDocument, week: usize) -> &Slot {
        &document.blocks[0].weeks[week].days[0].slots[0]
    }

    fn run(change: impl FnOnce(&mut SlotDraft)) -> Option<PlanDocument> {
        let document = document();
        let mut draft = SlotDraft::of(slot(&document, 0));
        change(&mut draft);
        let mut next = 0;
        draft.apply(&document, slot(&document, 0), Scope::Rest, || {
            next += 1;
            NodeId::try_from(format!("new{next}")).unwrap()
        })
    }

    #[test]
    fn one_more_set_in_all_weeks_keeps_the_ramp_of_rir() {
        let after = run(|draft| draft.step_count(true)).unwrap();
        let week = |week| {
            slot(&after, week)
                .sets
                .iter()
                .map(|set| set.rir)
                .collect::<Vec<_>>()
        };
        assert_eq!((week(0), week(1)), (vec![Rir::THREE; 3], vec![Rir::ONE; 3]));
        assert!(after.validate().is_empty());
    }

    #[test]
    fn an_exercise_is_swapped_in_this_and_later_weeks() {
        let after = run(|draft| draft.exercise = "press".into()).unwrap();
        assert_eq!(
            (
                slot(&after, 0).exercise.as_str(),
                slot(&after, 1).exercise.as_str()
            ),
            ("press", "press")
        );
    }

    #[test]
    fn nothing_touched_is_no_new_document() {
        assert_eq!(run(|_| {}), None);
    }

    #[test]
    fn the_ends_of_the_range_push_each_other() {
        let document = document();
        let mut draft = SlotDraft::of(slot(&document, 0));
        draft.set_low(10);
        assert_eq!((draft.low, draft.high), (10, 10));
        draft.set_high(4);
        assert_eq!((draft.low, draft.high), (4, 4));
        draft.set_low(0);
        assert_eq!(draft.low, 1);
    }

    #[test]
    fn sets_that_differ_are_said_to() {
        let mut document = document();
        assert!(!SlotDraft::is_mixed(slot(&document, 0)));
        document.blocks[0].weeks[0].days[0].slots[0].sets[1].rir = Rir::ZERO;
        assert!(SlotDraft::is_mixed(slot(&document, 0)));
    }
}
