//! The exercises of a workout, how far each has come, and which is open.

use shared::coach::AthleteData;
use shared::ids::{ExerciseId, WorkoutId};
use training::history::SetKind;
use training::plan::NodeId;

use super::turns::marks;

/// One exercise of the workout.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// Its place in the plan.
    pub id: NodeId,
    /// What is really done.
    pub exercise: Option<ExerciseId>,
    /// Working sets logged.
    pub done: usize,
    /// Working sets planned.
    pub planned: usize,
    /// Left out today.
    pub skipped: bool,
    /// The superset that it belongs to.
    pub group: Option<String>,
    /// What it is called in its superset: `A1`.
    pub mark: Option<String>,
}

impl Slot {
    /// Whether something is left to do.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.skipped && self.done < self.planned
    }
}

/// All exercises of a workout, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// The exercises.
    pub slots: Vec<Slot>,
    /// Sets logged, warm-ups too.
    pub logged: usize,
}

/// Reads a workout.
#[must_use]
pub fn overview(data: &AthleteData, id: WorkoutId) -> Overview {
    let Some(workout) = data.workouts.get(&id) else {
        return Overview::default();
    };
    let sets = data.sets_of(id);
    let done = |slot: &NodeId| {
        let working =
            |set: &&shared::entity::Set| set.slot.as_ref() == Some(slot) && set.kind != SetKind::WarmUp;
        sets.iter().map(|(_, set)| *set).filter(working).count()
    };
    let groups: Vec<_> = workout
        .slots
        .iter()
        .map(|slot| slot.slot.group.as_deref())
        .collect();
    let slots = workout.slots.iter().zip(marks(&groups)).map(|(slot, mark)| Slot {
        id: slot.slot.id.clone(),
        exercise: slot.exercise(),
        done: done(&slot.slot.id),
        planned: slot.slot.sets.len(),
        skipped: slot.skipped,
        group: slot.slot.group.clone(),
        mark,
    });
    Overview {
        slots: slots.collect(),
        logged: sets.len(),
    }
}

/// The first exercise with something left to do, looking on from one and then from the start.
#[must_use]
pub fn first_open<'a>(slots: &'a [Slot], after: Option<&NodeId>) -> Option<&'a Slot> {
    let from = after
        .and_then(|id| slots.iter().position(|slot| slot.id == *id))
        .map_or(0, |place| place + 1);
    let (before, later) = slots.split_at(from.min(slots.len()));
    later
        .iter()
        .chain(before)
        .find(|slot| slot.is_open() && Some(&slot.id) != after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots(done: &[(usize, bool)]) -> Vec<Slot> {
        let slot = |(place, (done, skipped)): (usize, &(usize, bool))| Slot {
            id: NodeId::try_from(format!("s{place}")).unwrap(),
            exercise: None,
            done: *done,
            planned: 3,
            skipped: *skipped,
            group: None,
            mark: None,
        };
        done.iter().enumerate().map(slot).collect()
    }

    #[test]
    fn the_next_exercise_is_looked_for_onwards_and_then_from_the_start() {
        let slots = slots(&[(0, false), (3, false), (0, true), (3, false)]);
        assert_eq!(first_open(&slots, None).map(|slot| slot.id.as_str()), Some("s0"));
        assert_eq!(
            first_open(&slots, Some(&slots[1].id)).map(|slot| slot.id.as_str()),
            Some("s0")
        );
        assert_eq!(first_open(&slots, Some(&slots[0].id)), None);
    }
}
