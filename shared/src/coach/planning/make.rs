//! A plan made to measure.

use std::collections::{BTreeMap, BTreeSet};

use training::exercise::{ExerciseFacts, Joint};
use training::generate::{Ask, Candidate, GeneratedPlan, NoPlan, generate};
use training::load::Inventory;
use training::prescribe::Experience;
use training::volume::VolumeGroup;

use crate::catalogue::{CatalogueExercise, Level, Usage, offered};
use crate::coach::{AthleteData, Moment, prescribe};
use crate::ids::{ExerciseId, GymId};

/// What was trained within so many days is known.
const KNOWN_DAYS: i64 = 120;
/// Exercises that may stand in for one of the plan.
const ALTERNATES: usize = 3;

/// What a lifter is asked before a plan is made; the rest stands in the profile.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanWish {
    /// Days a week.
    pub days: u8,
    /// Minutes of a day.
    pub minutes: u16,
    /// From 0 (muscle) to 100 (strength).
    pub goal_percent: u8,
    /// What shall grow first.
    pub priorities: Vec<VolumeGroup>,
    /// Joints that must be spared.
    pub spare: Vec<Joint>,
    /// Where; without one an ordinary gym is assumed.
    pub gym: Option<GymId>,
}

/// Makes a plan of the exercises that are offered: those that were reviewed, and the lifter's own as far as they are trained.
///
/// # Errors
/// [`NoPlan`] where nothing can be chosen.
pub fn make_plan<'a>(
    data: &AthleteData,
    entries: impl IntoIterator<Item = &'a CatalogueExercise>,
    wish: &PlanWish,
    now: Moment,
) -> Result<GeneratedPlan, NoPlan> {
    let known = trained_lately(data, now);
    let entries: Vec<&CatalogueExercise> = entries
        .into_iter()
        .filter(|entry| entry.completed || known.contains(&entry.id))
        .collect();
    let facts: Vec<ExerciseFacts> = entries.iter().map(|entry| entry.facts()).collect();
    let candidates: Vec<Candidate> = entries
        .iter()
        .zip(&facts)
        .map(|(entry, facts)| Candidate {
            facts,
            unilateral: entry.unilateral,
            common: common(entry.usage),
            demands: demands(entry.level),
            known: known.contains(&entry.id),
        })
        .collect();
    let ordinary = Inventory::default();
    let gym = wish.gym.and_then(|gym| data.gyms.get(&gym));
    let athlete = training::prescribe::Athlete {
        goal: f64::from(wish.goal_percent) / 100.0,
        ..prescribe::athlete_with(data, data.body_mass(now.local_date()), now)
    };
    let ask = Ask {
        athlete: &athlete,
        days: wish.days,
        minutes: wish.minutes,
        inventory: gym.map_or(&ordinary, |gym| &gym.inventory),
        spare: &wish.spare,
        priorities: &wish.priorities,
        landmarks: &BTreeMap::new(),
    };
    let mut plan = generate(&ask, &candidates)?;
    let at_hand: Vec<&CatalogueExercise> = entries
        .into_iter()
        .filter(|entry| {
            ask.inventory.offers(&entry.id.to_string(), entry.equipment)
                && demands(entry.level) <= athlete.experience
                && wish.spare.iter().all(|joint| entry.pattern.spares(*joint))
        })
        .collect();
    name_alternates(&mut plan, &at_hand);
    Ok(plan)
}

/// What may stand in for each exercise: what is most like it, and not in the plan already.
fn name_alternates(plan: &mut GeneratedPlan, at_hand: &[&CatalogueExercise]) {
    let weeks = plan.document.blocks.iter_mut().flat_map(|block| &mut block.weeks);
    let mut slots: Vec<_> = weeks
        .flat_map(|week| &mut week.days)
        .flat_map(|day| &mut day.slots)
        .collect();
    let used: BTreeSet<String> = slots.iter().map(|slot| slot.exercise.clone()).collect();
    let mut alternates: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for id in &used {
        if let Some(entry) = at_hand.iter().find(|entry| entry.id.to_string() == *id) {
            let free = at_hand
                .iter()
                .copied()
                .filter(|other| !used.contains(&other.id.to_string()));
            let named = offered(entry, free, None).into_iter().take(ALTERNATES);
            alternates.insert(id.clone(), named.map(|entry| entry.id.to_string()).collect());
        }
    }
    for slot in &mut slots {
        slot.alternates = alternates.get(&slot.exercise).cloned().unwrap_or_default();
    }
}

fn trained_lately(data: &AthleteData, now: Moment) -> BTreeSet<ExerciseId> {
    let today = now.local_date();
    let late = data.sets.values().filter(|stored| {
        let ago = today.signed_duration_since(stored.set.local_date).num_days();
        (0..KNOWN_DAYS).contains(&ago) && data.workouts.contains_key(&stored.set.workout)
    });
    late.map(|stored| stored.set.exercise).collect()
}

fn common(usage: Usage) -> u8 {
    match usage {
        Usage::Staple => 3,
        Usage::Common => 2,
        Usage::Occasional => 1,
        Usage::Rare => 0,
    }
}

pub(super) fn demands(level: Level) -> Experience {
    match level {
        Level::Beginner => Experience::Novice,
        Level::Intermediate => Experience::Intermediate,
        Level::Advanced => Experience::Advanced,
    }
}
