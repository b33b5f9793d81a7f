//! A plan made to measure: from the days and minutes that a lifter has, the equipment at hand, the goal, experience,
//! what shall grow first and what hurts, to a plan document.
//!
//! The days follow a split that lets each muscle come twice a week. Exercises and sets are added one by one, always what
//! brings most for its time, until the weekly fractional hard sets begin where the landmarks say; from week to week sets
//! are added while the limits of rise, recovery and time allow it; the last week unloads. Everything is in a fixed order:
//! the same question has the same answer everywhere.

mod ask;
mod draft;
mod fill;
mod order;
mod pool;
mod reason;
mod split;
mod target;
mod write;

pub use ask::{Ask, Candidate, NoPlan};
pub use reason::{GroupSets, PlanReason, Shortage, SlotReason, SlotReasons};
pub use split::DayTheme;

use std::collections::BTreeMap;

use crate::plan::{NodeId, PlanDocument};

/// A plan with what speaks for it.
#[derive(Clone, Debug, PartialEq)]
pub struct GeneratedPlan {
    /// The plan; days carry English names ([`GeneratedPlan::rename`]).
    pub document: PlanDocument,
    /// What each day of a week is for.
    pub days: Vec<DayTheme>,
    /// Why the plan is as it is.
    pub reasons: Vec<PlanReason>,
    /// Why each exercise is there, by slots of the first week.
    pub slots: BTreeMap<NodeId, SlotReasons>,
    /// Weekly fractional hard sets of each group that is trained or should be.
    pub volume: Vec<GroupSets>,
    /// Seconds of the longest day of all weeks, warm-ups and rests included.
    pub longest_s: u32,
}

/// Makes a plan.
///
/// # Errors
/// [`NoPlan`] where no exercise is left to choose from, or none fits in the time.
pub fn generate(ask: &Ask, candidates: &[Candidate]) -> Result<GeneratedPlan, NoPlan> {
    let pool = pool::Pool::new(ask, candidates);
    if pool.entries.is_empty() {
        return Err(NoPlan::NoExercise);
    }
    let targets = target::Targets::new(ask);
    let themes = split::split(ask.days());
    let mut draft = draft::Draft::new(&pool, &themes, ask.minutes());
    let mut filling = fill::Filling::new(ask, &pool, themes.len());
    filling.begin(&mut draft, &targets);
    if draft.days.iter().any(|day| day.slots.is_empty()) {
        return Err(NoPlan::NoTime);
    }
    let weeks = filling.weeks(&mut draft, &targets);
    Ok(write::write(ask, candidates, &pool, &targets, &weeks))
}
