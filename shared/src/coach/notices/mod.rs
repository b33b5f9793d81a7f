//! What the coach would say without being asked: the inputs gathered from what is stored.

mod course;
mod deload;
mod plateau;
mod volume;

use training::notice::{Answer, Answers, Notice};
use training::strength::gg1::{Level, LifterState};

use super::{AthleteData, Exercises, Moment};
use course::Course;

/// Proposals of the day, what matters most first: unload, then plateaus, then weekly sets. Without a plan that is followed there is
/// nothing to propose.
///
/// `levels` are those of all workouts ([`training::strength::gg1::trace`]), `lifter` is the state after them, `answers` what was
/// answered to earlier notices, oldest first.
#[must_use]
pub fn notices(
    data: &AthleteData,
    exercises: &Exercises,
    (lifter, levels): (&LifterState, &[Level]),
    answers: &[Answer],
    now: Moment,
) -> Vec<Notice> {
    let Some(course) = Course::of(data, exercises, lifter, now) else {
        return Vec::new();
    };
    let answers = Answers(answers);
    let mut notices: Vec<Notice> = deload::notice(&course, answers).into_iter().collect();
    // Whoever shall unload is not asked for more.
    if notices.is_empty() && !course.unloads {
        notices.extend(plateau::notices(&course, levels, answers));
        notices.extend(volume::notices(&course, answers));
    }
    notices
}
