//! What the last workouts have left in each muscle.

use chrono::Datelike;
use training::exercise::Muscle;
use training::fatigue::recovery::{hours_until_recovered, remaining};
use training::strength::gg1::LifterState;

use super::{AthleteData, Moment};

/// Less than this, in hard sets, is nothing to speak of.
const FRESH_SETS: f64 = 0.5;

/// A muscle that still carries some of the last hard sets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TiredMuscle {
    /// Which.
    pub muscle: Muscle,
    /// Hard sets that still count.
    pub sets: f64,
    /// Hours until it may be trained again; 0 where it may now.
    pub ready_in_hours: f64,
}

/// Muscles that are not fresh, the most tired first. `lifter` is the state after all workouts.
#[must_use]
pub fn tired_muscles(data: &AthleteData, lifter: &LifterState, now: Moment) -> Vec<TiredMuscle> {
    let age = data.profile.age_in(now.local_date().year());
    let now_ms = now.at.timestamp_millis();
    let left = remaining(&lifter.recent, now_ms, age);
    let mut tired: Vec<TiredMuscle> = left
        .into_iter()
        .filter(|(_, sets)| *sets >= FRESH_SETS)
        .map(|(muscle, sets)| TiredMuscle {
            muscle,
            sets,
            ready_in_hours: hours_until_recovered(&lifter.recent, muscle, now_ms, age),
        })
        .collect();
    tired.sort_by(|one, other| other.sets.total_cmp(&one.sets));
    tired
}
