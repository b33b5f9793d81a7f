//! On which days the workouts that are left can be done.

use super::Standing;
use crate::exercise::{ExerciseFacts, Role};
use crate::fatigue::recovery::recovered;
use crate::history::SetKind;
use crate::math::exp;
use crate::plan::{Day, NodeId};
use crate::strength::gg1::Dose;

const DAY_MS: i64 = 86_400_000;
/// Effect lost per rep in reserve, and what is too easy to tire, as in [`crate::fatigue::recovery`].
const PER_RIR: f64 = 0.23;
const HARD_RIR: f64 = 4.0;
/// Longer than this no workout waits for another.
const WAIT_DAYS: u8 = 3;

/// Each day in order on the first date on which its muscles have recovered, today at the earliest, at most so many days ahead: as many
/// as find a date.
pub(super) fn schedule(standing: &Standing, days: &[&Day], within: u8) -> Vec<(NodeId, u8)> {
    let mut recent = standing.recent.to_vec();
    let mut placed = Vec::new();
    let mut next = u8::from(standing.trained_today);
    for day in days {
        let last = next.saturating_add(WAIT_DAYS - 1);
        let ready = |ahead: &u8| is_recovered(standing, &recent, day, *ahead);
        let ahead = (next..last).find(ready).unwrap_or(last);
        if ahead >= within {
            break;
        }
        recent.extend(doses(standing, day, at(standing, ahead)));
        placed.push((day.id.clone(), ahead));
        next = ahead + 1;
    }
    placed
}

fn at(standing: &Standing, ahead: u8) -> i64 {
    standing.now_ms + i64::from(ahead) * DAY_MS
}

fn is_recovered(standing: &Standing, recent: &[Dose], day: &Day, ahead: u8) -> bool {
    let age = standing.pace.athlete.age_years;
    let mut muscles = day
        .slots
        .iter()
        .filter_map(|slot| standing.pace.catalogue.get(&slot.exercise))
        .flat_map(ExerciseFacts::prime_muscles);
    muscles.all(|muscle| recovered(recent, muscle, at(standing, ahead), age))
}

/// Hard sets of a day as planned, as [`crate::fatigue::recovery`] counts those that were done.
fn doses(standing: &Standing, day: &Day, at_ms: i64) -> Vec<Dose> {
    let mut doses = Vec::new();
    for slot in &day.slots {
        let Some(facts) = standing.pace.catalogue.get(&slot.exercise) else {
            continue;
        };
        let working = slot.sets.iter().filter(|set| set.kind != SetKind::WarmUp);
        let hard = working.map(|set| set.rir.as_f64()).filter(|rir| *rir <= HARD_RIR);
        let sets: f64 = hard.map(|rir| exp(-PER_RIR * rir)).sum();
        doses.extend(facts.muscles.iter().map(|share| Dose {
            at_ms,
            muscle: share.muscle,
            sets: sets * if share.role == Role::Prime { 1.0 } else { 0.5 },
        }));
    }
    doses
}
