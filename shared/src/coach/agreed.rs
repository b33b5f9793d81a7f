//! What lifter and coach have agreed on, and what hurts: how it changes what is asked for.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use training::notice::{Answer, DeloadDose, DeloadReason, NoticeReason, Proposal, Subject, holds_progress};
use training::strength::gg1::ExerciseState;
use training::volume::{Comeback, comeback};

use super::AthleteData;
use crate::entity::{NoticeAnswer, PainReport, WorkoutStatus};
use crate::ids::ExerciseId;

/// Days for which something else is tried: a mesocycle.
const TRIED_DAYS: i64 = 42;

impl AthleteData {
    /// All answers to proposals, oldest first.
    #[must_use]
    pub fn answers(&self) -> Vec<Answer> {
        self.answered().into_iter().map(NoticeAnswer::answer).collect()
    }

    /// The deload that was agreed on and runs on a day; of several the one agreed on last.
    #[must_use]
    pub fn deload_on(&self, day: NaiveDate) -> Option<DeloadDose> {
        let runs = |answer: &&NoticeAnswer| answer.deload().is_some_and(|(_, days)| days.contains(&day));
        let agreed = self.answered().into_iter().rev().find(runs)?;
        agreed.deload().map(|(dose, _)| dose)
    }

    /// Deloads that were agreed on, oldest first: their days, and whether the body had asked for it.
    pub(super) fn deloads(&self) -> Vec<(RangeInclusive<NaiveDate>, bool)> {
        let reactive = |answer: &NoticeAnswer| {
            !matches!(
                answer.notice.reason,
                NoticeReason::Deload {
                    because: DeloadReason::Planned { .. }
                }
            )
        };
        self.answered()
            .into_iter()
            .filter_map(|answer| Some((answer.deload()?.1, reactive(answer))))
            .collect()
    }

    /// What is tried about an exercise on a day, against a plateau or because it is too heavy: the last that was agreed on, for
    /// six weeks.
    #[must_use]
    pub fn agreed_about(&self, exercise: &str, day: NaiveDate) -> Option<&Proposal> {
        let about = |answer: &&NoticeAnswer| {
            let ago = day.signed_duration_since(answer.local_date).num_days();
            let same = matches!(&answer.notice.subject, Subject::Plateau { exercise: known } | Subject::TooHeavy { exercise: known } if known == exercise);
            answer.accepted && same && (0..TRIED_DAYS).contains(&ago)
        };
        let last = self.answered().into_iter().rev().find(about)?;
        Some(&last.notice.proposal)
    }

    /// Where the lifter stands after a break, on a day.
    #[must_use]
    pub fn comeback(&self, day: NaiveDate) -> Option<Comeback> {
        let over = |status| status != WorkoutStatus::Active;
        let known = self.workouts.values().filter(|workout| over(workout.status));
        let days = known
            .map(|workout| workout.local_date)
            .chain(self.trained_on.iter().copied());
        let ago = |date: NaiveDate| u32::try_from(day.signed_duration_since(date).num_days()).ok();
        comeback(&days.filter_map(ago).collect::<Vec<u32>>())
    }

    /// The strongest pain at an exercise that is not over on a day.
    #[must_use]
    pub fn pain_at(&self, exercise: ExerciseId, day: NaiveDate) -> Option<u8> {
        let hurts = |report: &&PainReport| report.exercise == exercise && report.hurts_on(day);
        self.pain_reports
            .values()
            .filter(hurts)
            .map(|report| report.level)
            .max()
    }

    /// Whether an exercise makes no progress on a day: while it hurts, and for two workouts after it was said that it did.
    #[must_use]
    pub fn waits(&self, exercise: ExerciseId, day: NaiveDate, known: Option<&ExerciseState>) -> bool {
        let reports = self.pain_reports.values();
        let said = reports
            .filter(|report| report.exercise == exercise && report.level > 0 && report.local_date <= day);
        let Some(last) = said.max_by_key(|report| report.reported_at) else {
            return false;
        };
        let since = known.map_or(0, |state| {
            state.exposures_after(last.reported_at.timestamp_millis())
        });
        self.pain_at(exercise, day).is_some() || holds_progress(true, since)
    }

    fn answered(&self) -> Vec<&NoticeAnswer> {
        let mut answered: Vec<_> = self.notice_answers.iter().collect();
        answered.sort_by_key(|(id, answer)| (answer.answered_at, **id));
        answered.into_iter().map(|(_, answer)| answer).collect()
    }
}
