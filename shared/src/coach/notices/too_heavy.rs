//! Exercises of the next workout whose lightest load is too much, and what stands in for them.

use training::exercise::{ExerciseFacts, STANDS_IN, similarity};
use training::math::round_to_i32;
use training::notice::{Answers, Notice, TooHeavyInputs, is_too_heavy, too_heavy};

use super::course::Course;
use crate::coach::{Session, draft_workout};
use crate::entity::WorkoutSlot;

pub(super) fn notices(course: &Course, answers: Answers) -> Vec<Notice> {
    let Some(workout) = draft_workout(course.data, None, course.now) else {
        return Vec::new();
    };
    let known = (course.exercises, course.lifter);
    let session = Session::new(course.data, known.0, known.1, (None, &workout), course.now);
    let notice = |slot: &WorkoutSlot| {
        let asked = slot.slot.sets.first()?;
        let facts = course.exercises.get(slot.exercise()?)?;
        let next = session.slot(&slot.slot.id)?;
        let prescription = next.sets.first()?;
        // Looked for only where it is needed.
        if !is_too_heavy(prescription, asked.reps_low) {
            return None;
        }
        let reps = asked.reps_low.as_f64() + asked.rir.as_f64();
        let inputs = TooHeavyInputs {
            exercise: &facts.id,
            prescription,
            reps_low: asked.reps_low,
            workouts: course.state(facts).map_or(0, |state| state.sessions),
            substitute: stand_in(course, facts, |facts| session.is_light_enough(facts, reps)),
        };
        too_heavy(&inputs, answers, course.now_ms())
    };
    let not_swapped = |slot: &&WorkoutSlot| slot.swapped_to.is_none();
    workout
        .slots
        .iter()
        .filter(not_swapped)
        .filter_map(notice)
        .collect()
}

/// The exercise that is most alike among the usual ones that are possible here; of equals one that was done before, then the
/// first by its id.
pub(super) fn stand_in<'a>(
    course: &Course<'a>,
    wanted: &ExerciseFacts,
    is_possible: impl Fn(&ExerciseFacts) -> bool,
) -> Option<&'a str> {
    let likeness = |facts: &ExerciseFacts| round_to_i32(100.0 * similarity(wanted, facts));
    let alike = course
        .exercises
        .usual()
        .filter(|facts| facts.id != wanted.id && similarity(wanted, facts) >= STANDS_IN)
        .filter(|facts| is_possible(facts));
    alike
        .max_by_key(|facts| {
            let same = facts.mechanic == wanted.mechanic;
            (
                same,
                likeness(facts),
                course.state(facts).is_some(),
                std::cmp::Reverse(facts.id.as_str()),
            )
        })
        .map(|facts| facts.id.as_str())
}
