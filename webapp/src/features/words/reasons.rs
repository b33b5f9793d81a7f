//! The coach's reasons in words.

use training::prescribe::{
    Advice, BaseSource, BaseTrace, Expert, Guard, Reason, RepsReason, RirFloor, RoundingOutcome,
};

use super::{Words, muscle};
use crate::features::prescription::StepReason;
use crate::i18n::*;

/// What the coach would rather say than a load.
#[must_use]
pub fn advice(i18n: Words, advice: Advice) -> String {
    match advice {
        Advice::RestToday => text!(i18n, workout.advice_rest_today),
        Advice::StopForPain => text!(i18n, workout.advice_stop_for_pain),
        Advice::Substitute => text!(i18n, workout.advice_substitute),
        Advice::FewerSets => text!(i18n, workout.advice_fewer_sets),
        Advice::RestLonger => text!(i18n, workout.advice_rest_longer),
    }
}

/// Where the load comes from, as a sentence.
#[must_use]
pub fn base_sentence(i18n: Words, base: &BaseTrace) -> String {
    match base.source {
        BaseSource::History => {
            let days = base.age_days.map_or(0, training::math::round_to_i32);
            let last = u32::try_from(days)
                .ok()
                .filter(|days| *days > 0)
                .map(|days| counted!(i18n, why.last_done, days));
            let last = last.unwrap_or_default();
            counted!(i18n, why.sentence_history, base.exposures, last = last)
        }
        BaseSource::Today => text!(i18n, why.sentence_today),
        BaseSource::RelatedExercises => text!(i18n, why.sentence_related),
        BaseSource::Population => text!(i18n, why.sentence_population),
        BaseSource::PlanPercent => text!(i18n, why.sentence_plan_percent),
        BaseSource::PlanFixed => text!(i18n, why.sentence_plan_fixed),
        BaseSource::Bodyweight => text!(i18n, why.sentence_bodyweight),
    }
}

/// Why this many repetitions.
#[must_use]
pub fn reps_reason(i18n: Words, reason: RepsReason) -> String {
    match reason {
        RepsReason::StartLow => text!(i18n, why.reps_start_low),
        RepsReason::Middle => text!(i18n, why.reps_middle),
        RepsReason::OneMore => text!(i18n, why.reps_one_more),
        RepsReason::Repeat => text!(i18n, why.reps_repeat),
        RepsReason::LoadRises => text!(i18n, why.reps_load_rises),
        RepsReason::Rebuild => text!(i18n, why.reps_rebuild),
        RepsReason::AfterDeload => text!(i18n, why.reps_after_deload),
        RepsReason::Waits => text!(i18n, why.reps_waits),
        RepsReason::Wave => text!(i18n, why.reps_wave),
        RepsReason::SameAsToday => text!(i18n, why.reps_same_as_today),
        RepsReason::Calibration => text!(i18n, why.reps_calibration),
    }
}

/// What raised the reps in reserve.
#[must_use]
pub fn floor(i18n: Words, floor: RirFloor) -> String {
    match floor {
        RirFloor::Novice => text!(i18n, why.floor_novice),
        RirFloor::Compound => text!(i18n, why.floor_compound),
        RirFloor::Careful => text!(i18n, why.floor_careful),
        RirFloor::Minor => text!(i18n, why.floor_minor),
        RirFloor::ReturnAfterGap => text!(i18n, why.floor_return),
        RirFloor::Deload => text!(i18n, why.floor_deload),
    }
}

/// One of the experts behind an estimate.
#[must_use]
pub fn expert(i18n: Words, expert: Expert) -> String {
    match expert {
        Expert::Trend => text!(i18n, why.expert_trend),
        Expert::LastTopSet => text!(i18n, why.expert_last_top_set),
        Expert::LastInRange => text!(i18n, why.expert_last_in_range),
        Expert::MedianOfThree => text!(i18n, why.expert_median_of_three),
        Expert::LastBestSet => text!(i18n, why.expert_last_best_set),
        Expert::PreviousSet => text!(i18n, why.expert_previous_set),
        Expert::PreviousSetAsLastTime => text!(i18n, why.expert_previous_as_last_time),
    }
}

/// A line of the table behind "why".
#[must_use]
pub fn step_reason(i18n: Words, reason: &StepReason, base: BaseSource) -> String {
    match reason {
        StepReason::Base => base_label(i18n, base),
        StepReason::Body => text!(i18n, why.body),
        StepReason::Rounding(outcome) => match outcome {
            RoundingOutcome::Nearest => text!(i18n, why.rounding_nearest),
            RoundingOutcome::KeptBelow => text!(i18n, why.rounding_kept_below),
            RoundingOutcome::RangeExtended => text!(i18n, why.rounding_range_extended),
            RoundingOutcome::FewerReps => text!(i18n, why.rounding_fewer_reps),
            RoundingOutcome::TooHeavy => text!(i18n, why.rounding_too_heavy),
        },
        StepReason::Factor(reason) => factor(i18n, reason),
    }
}

fn base_label(i18n: Words, base: BaseSource) -> String {
    match base {
        BaseSource::History => text!(i18n, why.base_history),
        BaseSource::Today => text!(i18n, why.base_today),
        BaseSource::RelatedExercises => text!(i18n, why.base_related),
        BaseSource::Population => text!(i18n, why.base_population),
        BaseSource::PlanPercent => text!(i18n, why.base_plan_percent),
        BaseSource::PlanFixed => text!(i18n, why.base_plan_fixed),
        BaseSource::Bodyweight => text!(i18n, why.base_bodyweight),
    }
}

/// A number that is not negative, with one decimal place.
fn tenths(value: f64) -> String {
    let tenths = training::math::round_to_i32(value * 10.0);
    number(&format!("{}.{}", tenths / 10, tenths % 10))
}

fn factor(i18n: Words, reason: &Reason) -> String {
    match reason {
        Reason::Envelope => text!(i18n, why.envelope),
        Reason::OwnCurve => text!(i18n, why.own_curve),
        Reason::OwnEffort { beyond } if *beyond < 0.0 => {
            text!(i18n, why.own_effort_fewer, reps = tenths(-beyond))
        }
        Reason::OwnEffort { beyond } => text!(i18n, why.own_effort_more, reps = tenths(*beyond)),
        Reason::SetFatigue { sets, .. } => text!(i18n, why.set_fatigue, sets = *sets),
        Reason::HoldLoad { .. } => text!(i18n, why.hold_load),
        Reason::RaiseLoad { .. } => text!(i18n, why.raise_load),
        Reason::RebuildLoad { .. } => text!(i18n, why.rebuild_load),
        Reason::AfterDeload { .. } => text!(i18n, why.after_deload),
        Reason::CalibrationStep { step } => {
            text!(i18n, why.calibration_step, step = step.saturating_add(1))
        }
        Reason::DayForm { .. } => text!(i18n, why.day_form),
        Reason::ShortSleep { hours } => text!(i18n, why.short_sleep, hours = tenths(*hours)),
        Reason::Soreness { muscle: sore } => {
            text!(i18n, why.soreness, muscle = muscle(i18n, *sore))
        }
        Reason::Recovery { muscle: tired, .. } => {
            text!(i18n, why.recovery, muscle = muscle(i18n, *tired))
        }
        Reason::Gap { days } => {
            text!(i18n, why.gap, days = training::math::round_to_i32(*days))
        }
        Reason::Deload => text!(i18n, why.deload),
        Reason::Safety { .. } => text!(i18n, why.safety),
        Reason::Guard { guard } => match guard {
            Guard::RiseSinceLast => text!(i18n, why.guard_rise_since_last),
            Guard::DropSinceLast => text!(i18n, why.guard_drop_since_last),
            Guard::RiseWithinWorkout => text!(i18n, why.guard_rise_within),
            Guard::BestShown => text!(i18n, why.guard_best_shown),
            Guard::FailedBefore => text!(i18n, why.guard_failed_before),
        },
    }
}
