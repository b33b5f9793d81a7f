//! What the coach would say without being asked: the inputs gathered from what is stored.

mod course;
mod deload;
mod mesocycles;
mod pain;
mod plateau;
mod too_heavy;
mod volume;

use training::notice::{Answers, Notice};
use training::strength::gg1::{Level, LifterState};

use super::{AthleteData, Exercises, Moment};
use course::Course;
use mesocycles::Past;

/// Proposals of the day, what matters most first: pain, unload, then plateaus, weekly sets, and exercises that cannot be
/// loaded low enough. Without a plan that is followed
/// there is nothing to propose but what pain asks for. What was answered to earlier ones is in `data`.
///
/// `levels` are those of all workouts ([`training::strength::gg1::trace`]), `lifter` is the state after them.
#[must_use]
pub fn notices(
    data: &AthleteData,
    exercises: &Exercises,
    (lifter, levels): (&LifterState, &[Level]),
    now: Moment,
) -> Vec<Notice> {
    let mut notices = pain::notices(data, now);
    let Some(course) = Course::of(data, exercises, lifter, now) else {
        return notices;
    };
    let answers = data.answers();
    let answers = Answers(&answers);
    let unload = deload::notice(&course, answers);
    // Whoever shall unload is not asked for more.
    if unload.is_none() && !course.unloads {
        let past = Past::of(&course, levels);
        notices.extend(plateau::notices(&course, &past, answers));
        notices.extend(volume::notices(&course, &past, answers));
    }
    notices.extend(unload);
    notices.extend(too_heavy::notices(&course, answers));
    notices
}
