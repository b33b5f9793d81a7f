//! What today does to a lifter: form, sleep, soreness, recovery, a break. Whatever is missing is neutral.

use super::knowledge::Knowledge;
use super::ledger::Ledger;
use super::situation::{Readiness, Situation};
use super::trace::Reason;
use crate::exercise::{ExerciseFacts, Muscle};
use crate::fatigue::recovery;
use crate::history::HistorySet;
use crate::strength::RepCurve;
use crate::strength::day::{DayForm, gap_factor};
use crate::strength::gg1::{Session, plausible_work_sets};

/// Readiness never takes more than this.
const READINESS_MIN: f64 = -0.04;
/// Loss with a sore muscle (4 or 5 of 5).
const SORE: f64 = -0.025;

/// Steps 4 to 7, before the first set of an exercise.
pub(super) fn today(ledger: &mut Ledger, situation: &Situation, knowledge: &Knowledge, trend_weight: f64) {
    if situation.options.day_form {
        day_form(ledger, situation);
    }
    if situation.options.readiness
        && let Some(readiness) = situation.readiness
        && !trained_today(situation)
    {
        readiness_steps(ledger, readiness, situation.exercise);
    }
    if situation.options.recovery {
        let (recent, age) = (&situation.lifter.recent, situation.athlete.age_years);
        if let Some((muscle, sets)) =
            recovery::least_recovered(recent, situation.exercise, situation.now_ms, age)
        {
            let scale = if situation.options.own {
                recovery::scale(situation.lifter.user.recovery_scale)
            } else {
                1.0
            };
            let reason = Reason::Recovery {
                muscle,
                remaining_sets: sets,
            };
            ledger.lifter(reason, recovery::factor(sets, scale));
        }
    }
    if let Some(days) = knowledge.gap_days {
        gap(ledger, days, trend_weight);
    }
}

fn day_form(ledger: &mut Ledger, situation: &Situation) {
    if let Some(form) = DayForm::of(&earlier_surprises(situation)) {
        let DayForm { exercises, surprise } = form;
        ledger.lifter(Reason::DayForm { exercises, surprise }, form.factor());
    }
}

/// By how much (in ln) each earlier exercise of today went better than its level, at its top set.
fn earlier_surprises(situation: &Situation) -> Vec<f64> {
    let mut groups: Vec<((&str, &str), Vec<&HistorySet>)> = Vec::new();
    for set in situation
        .today
        .iter()
        .filter(|set| set.exercise != situation.exercise.id)
    {
        let key = (set.exercise.as_str(), set.context.as_str());
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, sets)) => sets.push(set),
            None => groups.push((key, vec![set])),
        }
    }
    let surprise = |((exercise, context), sets): ((&str, &str), Vec<&HistorySet>)| {
        let mut state = situation.lifter.exercise(exercise, context)?.clone();
        let work = plausible_work_sets(&mut state, &sets);
        let top = work.iter().find(|set| set.top)?;
        if state.sessions == 0 {
            return None;
        }
        let level = Session::resume(&mut state, top.set.performed_at_ms).prior.mean;
        let expected = level + RepCurve::new(state.k).g(top.observation(0).effort.to_failure());
        Some(top.ln_load - expected)
    };
    groups.into_iter().filter_map(surprise).collect()
}

/// Whether a prime muscle of this exercise already worked today: then the evidence decides, not the feeling.
fn trained_today(situation: &Situation) -> bool {
    let muscles: Vec<Muscle> = situation.exercise.prime_muscles().collect();
    situation
        .today
        .iter()
        .filter(|set| set.kind.is_evidence())
        .any(|set| {
            let state = situation.lifter.exercise(&set.exercise, &set.context);
            set.exercise == situation.exercise.id
                || state
                    .is_some_and(|state| state.prime_muscles.iter().any(|muscle| muscles.contains(muscle)))
        })
}

fn readiness_steps(ledger: &mut Ledger, readiness: &Readiness, facts: &ExerciseFacts) {
    let lower = facts.is_lower_body();
    let sleep = match readiness.sleep_hours {
        Some(hours) if hours < 4.0 => Some((hours, if lower { -0.04 } else { -0.02 })),
        Some(hours) if hours < 6.0 => Some((hours, if lower { -0.025 } else { -0.01 })),
        _ => None,
    };
    let mut left = READINESS_MIN;
    if let Some((hours, loss)) = sleep {
        let loss = f64::max(loss, left);
        left -= loss;
        ledger.lifter(Reason::ShortSleep { hours }, 1.0 + loss);
    }
    let sore = facts
        .prime_muscles()
        .find(|m| readiness.soreness.get(m).is_some_and(|level| *level >= 4));
    if let Some(muscle) = sore {
        ledger.lifter(Reason::Soreness { muscle }, 1.0 + f64::max(SORE, left));
    }
}

fn gap(ledger: &mut Ledger, days: f64, trend_weight: f64) {
    let factor = gap_factor(days, trend_weight);
    if factor < 1.0 {
        ledger.lifter(Reason::Gap { days }, factor);
    }
}
