//! The commands of the plan page.

use training::plan::{NodeId, PlanDocument, SetPrescription, Slot, limits};
use training::units::{Reps, Rir};

/// One change of a slot, by its id.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// So many working sets; new ones are like the last.
    SetCount {
        /// The slot.
        slot: NodeId,
        /// How many, 1 to 20.
        count: usize,
    },
    /// Fewest and most repetitions of all working sets.
    RepRange {
        /// The slot.
        slot: NodeId,
        /// Fewest.
        low: u16,
        /// Most.
        high: u16,
    },
    /// Reps in reserve of all working sets.
    Rir {
        /// The slot.
        slot: NodeId,
        /// The value.
        rir: Rir,
    },
    /// Another exercise; sets and repetitions stay.
    Exercise {
        /// The slot.
        slot: NodeId,
        /// Its id.
        exercise: String,
    },
}

impl Command {
    fn slot(&self) -> &NodeId {
        match self {
            Self::SetCount { slot, .. }
            | Self::RepRange { slot, .. }
            | Self::Rir { slot, .. }
            | Self::Exercise { slot, .. } => slot,
        }
    }
}

/// The document after a command; `None` where nothing changes: no such slot, or everything was so already.
///
/// `new_id` makes ids for added sets; numbers outside of their range are held at its end.
pub fn apply(
    document: &PlanDocument,
    command: &Command,
    new_id: impl FnMut() -> NodeId,
) -> Option<PlanDocument> {
    let mut changed = document.clone();
    let slot = slot_mut(&mut changed, command.slot())?;
    edit(slot, command, new_id);
    (changed != *document).then_some(changed)
}

fn slot_mut<'a>(document: &'a mut PlanDocument, id: &NodeId) -> Option<&'a mut Slot> {
    document
        .blocks
        .iter_mut()
        .flat_map(|block| &mut block.weeks)
        .flat_map(|week| &mut week.days)
        .flat_map(|day| &mut day.slots)
        .find(|slot| slot.id == *id)
}

fn edit(slot: &mut Slot, command: &Command, mut new_id: impl FnMut() -> NodeId) {
    match command {
        Command::SetCount { count, .. } => {
            let count = (*count).clamp(1, limits::SETS_PER_SLOT);
            slot.sets.truncate(count);
            while let Some(last) = slot.sets.last().filter(|_| slot.sets.len() < count) {
                let added = SetPrescription {
                    id: new_id(),
                    ..last.clone()
                };
                slot.sets.push(added);
            }
        }
        Command::RepRange { low, high, .. } => {
            let low = (*low).clamp(1, limits::REPS);
            let high = (*high).clamp(low, limits::REPS);
            for set in &mut slot.sets {
                set.reps_low = Reps::saturating(low);
                set.reps_high = Reps::saturating(high);
            }
        }
        Command::Rir { rir, .. } => {
            for set in &mut slot.sets {
                set.rir = *rir;
            }
        }
        Command::Exercise { exercise, .. } => slot.exercise.clone_from(exercise),
    }
}

#[cfg(test)]
mod tests {
    use training::history::SetKind;
    use training::plan::{Block, Day, LoadRule, Week};

    use super::*;

    fn id(text: &str) -> NodeId {
        NodeId::try_from(text).unwrap()
    }

    fn document() -> PlanDocument {
        let set = |name: &str| SetPrescription {
            id: id(name),
            kind: SetKind::Working,
            reps_low: Reps::new(6).unwrap(),
            reps_high: Reps::new(8).unwrap(),
            rir: Rir::TWO,
            rest_s: None,
            load: LoadRule::Engine,
        };
        let slot = Slot {
            id: id("bench"),
            exercise: "x".into(),
            group: None,
            alternates: Vec::new(),
            notes: String::new(),
            sets: vec![set("a"), set("b")],
        };
        let day = Day {
            id: id("day"),
            name: "Push".into(),
            slots: vec![slot],
        };
        let week = Week {
            id: id("week"),
            deload: false,
            days: vec![day],
        };
        let block = Block {
            id: id("block"),
            name: String::new(),
            weeks: vec![week],
        };
        PlanDocument {
            name: "P".into(),
            notes: String::new(),
            blocks: vec![block],
        }
    }

    fn run(command: &Command) -> Option<PlanDocument> {
        let mut next = 0;
        apply(&document(), command, || {
            next += 1;
            id(&format!("new{next}"))
        })
    }

    fn sets(document: &PlanDocument) -> &[SetPrescription] {
        &document.blocks[0].weeks[0].days[0].slots[0].sets
    }

    #[test]
    fn added_sets_are_like_the_last_and_the_old_ones_keep_their_ids() {
        let after = run(&Command::SetCount {
            slot: id("bench"),
            count: 4,
        })
        .unwrap();
        let ids: Vec<&str> = sets(&after).iter().map(|set| set.id.as_str()).collect();
        assert_eq!(ids, ["a", "b", "new1", "new2"]);
        assert_eq!(sets(&after)[3].reps_high, Reps::new(8).unwrap());
        assert!(after.validate().is_empty());
    }

    #[test]
    fn a_range_that_is_upside_down_is_held_upright() {
        let after = run(&Command::RepRange {
            slot: id("bench"),
            low: 10,
            high: 5,
        })
        .unwrap();
        assert_eq!(
            (sets(&after)[0].reps_low.get(), sets(&after)[0].reps_high.get()),
            (10, 10)
        );
    }

    #[test]
    fn what_changes_nothing_makes_no_revision() {
        assert_eq!(
            run(&Command::SetCount {
                slot: id("bench"),
                count: 2
            }),
            None
        );
        assert_eq!(
            run(&Command::Rir {
                slot: id("nowhere"),
                rir: Rir::ONE
            }),
            None
        );
    }
}
