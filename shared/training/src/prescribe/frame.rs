//! What is decided once for all remaining sets: target, effort, scale, aim.

use super::athlete::Experience;
use super::effort::{AskedEffort, eased, floored};
use super::envelope::Envelope;
use super::estimate;
use super::goal;
use super::knowledge::Knowledge;
use super::progression::{Aim, Progress};
use super::scale::Scale;
use super::situation::{Situation, SlotTarget};
use super::trace::{RepsReason, RirFloor};
use crate::exercise::LoadConvention;
use crate::history::SetKind;
use crate::math::round_to_i32;
use crate::plan::{LoadRule, ProgressRule, rir_ramp};
use crate::units::Rir;

/// After a longer break progression starts from the estimate again.
const PROGRESSION_DAYS: f64 = 28.0;
/// After a longer break one more repetition stays in reserve.
const EASE_DAYS: f64 = 10.0;
/// After a longer break the level is looked for again.
pub(super) const RECALIBRATE_DAYS: f64 = 120.0;

/// Decided once for all remaining sets.
pub(super) struct Frame<'a> {
    pub(super) situation: &'a Situation<'a>,
    pub(super) knowledge: Knowledge<'a>,
    pub(super) slot: SlotTarget,
    pub(super) asked: AskedEffort,
    /// RIR as shown: eased after a break and in a deload.
    pub(super) shown_rir: Rir,
    pub(super) rir_floor: Option<RirFloor>,
    pub(super) scale: Scale,
    /// Of the first set; `None` without history.
    pub(super) envelope: Option<Envelope>,
    pub(super) aim: Aim,
}

impl<'a> Frame<'a> {
    pub(super) fn new(situation: &'a Situation<'a>) -> Self {
        let knowledge = Knowledge::gather(situation);
        let slot = ordered(situation.slot.unwrap_or_else(|| {
            goal::slot_target(situation.athlete, situation.exercise, situation.block_position)
        }));
        let slot = ramped(situation, slot);
        let asked = floored(situation.athlete, situation.exercise, &slot);
        let scale = scale(situation, &knowledge, asked);
        let envelope = estimate::envelope(&knowledge, scale, slot.reps_high.get());
        let back = knowledge.gap_days.is_some_and(|days| days > EASE_DAYS) && knowledge.work.is_empty();
        let (shown_rir, rir_floor) = if situation.deload {
            (eased(asked.rir, 4), Some(RirFloor::Deload))
        } else if back {
            (eased(asked.rir, 2), Some(RirFloor::ReturnAfterGap))
        } else {
            (asked.rir, asked.floor)
        };
        let aim = aim(situation, &knowledge, &slot, asked, envelope.as_ref());
        Self {
            situation,
            knowledge,
            slot,
            asked,
            shown_rir,
            rir_floor,
            scale,
            envelope,
            aim,
        }
    }

    /// Whether there is no load to choose.
    pub(super) fn unloaded(&self) -> bool {
        self.situation.exercise.convention == LoadConvention::None
    }
}

/// What is said about effort, and what it means. Who must be careful is never asked for more because of it.
fn scale(situation: &Situation, knowledge: &Knowledge, asked: AskedEffort) -> Scale {
    let athlete = situation.athlete;
    let careful = athlete.careful || athlete.minor || athlete.experience == Experience::Novice;
    let bias = match knowledge.user.effort.correction(knowledge.state.to_failure) {
        _ if !situation.options.own => 0.0,
        bias if careful => f64::min(bias, 0.0),
        bias => bias,
    };
    Scale {
        effort_known: knowledge.effort_known(),
        rir: asked.rir,
        bias,
    }
}

/// A slot whose reserve falls over the block asks for that of the week, whatever it says itself.
fn ramped(situation: &Situation, slot: SlotTarget) -> SlotTarget {
    match slot.progress {
        ProgressRule::RirRamp => SlotTarget {
            rir: rir_ramp(situation.block_position, situation.athlete.goal()),
            ..slot
        },
        _ => slot,
    }
}

/// Repetitions of a wave: from the most at the start of a block to the fewest at its end, at the same reserve, so that the
/// percentage of the maximum rises.
fn wave(situation: &Situation, slot: &SlotTarget) -> u16 {
    let (low, high) = (slot.reps_low.as_f64(), slot.reps_high.as_f64());
    let position = situation.block_position;
    let along = if position.is_nan() {
        0.0
    } else {
        position.clamp(0.0, 1.0)
    };
    u16::try_from(round_to_i32(high - along * (high - low))).unwrap_or(slot.reps_low.get())
}

fn ordered(slot: SlotTarget) -> SlotTarget {
    let low = slot.reps_low.max(crate::units::Reps::saturating(1));
    SlotTarget {
        reps_low: low,
        reps_high: slot.reps_high.max(low),
        ..slot
    }
}

fn aim(
    situation: &Situation,
    knowledge: &Knowledge,
    slot: &SlotTarget,
    asked: AskedEffort,
    envelope: Option<&Envelope>,
) -> Aim {
    let plain = |reps: u16, reason| Aim {
        reps,
        reason,
        load: None,
    };
    let progresses = situation.options.progression
        && !situation.deload
        && slot.load == LoadRule::Engine
        && matches!(slot.progress, ProgressRule::Double | ProgressRule::Linear)
        && matches!(asked.kind, SetKind::Working | SetKind::BackOff)
        && knowledge.gap_days.is_none_or(|days| days <= PROGRESSION_DAYS);
    let waits = situation.waits();
    if slot.progress == ProgressRule::PercentWave && !situation.deload {
        return plain(wave(situation, slot), RepsReason::Wave);
    }
    if !progresses {
        return plain(
            u16::midpoint(slot.reps_low.get(), slot.reps_high.get()),
            RepsReason::Middle,
        );
    }
    let of_first_set = |knowledge: &Knowledge, envelope: &Envelope| {
        let exposures = &knowledge.state.exposures;
        let hard: Vec<_> = exposures
            .iter()
            .filter(|exposure| !exposure.deload)
            .copied()
            .collect();
        let progress = Progress {
            exposures: &hard,
            after_deload: exposures.last().is_some_and(|exposure| exposure.deload),
            slot,
            scale: scale(situation, knowledge, asked),
            curve: knowledge.curve(),
            grid: situation.grid,
            body_kg: knowledge.body_kg,
            envelope,
            experience: situation.athlete.experience,
            now_ms: situation.now_ms,
        };
        let waiting = if waits { progress.wait() } else { None };
        waiting.unwrap_or_else(|| progress.aim())
    };
    if knowledge.work.is_empty() {
        return match envelope {
            Some(envelope) => of_first_set(knowledge, envelope),
            None => plain(slot.reps_low.get(), RepsReason::StartLow),
        };
    }
    // Later sets ask for what the first set of today was asked for.
    let before = Knowledge::before_today(situation);
    let scale = scale(situation, &before, asked);
    let first = estimate::envelope(&before, scale, slot.reps_high.get())
        .map(|envelope| of_first_set(&before, &envelope).reps);
    plain(first.unwrap_or(slot.reps_low.get()), RepsReason::SameAsToday)
}
