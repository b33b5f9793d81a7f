//! The reasons of a plan in words.

use training::generate::{DayTheme, GeneratedPlan, PlanReason, Shortage, SlotReason};
use training::prescribe::Experience;

use crate::features::set_entry::rir_text;
use crate::features::words::{Words, joint, volume_group};
use crate::format::Hundredths;
use crate::i18n::*;

/// Names the plan and its days.
pub(super) fn name(i18n: Words, plan: &mut GeneratedPlan) {
    let title = text!(i18n, make.name, days = plan.days.len());
    plan.rename(&title, |theme, letter| {
        let name = match theme {
            DayTheme::FullBody => text!(i18n, make.full_body),
            DayTheme::Upper => text!(i18n, make.upper),
            DayTheme::Lower => text!(i18n, make.lower),
            DayTheme::Push => text!(i18n, make.push),
            DayTheme::Pull => text!(i18n, make.pull),
            DayTheme::Legs => text!(i18n, make.legs),
        };
        match letter {
            Some(letter) => text!(i18n, make.lettered, name = name, letter = letter),
            None => name,
        }
    });
}

/// Sets with at most one decimal.
pub(super) fn sets(count: f64) -> String {
    let tenths = training::math::round_to_i32(count * 10.0);
    Hundredths(i64::from(tenths) * 10).display(decimal_sign())
}

/// One reason, one sentence or two.
pub(super) fn reason(i18n: Words, reason: &PlanReason) -> String {
    match reason {
        PlanReason::Split { days, rest_day } => {
            let split = match days.len() {
                0..=3 => text!(i18n, make.split_full),
                4 => text!(i18n, make.split_upper_lower),
                5 => text!(i18n, make.split_mixed),
                _ => text!(i18n, make.split_ppl),
            };
            if *rest_day {
                format!("{split} {}", text!(i18n, make.rest_day))
            } else {
                split
            }
        }
        PlanReason::Volume {
            experience: Experience::Novice,
            weeks,
        } => text!(i18n, make.volume_novice, weeks = weeks),
        PlanReason::Volume { weeks, .. } => text!(i18n, make.volume, weeks = weeks),
        PlanReason::Effort { from, to } => {
            text!(i18n, make.effort, from = rir_text(*from), to = rir_text(*to))
        }
        PlanReason::Deload { .. } => text!(i18n, make.deload),
        PlanReason::Time { longest_s, .. } => text!(i18n, make.time, minutes = longest_s.div_ceil(60)),
        PlanReason::Spared { joint: spared } => text!(i18n, make.spared, joint = joint(i18n, *spared)),
        PlanReason::Short {
            group,
            sets: got,
            wanted,
            cause,
        } => {
            let cause = match cause {
                Shortage::Time => text!(i18n, make.cause_time),
                Shortage::Days => text!(i18n, make.cause_days),
                Shortage::Pain => text!(i18n, make.cause_pain),
                Shortage::Equipment => text!(i18n, make.cause_equipment),
                Shortage::Experience => text!(i18n, make.cause_experience),
            };
            text!(
                i18n,
                make.short,
                muscle = volume_group(i18n, *group),
                sets = sets(*got),
                wanted = sets(*wanted),
                cause = cause
            )
        }
    }
}

/// What speaks for an exercise, in a few words.
pub(super) fn slot_reason(i18n: Words, reason: SlotReason) -> String {
    match reason {
        SlotReason::MainLift => text!(i18n, make.main_lift),
        SlotReason::Known => text!(i18n, make.known),
        SlotReason::Priority => text!(i18n, make.priority),
        SlotReason::ManyMuscles => text!(i18n, make.many),
    }
}
