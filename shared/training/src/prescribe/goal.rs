//! What a goal between muscle (0) and strength (1) asks of a set.

use super::athlete::Athlete;
use super::situation::SlotTarget;
use crate::exercise::ExerciseFacts;
use crate::history::SetKind;
use crate::math::round_to_i32;
use crate::plan::{LoadRule, ProgressRule, rir_ramp};
use crate::units::Reps;

/// Repetitions of compound exercises at goals 0, ¼, ½, ¾ and 1.
const COMPOUND_LOW: [f64; 5] = [8.0, 6.0, 5.0, 4.0, 3.0];
const COMPOUND_HIGH: [f64; 5] = [12.0, 10.0, 8.0, 6.0, 5.0];

/// Repetition range, RIR and kind by goal; RIR falls over a block from 3 to 1, for strength to 2.
#[must_use]
pub fn slot_target(athlete: &Athlete, facts: &ExerciseFacts, block_position: f64) -> SlotTarget {
    let goal = athlete.goal();
    let (low, high) = if facts.is_compound() {
        (
            interpolate(&COMPOUND_LOW, goal),
            interpolate(&COMPOUND_HIGH, goal),
        )
    } else {
        (10.0 - 2.0 * goal, 15.0 - 3.0 * goal)
    };
    SlotTarget {
        reps_low: reps(low),
        reps_high: reps(high),
        rir: rir_ramp(block_position, goal),
        rest_s: None,
        kind: SetKind::Working,
        load: LoadRule::Engine,
        progress: ProgressRule::default(),
    }
}

/// Repetitions of compound exercises that a goal asks for, fewest and most, and their rest in seconds: what the
/// goal slider shows.
#[must_use]
pub fn goal_preview(goal: f64) -> (Reps, Reps, u32) {
    let goal = if goal.is_nan() { 0.0 } else { goal.clamp(0.0, 1.0) };
    let seconds = u32::try_from(round_to_i32(120.0 + 120.0 * goal)).unwrap_or(120);
    (
        reps(interpolate(&COMPOUND_LOW, goal)),
        reps(interpolate(&COMPOUND_HIGH, goal)),
        seconds,
    )
}

/// Rest in seconds by goal, before anything was done.
#[must_use]
pub fn planned_rest_s(athlete: &Athlete, facts: &ExerciseFacts) -> u32 {
    let goal = athlete.goal();
    let seconds = if facts.is_compound() {
        120.0 + 120.0 * goal
    } else {
        75.0 + 45.0 * goal
    };
    u32::try_from(round_to_i32(seconds)).unwrap_or(120)
}

fn reps(value: f64) -> Reps {
    Reps::saturating(u16::try_from(round_to_i32(value)).unwrap_or(1))
}

fn interpolate(anchors: &[f64; 5], goal: f64) -> f64 {
    let mut from = 0.0;
    for pair in anchors.windows(2) {
        if let [here, next] = pair
            && goal <= from + 0.25
        {
            return here + (next - here) * (goal - from) / 0.25;
        }
        from += 0.25;
    }
    anchors[4]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_goal_moves_the_range_from_muscle_to_strength() {
        let ends: Vec<(f64, f64)> = [0.0, 0.25, 0.375, 0.5, 1.0]
            .into_iter()
            .map(|goal| {
                (
                    interpolate(&COMPOUND_LOW, goal),
                    interpolate(&COMPOUND_HIGH, goal),
                )
            })
            .collect();
        assert_eq!(
            ends,
            [(8.0, 12.0), (6.0, 10.0), (5.5, 9.0), (5.0, 8.0), (3.0, 5.0)]
        );
    }
}
