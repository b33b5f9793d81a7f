//! Adding what brings most for its time.

use super::Ask;
use super::draft::{Draft, DraftDay, DraftSlot};
use super::pool::{Entry, Pool};
use super::split::{Anchor, DayTheme};
use super::target::{Targets, WeekTargets};
use crate::exercise::{ExerciseFacts, MovementPattern, Muscle};
use crate::prescribe::Experience;

/// Sets of an exercise when it is added, and where the time is short.
const NEW_SETS: u8 = 3;
const FEW_SETS: u8 = 2;
/// The most sets of an exercise, and of one for several joints in the first week.
const MOST_SETS: u8 = 5;
const FIRST_WEEK_SETS: u8 = 4;
/// Exercises of one movement on a day.
const PER_PATTERN: usize = 2;
/// What adds less than this many useful sets is not added.
const LEAST_WORTH: f64 = 0.3;
/// A movement that the day has already, and an exercise that another day has, for muscle and for strength.
const SAME_PATTERN: f64 = 0.6;
const AGAIN_FOR_MUSCLE: f64 = 0.85;
const AGAIN_FOR_STRENGTH: f64 = 1.1;
/// The first exercise of the week that is meant for a muscle is worth so much more.
const DIRECT: f64 = 0.8;
/// Where a day asks for one of several movements: those that are not the first.
const SECOND_CHOICE: f64 = 0.9;
/// A hinge is there for the hamstrings.
const HAMSTRINGS: f64 = 1.15;
/// Minutes below which the movements that make a day begin with few sets, and the goal from which main lifts get one more.
const ROOMY_MINUTES: u16 = 50;
const STRENGTH_GOAL: f64 = 0.6;
/// Each set that a day has of a group already makes one more on this day less welcome than on another.
const CROWDED: f64 = 0.12;

/// What was tried and does not fit in the time any more.
#[derive(Debug)]
pub(super) struct Filling<'p> {
    pool: &'p Pool<'p>,
    /// By day and exercise.
    too_long: Vec<Vec<bool>>,
    /// Sets of the movements that make a day, of main lifts and of others.
    anchor_sets: (u8, u8),
}

/// Something that may be added.
#[derive(Clone, Copy, Debug)]
enum Step {
    Insert { day: usize, slot: DraftSlot },
    Lengthen { day: usize, slot: usize, entry: usize },
}

impl<'p> Filling<'p> {
    pub(super) fn new(ask: &Ask, pool: &'p Pool<'p>, days: usize) -> Self {
        let anchor_sets = match (ask.athlete.experience, ask.minutes()) {
            (Experience::Novice, _) | (_, ..ROOMY_MINUTES) => (FEW_SETS, FEW_SETS),
            _ if pool.goal >= STRENGTH_GOAL => (NEW_SETS + 1, NEW_SETS),
            _ => (NEW_SETS, NEW_SETS),
        };
        Self {
            anchor_sets,
            pool,
            too_long: vec![vec![false; pool.entries.len()]; days],
        }
    }

    /// The first week: exercises and their sets.
    pub(super) fn begin(&mut self, draft: &mut Draft, targets: &Targets) {
        let week = targets.first();
        self.anchor(draft, &week);
        while let Some(step) = self.best(draft, &week, true) {
            self.take(draft, step);
        }
        // Where the time is shorter than long, a day may have got nothing that is worth much: then what is worth most.
        for day in 0..draft.days.len() {
            if draft.days.get(day).is_some_and(|day| day.slots.is_empty()) {
                self.anything(draft, &week, day);
            }
        }
    }

    /// The movements that make each day, with few sets: the one of the day that comes first for all days, then the next.
    fn anchor(&self, draft: &mut Draft, week: &WeekTargets) {
        let themes: Vec<DayTheme> = draft.days.iter().map(|day| day.theme).collect();
        let anchors: Vec<&[Anchor]> = (0..themes.len())
            .map(|place| {
                themes
                    .get(place)
                    .map_or(&[][..], |theme| theme.anchors(DayTheme::nth(&themes, place)))
            })
            .collect();
        let most = anchors
            .iter()
            .map(|anchors| anchors.len())
            .max()
            .unwrap_or_default();
        for turn in 0..most {
            for (day, anchors) in anchors.iter().enumerate() {
                if let Some(patterns) = anchors.get(turn)
                    && let Some(entry) = self.anchored(draft, week, day, patterns)
                {
                    for sets in self.anchor_sets(entry) {
                        let fits = self.pool.entries.get(entry).is_some_and(|one| {
                            allowed(draft, week, one, sets)
                                && draft
                                    .days
                                    .get(day)
                                    .is_some_and(|day| draft.has_room(day, one, sets))
                        });
                        if fits && draft.insert(day, DraftSlot { entry, sets }) {
                            break;
                        }
                    }
                }
            }
        }
    }

    /// Sets to begin with, and fewer where they do not fit.
    fn anchor_sets(&self, entry: usize) -> [u8; 2] {
        let main_lift = self.pool.entries.get(entry).is_some_and(|entry| entry.main_lift);
        let (main, other) = self.anchor_sets;
        [if main_lift { main } else { other }, FEW_SETS]
    }

    /// The exercise of one of these movements that is most welcome.
    fn anchored(&self, draft: &Draft, week: &WeekTargets, number: usize, patterns: Anchor) -> Option<usize> {
        let day = draft.days.get(number)?;
        let mut best: Option<(f64, usize)> = None;
        for (place, entry) in self.pool.entries.iter().enumerate() {
            let facts = entry.candidate.facts;
            // The first movement named is the one that is meant; another one stands in where it is missing.
            let Some(choice) = patterns.iter().position(|pattern| *pattern == facts.pattern) else {
                continue;
            };
            let Some(welcome) = self.welcome(draft, day, place, facts) else {
                continue;
            };
            if !facts.is_compound()
                || !day.theme.admits(facts)
                || !allowed(draft, week, entry, FEW_SETS)
                || !draft.has_room(day, entry, FEW_SETS)
            {
                continue;
            }
            let meant = if choice == 0 { 1.0 } else { SECOND_CHOICE };
            let stretched =
                facts.pattern == MovementPattern::Hinge && entry.muscles.contains(&Muscle::Hamstrings);
            let score = entry.preference * welcome * meant * if stretched { HAMSTRINGS } else { 1.0 };
            if best.is_none_or(|(known, _)| score > known) {
                best = Some((score, place));
            }
        }
        best.map(|(_, place)| place)
    }

    /// All weeks that load, the first as it is: each later one with more sets of the same exercises.
    pub(super) fn weeks<'d>(&mut self, draft: &mut Draft<'d>, targets: &Targets) -> Vec<Draft<'d>> {
        let mut weeks = vec![draft.clone()];
        for number in 1..targets.loading_weeks {
            let before = draft.volume;
            let week = targets.later(number, &before);
            while let Some(step) = self.best(draft, &week, false) {
                self.take(draft, step);
            }
            weeks.push(draft.clone());
        }
        weeks
    }

    fn take(&mut self, draft: &mut Draft, step: Step) {
        let (day, entry, fits) = match step {
            Step::Insert { day, slot } => {
                let few = DraftSlot {
                    sets: FEW_SETS,
                    ..slot
                };
                (day, slot.entry, draft.insert(day, slot) || draft.insert(day, few))
            }
            Step::Lengthen { day, slot, entry } => (day, entry, draft.lengthen(day, slot)),
        };
        if !fits && let Some(one) = self.too_long.get_mut(day).and_then(|day| day.get_mut(entry)) {
            *one = true;
        }
    }

    fn best(&self, draft: &Draft, week: &WeekTargets, insert: bool) -> Option<Step> {
        let mut best: Option<(f64, Step)> = None;
        let mut offer = |rate: f64, step: Step| {
            if best.is_none_or(|(known, _)| rate > known) {
                best = Some((rate, step));
            }
        };
        for (number, day) in draft.days.iter().enumerate() {
            for (place, slot) in day.slots.iter().enumerate() {
                let compound = draft
                    .entry(*slot)
                    .is_some_and(|entry| entry.candidate.facts.is_compound());
                let most = if insert && compound {
                    FIRST_WEEK_SETS
                } else {
                    MOST_SETS
                };
                if slot.sets < most
                    && let Some((entry, rate)) = self.rate(draft, week, (number, day), (slot.entry, 1))
                {
                    let step = Step::Lengthen {
                        day: number,
                        slot: place,
                        entry: slot.entry,
                    };
                    offer(rate * entry.preference, step);
                }
            }
            if !insert || day.slots.len() >= draft.slots_per_day {
                continue;
            }
            for place in 0..self.pool.entries.len() {
                let rated = |sets| Some((sets, self.rate(draft, week, (number, day), (place, sets))?));
                if let Some((sets, (entry, rate))) = rated(NEW_SETS).or_else(|| rated(FEW_SETS))
                    && day.theme.admits(entry.candidate.facts)
                    && let Some(welcome) = self.welcome(draft, day, place, entry.candidate.facts)
                {
                    let slot = DraftSlot { entry: place, sets };
                    offer(
                        rate * entry.preference * welcome,
                        Step::Insert { day: number, slot },
                    );
                }
            }
        }
        best.map(|(_, step)| step)
    }

    /// Useful sets per minute of so many sets of an exercise on a day; `None` if they break a limit or are worth too little.
    fn rate(
        &self,
        draft: &Draft,
        week: &WeekTargets,
        (number, day): (usize, &DraftDay),
        (place, sets): (usize, u8),
    ) -> Option<(&'p Entry<'p>, f64)> {
        if self.too_long.get(number)?.get(place).copied()? {
            return None;
        }
        let entry = self.pool.entries.get(place)?;
        if !draft.has_room(day, entry, sets) {
            return None;
        }
        let (mut worth, mut welcome) = (0.0, 0.0);
        for (group, share) in &entry.gives {
            let more = f64::from(sets) * share;
            let (here, all) = (day.volume[*group], draft.volume[*group]);
            if !week.allows(*group, all + more) {
                return None;
            }
            let gain = week.worth(*group, all, all + more);
            worth += gain;
            welcome += if gain > 0.0 {
                gain / (1.0 + CROWDED * here)
            } else {
                gain
            };
        }
        if sets > 1 {
            let direct = self.direct(draft, week, entry);
            (worth, welcome) = (worth + direct, welcome + direct);
        }
        let least = if sets == 1 { LEAST_WORTH } else { 2.0 * LEAST_WORTH };
        (worth >= least).then(|| (entry, 60.0 * welcome / f64::from(u32::from(sets) * entry.set_s)))
    }

    /// What it is worth that muscles are trained for their own sake.
    fn direct(&self, draft: &Draft, week: &WeekTargets, entry: &Entry) -> f64 {
        let trained = |muscle: Muscle| {
            let slots = draft.days.iter().flat_map(|day| &day.slots);
            slots
                .filter_map(|slot| self.pool.entries.get(slot.entry))
                .any(|other| other.muscles.contains(&muscle))
        };
        let new = entry.muscles.iter().filter(|muscle| !trained(**muscle));
        new.filter_map(|muscle| Some(DIRECT * week.weight(muscle.volume_group()?)))
            .sum()
    }

    /// How welcome another exercise is on a day; `None` if the day has it, or enough of its movement.
    fn welcome(&self, draft: &Draft, day: &DraftDay, place: usize, facts: &ExerciseFacts) -> Option<f64> {
        let has = |day: &DraftDay| day.slots.iter().any(|slot| slot.entry == place);
        if has(day) {
            return None;
        }
        let of_pattern = |slot: &&DraftSlot| {
            let entry = self.pool.entries.get(slot.entry);
            entry.is_some_and(|entry| entry.candidate.facts.pattern == facts.pattern)
        };
        let alike = day.slots.iter().filter(of_pattern).count();
        let fresh = match alike {
            0 => 1.0,
            _ if alike < PER_PATTERN => SAME_PATTERN,
            _ => return None,
        };
        let again = if draft.days.iter().any(has) {
            AGAIN_FOR_MUSCLE + (AGAIN_FOR_STRENGTH - AGAIN_FOR_MUSCLE) * self.pool.goal
        } else {
            1.0
        };
        Some(fresh * again)
    }

    /// The exercise that is worth most on a day that has none.
    fn anything(&self, draft: &mut Draft, week: &WeekTargets, day: usize) {
        let Some(theme) = draft.days.get(day).map(|day| day.theme) else {
            return;
        };
        let possible: Vec<usize> = (0..self.pool.entries.len())
            .filter(|place| {
                let entry = self.pool.entries.get(*place);
                entry.is_some_and(|entry| {
                    theme.admits(entry.candidate.facts) && allowed(draft, week, entry, FEW_SETS)
                })
            })
            .collect();
        for sets in [FEW_SETS, 1] {
            if possible
                .iter()
                .any(|entry| draft.insert(day, DraftSlot { entry: *entry, sets }))
            {
                return;
            }
        }
    }
}

/// Whether all groups may have so many more sets of an exercise this week.
fn allowed(draft: &Draft, week: &WeekTargets, entry: &Entry, sets: u8) -> bool {
    entry
        .gives
        .iter()
        .all(|(group, share)| week.allows(*group, draft.volume[*group] + f64::from(sets) * share))
}
