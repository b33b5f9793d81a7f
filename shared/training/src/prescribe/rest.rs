//! Rest after a set.

use super::goal;
use super::knowledge::Knowledge;
use super::situation::{Situation, SlotTarget};
use crate::fatigue::set_to_set::UNUSUAL_DROP;

/// Longer after a missed target, and once more where performance fell more than usual.
const MORE_S: u32 = 30;

/// Seconds, and whether to rest longer because performance fell more between sets than this lifter's usually does.
pub(super) fn rest(situation: &Situation, knowledge: &Knowledge, slot: &SlotTarget) -> (u32, bool) {
    let fell = fell_more_than_usual(knowledge);
    if let Some(planned) = slot.rest_s {
        return (planned, fell);
    }
    let missed = knowledge
        .work
        .last()
        .is_some_and(|set| set.set.reps < slot.reps_low);
    let more = MORE_S * (u32::from(missed) + u32::from(fell));
    (
        goal::planned_rest_s(situation.athlete, situation.exercise) + more,
        fell,
    )
}

fn fell_more_than_usual(knowledge: &Knowledge) -> bool {
    let [.., before, last] = knowledge.work.as_slice() else {
        return false;
    };
    let curve = knowledge.curve();
    let level = |set: &crate::history::WorkSet| set.ln_load - curve.g(set.observation(0).effort.to_failure());
    let usual = knowledge.user.fatigue(knowledge.effort_known()).mean;
    level(before) - level(last) > usual + UNUSUAL_DROP
}
