//! From the weeks of a draft to a plan document.

use std::collections::BTreeMap;

use super::draft::{Draft, DraftDay, DraftSlot, PER_WORKOUT};
use super::order::order;
use super::pool::{Entry, Pool};
use super::reason::shortages;
use super::target::Targets;
use super::{Ask, Candidate, DayTheme, GeneratedPlan, GroupSets, PlanReason, SlotReason, SlotReasons};
use crate::plan::{
    Block, Day, NodeId, PlanDocument, ProgressRule, SetPrescription, Slot, Week, ratio, rir_ramp,
};
use crate::prescribe::{Experience, least_rir};
use crate::units::Rir;
use crate::volume::VolumeGroup;

/// Effort of a week that unloads, as plans write it down.
const DELOAD_RIR: Rir = Rir::FOUR;
/// From this goal on beginners add load to compounds workout by workout.
const LINEAR_GOAL: f64 = 0.5;
/// From so many sets' worth of groups an exercise counts as one for many muscles.
const MANY: f64 = 2.0;
const NAME: &str = "My plan";

/// Who is asked for how much in one week.
#[derive(Clone, Copy)]
struct WeekShape {
    number: usize,
    rir: Rir,
    deload: bool,
}

pub(super) fn write(
    ask: &Ask,
    candidates: &[Candidate],
    pool: &Pool,
    targets: &Targets,
    drafts: &[Draft],
) -> GeneratedPlan {
    let last = drafts.len().saturating_sub(1);
    let mut slots = BTreeMap::new();
    let mut weeks: Vec<Week> = Vec::new();
    for (number, draft) in drafts.iter().enumerate() {
        let shape = WeekShape {
            number: number + 1,
            rir: rir_ramp(ratio(number, last.max(1)), ask.athlete.goal()),
            deload: false,
        };
        weeks.push(week(ask, pool, draft, shape));
    }
    if let (Some(first), Some(draft)) = (weeks.first(), drafts.first()) {
        slots = reasons_of(ask, pool, draft, first);
    }
    if let Some(draft) = drafts.last() {
        let shape = WeekShape {
            number: drafts.len() + 1,
            rir: DELOAD_RIR,
            deload: true,
        };
        weeks.push(week(ask, pool, draft, shape));
    }
    let days: Vec<DayTheme> = drafts
        .first()
        .map(|draft| draft.days.iter().map(|day| day.theme).collect())
        .unwrap_or_default();
    let longest_s = drafts
        .iter()
        .flat_map(|draft| (0..draft.days.len()).map(|day| draft.day_s(day)))
        .max()
        .unwrap_or_default();
    let mut plan = GeneratedPlan {
        document: PlanDocument {
            name: NAME.to_owned(),
            notes: String::new(),
            blocks: vec![Block {
                id: NodeId::of_place(&[0]),
                name: String::new(),
                weeks,
            }],
        },
        reasons: plan_reasons(ask, targets, (&days, longest_s)),
        days,
        slots,
        volume: volume(ask, targets, drafts),
        longest_s,
    };
    if let Some(first) = drafts.first() {
        let workouts = f64::from(u32::try_from(first.days.len()).unwrap_or(u32::MAX));
        plan.reasons.extend(shortages(
            ask,
            candidates,
            pool,
            (&targets.start, &first.volume),
            PER_WORKOUT * workouts,
        ));
    }
    plan.rename(NAME, |theme, nth| match nth {
        None => theme.name().to_owned(),
        Some(letter) => format!("{} {letter}", theme.name()),
    });
    plan
}

impl GeneratedPlan {
    /// Names the plan and its days in the lifter's language. A letter says which of several days of a kind it is.
    pub fn rename(&mut self, name: &str, day: impl Fn(DayTheme, Option<char>) -> String) {
        name.clone_into(&mut self.document.name);
        let weeks = self.document.blocks.iter_mut().flat_map(|block| &mut block.weeks);
        for week in weeks {
            for (place, (written, theme)) in week.days.iter_mut().zip(&self.days).enumerate() {
                let alike = |themes: &[DayTheme]| themes.iter().filter(|other| *other == theme).count();
                let before =
                    u8::try_from(alike(self.days.get(..place).unwrap_or_default())).unwrap_or_default();
                let letter = (alike(&self.days) > 1).then(|| char::from(b'A' + before));
                written.name = day(*theme, letter);
            }
        }
    }
}

fn week(ask: &Ask, pool: &Pool, draft: &Draft, shape: WeekShape) -> Week {
    let days = draft.days.iter().enumerate().map(|(place, day)| Day {
        id: NodeId::of_place(&[shape.number, place + 1]),
        name: String::new(),
        slots: day_slots(ask, pool, day, (place + 1, shape)),
    });
    Week {
        id: NodeId::of_place(&[shape.number]),
        deload: shape.deload,
        days: days.collect(),
    }
}

fn day_slots(ask: &Ask, pool: &Pool, day: &DraftDay, (number, shape): (usize, WeekShape)) -> Vec<Slot> {
    let ordered = order(pool, &day.slots).into_iter().zip(1..);
    ordered
        .filter_map(|(slot, place)| {
            let entry = pool.entries.get(slot.entry)?;
            let sets = if shape.deload {
                slot.sets.div_ceil(2)
            } else {
                slot.sets
            };
            let id = |set: u8| NodeId::of_place(&[shape.number, number, place, usize::from(set)]);
            Some(Slot {
                id: NodeId::of_place(&[shape.number, number, place]),
                exercise: entry.candidate.facts.id.clone(),
                group: None,
                alternates: Vec::new(),
                notes: String::new(),
                sets: (1..=sets)
                    .map(|set| prescription(ask, entry, id(set), shape.rir))
                    .collect(),
            })
        })
        .collect()
}

fn prescription(ask: &Ask, entry: &Entry, id: NodeId, rir: Rir) -> SetPrescription {
    let facts = entry.candidate.facts;
    let linear = ask.athlete.experience == Experience::Novice
        && facts.is_compound()
        && facts.is_loadable()
        && ask.athlete.goal() >= LINEAR_GOAL;
    SetPrescription {
        id,
        kind: entry.target.kind,
        reps_low: entry.target.reps_low,
        reps_high: entry.target.reps_high,
        rir: rir.max(least_rir(ask.athlete, facts)),
        rest_s: None,
        load: entry.target.load,
        progress: if linear {
            ProgressRule::Linear
        } else {
            ProgressRule::Double
        },
    }
}

fn reasons_of(ask: &Ask, pool: &Pool, draft: &Draft, week: &Week) -> BTreeMap<NodeId, SlotReasons> {
    let mut all = BTreeMap::new();
    for (day, written) in draft.days.iter().zip(&week.days) {
        for (slot, written) in order(pool, &day.slots).into_iter().zip(&written.slots) {
            if let Some(entry) = draft.entry(slot) {
                all.insert(written.id.clone(), slot_reasons(ask, entry, slot));
            }
        }
    }
    all
}

fn slot_reasons(ask: &Ask, entry: &Entry, slot: DraftSlot) -> SlotReasons {
    let mut gives: Vec<(VolumeGroup, f64)> = entry
        .gives
        .iter()
        .map(|(group, share)| (*group, share * f64::from(slot.sets)))
        .collect();
    gives.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    let primes = |group: &VolumeGroup| entry.shares[*group] >= 1.0;
    let many = entry.candidate.facts.is_compound()
        && entry.gives.iter().map(|(_, share)| share).sum::<f64>() >= MANY;
    let reasons = [
        (entry.main_lift, SlotReason::MainLift),
        (entry.candidate.known, SlotReason::Known),
        (ask.priorities.iter().any(primes), SlotReason::Priority),
        (many, SlotReason::ManyMuscles),
    ];
    SlotReasons {
        gives,
        reasons: reasons
            .into_iter()
            .filter(|(holds, _)| *holds)
            .map(|(_, reason)| reason)
            .collect(),
    }
}

fn plan_reasons(ask: &Ask, targets: &Targets, (days, longest_s): (&[DayTheme], u32)) -> Vec<PlanReason> {
    let athlete = ask.athlete;
    let floor = match (
        athlete.careful,
        athlete.minor || athlete.experience == Experience::Novice,
    ) {
        (true, _) => Rir::THREE,
        (false, true) => Rir::TWO,
        (false, false) => Rir::ONE,
    };
    let effort = |position| rir_ramp(position, athlete.goal()).max(floor);
    let mut reasons = vec![
        PlanReason::Split {
            days: days.to_vec(),
            rest_day: ask.days > ask.days(),
        },
        PlanReason::Volume {
            experience: athlete.experience,
            weeks: targets.loading_weeks,
        },
        PlanReason::Effort {
            from: effort(0.0),
            to: effort(1.0),
        },
        PlanReason::Deload {
            after: targets.loading_weeks,
        },
        PlanReason::Time {
            longest_s,
            minutes: ask.minutes(),
        },
    ];
    reasons.extend(ask.spare.iter().map(|joint| PlanReason::Spared { joint: *joint }));
    reasons
}

fn volume(ask: &Ask, targets: &Targets, drafts: &[Draft]) -> Vec<GroupSets> {
    let (Some(first), Some(last)) = (drafts.first(), drafts.last()) else {
        return Vec::new();
    };
    let groups = VolumeGroup::ALL.into_iter().map(|group| {
        let landmarks = ask.landmarks(group);
        GroupSets {
            group,
            first: first.volume[group],
            last: last.volume[group],
            start: targets.start[group],
            adaptive: landmarks.adaptive,
            recoverable: landmarks.recoverable,
        }
    });
    groups
        .filter(|sets| sets.last > 0.0 || sets.start > 0.0)
        .collect()
}
