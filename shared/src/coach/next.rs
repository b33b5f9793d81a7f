//! Which workout comes next.

use training::plan::{DayPosition, PlanDocument};

use super::AthleteData;
use crate::entity::{Assignment, WorkoutStatus};
use crate::ids::AssignmentId;

/// The day of the plan that comes next.
#[derive(Clone, Copy, Debug)]
pub struct NextDay<'a> {
    /// The assignment it belongs to.
    pub assignment_id: AssignmentId,
    /// The assignment.
    pub assignment: &'a Assignment,
    /// The plan's content.
    pub document: &'a PlanDocument,
    /// The day with its week and block.
    pub position: DayPosition<'a>,
    /// Place of the day in the whole plan, from 0.
    pub index: usize,
}

/// The day after the one that was trained last; after the last day the plan begins anew. Workouts of the
/// assignment count once they are over, also those that nobody finished.
#[must_use]
pub fn next_day(data: &AthleteData) -> Option<NextDay<'_>> {
    let (assignment_id, assignment, revision) = data.active_assignment()?;
    let document = &revision.document;
    let done = data.workouts.values().filter(|workout| {
        workout.assignment == Some(assignment_id) && workout.status != WorkoutStatus::Active
    });
    let index = match done.clone().max_by_key(|workout| workout.started_at) {
        None => 0,
        Some(last) => {
            let place = document
                .days()
                .position(|day| Some(&day.day.id) == last.day.as_ref());
            // A later revision may have dropped that day: go on by the number of workouts.
            place.map_or_else(|| done.count(), |place| place + 1)
        }
    };
    let index = index.checked_rem(document.day_count())?;
    Some(NextDay {
        assignment_id,
        assignment,
        document,
        position: document.day_at(index)?,
        index,
    })
}
