//! The exercises that may be chosen, with what choosing one brings and costs.

use super::{Ask, Candidate};
use crate::exercise::{
    Equipment, MovementPattern, Muscle, MuscleShare, ProgressDirection, ReferenceLift, Role,
};
use crate::plan::work_s;
use crate::prescribe::{SlotTarget, planned_rest_s, slot_target};
use crate::units::{Reps, Rir};
use crate::volume::{PerGroup, VolumeGroup};

/// Repetitions where nothing but the body is lifted and more of them is progress.
const BODY_REPS: (u16, u16) = (8, 20);
/// Preference by how common an exercise is, from a speciality to a staple.
const COMMON: [f64; 4] = [0.4, 0.7, 1.0, 1.2];
/// Preference for what the lifter knows.
const KNOWN: f64 = 1.2;
/// For main lifts, the more the more strength is the goal; a little more for those that others are measured by.
const MAIN_LIFT: (f64, f64) = (1.1, 0.6);
const YARDSTICK: f64 = 1.1;
/// For what only the body loads, where there is something else: the coach cannot choose its load.
const BODY: f64 = 0.6;
/// For one side at a time: it takes twice as long.
const ONE_SIDE: f64 = 0.9;

/// Exercises to choose from.
#[derive(Debug)]
pub(super) struct Pool<'a> {
    pub(super) entries: Vec<Entry<'a>>,
    pub(super) goal: f64,
}

/// One of them.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub(super) candidate: Candidate<'a>,
    /// What a set gives: the groups that get anything.
    pub(super) gives: Vec<(VolumeGroup, f64)>,
    pub(super) shares: PerGroup,
    /// What a set loads the lower back with.
    pub(super) lower_back: f64,
    /// Prime muscles.
    pub(super) muscles: Vec<Muscle>,
    /// Repetitions and rest; the effort is set week by week.
    pub(super) target: SlotTarget,
    /// Seconds of a set with its rest.
    pub(super) set_s: u32,
    /// How gladly it is taken.
    pub(super) preference: f64,
    /// Heavy and technical: among the first of a day.
    pub(super) main_lift: bool,
}

impl<'a> Pool<'a> {
    pub(super) fn new(ask: &Ask, candidates: &[Candidate<'a>]) -> Self {
        let goal = ask.athlete.goal();
        let mut entries: Vec<Entry> = candidates
            .iter()
            .filter(|one| is_possible(ask, one) && is_at_hand(ask, one) && spares(ask, one))
            .map(|one| entry(ask, *one, goal))
            .filter(|entry| !entry.gives.is_empty())
            .collect();
        // Whoever asks in another order gets the same answer.
        entries.sort_by(|one, other| {
            let by_preference = other.preference.total_cmp(&one.preference);
            by_preference.then_with(|| one.candidate.facts.id.cmp(&other.candidate.facts.id))
        });
        Self { entries, goal }
    }
}

/// Whether a plan may hold an exercise at all: it has repetitions to count, and the lifter has the experience.
pub(super) fn is_possible(ask: &Ask, one: &Candidate) -> bool {
    !matches!(one.facts.pattern, MovementPattern::Power | MovementPattern::Carry)
        && one.facts.direction != ProgressDirection::MoreTime
        && one.demands <= ask.athlete.experience
}

/// Whether the gym has what it takes.
pub(super) fn is_at_hand(ask: &Ask, one: &Candidate) -> bool {
    ask.inventory.offers(&one.facts.id, one.facts.equipment)
}

/// Whether it spares what hurts.
pub(super) fn spares(ask: &Ask, one: &Candidate) -> bool {
    ask.spare.iter().all(|joint| one.facts.pattern.spares(*joint))
}

fn entry<'a>(ask: &Ask, candidate: Candidate<'a>, goal: f64) -> Entry<'a> {
    let facts = candidate.facts;
    let mut target = SlotTarget {
        rir: Rir::THREE,
        ..slot_target(ask.athlete, facts, 0.0)
    };
    if facts.direction == ProgressDirection::MoreRepetitions {
        (target.reps_low, target.reps_high) = (Reps::saturating(BODY_REPS.0), Reps::saturating(BODY_REPS.1));
    }
    let main_lift = facts.is_compound()
        && facts.reference.is_some()
        && matches!(
            facts.equipment,
            Equipment::Barbell | Equipment::TrapBar | Equipment::Dumbbell
        );
    let shares = PerGroup::shares(facts);
    let of_back = |share: &&MuscleShare| share.muscle == Muscle::LowerBack;
    Entry {
        candidate,
        lower_back: facts
            .muscles
            .iter()
            .find(of_back)
            .map_or(0.0, |share| match share.role {
                Role::Prime => 1.0,
                Role::Secondary => 0.5,
            }),
        muscles: facts.prime_muscles().collect(),
        gives: shares.iter().filter(|(_, share)| *share > 0.0).collect(),
        shares,
        set_s: work_s(target.reps_high, candidate.unilateral) + planned_rest_s(ask.athlete, facts),
        target,
        preference: preference(&candidate, main_lift, goal),
        main_lift,
    }
}

fn preference(one: &Candidate, main_lift: bool, goal: f64) -> f64 {
    let facts = one.facts;
    let yardstick = matches!(
        facts.reference,
        Some(
            ReferenceLift::Squat
                | ReferenceLift::BenchPress
                | ReferenceLift::Deadlift
                | ReferenceLift::OverheadPress
        )
    );
    let factors = [
        (main_lift, MAIN_LIFT.0 + MAIN_LIFT.1 * goal),
        (
            main_lift && yardstick && facts.equipment == Equipment::Barbell,
            YARDSTICK,
        ),
        (one.known, KNOWN),
        (one.unilateral, ONE_SIDE),
        (facts.equipment == Equipment::Bodyweight, BODY),
    ];
    let common = COMMON.get(usize::from(one.common)).copied().unwrap_or(1.2);
    factors
        .into_iter()
        .filter(|(holds, _)| *holds)
        .fold(common, |product, (_, factor)| product * factor)
}
