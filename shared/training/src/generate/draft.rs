//! A week that is being made: its days, their exercises and sets, and what they take and give.

use super::order::order;
use super::pool::{Entry, Pool};
use super::split::DayTheme;
use crate::plan::{WARM_UP_S, Warm};
use crate::volume::PerGroup;

/// The most exercises of a day, by its minutes.
const SLOTS: [(u16, usize); 3] = [(45, 5), (60, 6), (u16::MAX, 7)];
/// Hard sets of a group in one workout.
pub(super) const PER_WORKOUT: f64 = 8.0;
/// Sets that load the lower back (half where it only works along) in one workout and in a week: it has no landmarks, and
/// tires with every squat, deadlift and bent-over row \[M\].
const LOWER_BACK: (f64, f64) = (5.0, 12.0);

/// An exercise of a day: its place in the pool, and its sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DraftSlot {
    pub(super) entry: usize,
    pub(super) sets: u8,
}

/// A day that is being made.
#[derive(Clone, Debug)]
pub(super) struct DraftDay {
    pub(super) theme: DayTheme,
    /// In no order yet.
    pub(super) slots: Vec<DraftSlot>,
    pub(super) volume: PerGroup,
    lower_back: f64,
    seconds: u32,
}

/// A week that is being made.
#[derive(Clone, Debug)]
pub(super) struct Draft<'p> {
    pool: &'p Pool<'p>,
    pub(super) days: Vec<DraftDay>,
    pub(super) volume: PerGroup,
    pub(super) slots_per_day: usize,
    seconds: u32,
}

impl<'p> Draft<'p> {
    pub(super) fn new(pool: &'p Pool<'p>, themes: &[DayTheme], minutes: u16) -> Self {
        let most = SLOTS.iter().find(|(up_to, _)| minutes <= *up_to);
        let day = |theme: &DayTheme| DraftDay {
            theme: *theme,
            slots: Vec::new(),
            volume: PerGroup::default(),
            lower_back: 0.0,
            seconds: 0,
        };
        Self {
            pool,
            days: themes.iter().map(day).collect(),
            volume: PerGroup::default(),
            slots_per_day: most.map_or(7, |(_, slots)| *slots),
            seconds: 60 * u32::from(minutes),
        }
    }

    pub(super) fn entry(&self, slot: DraftSlot) -> Option<&'p Entry<'p>> {
        self.pool.entries.get(slot.entry)
    }

    /// Whether a day could have so many more sets of an exercise, as far as is seen at once: the time without warm-ups, the
    /// lower back, and the hard sets of a group in one workout.
    pub(super) fn has_room(&self, day: &DraftDay, entry: &Entry, sets: u8) -> bool {
        let more = f64::from(sets);
        let back = more * entry.lower_back;
        let all: f64 = self.days.iter().map(|day| day.lower_back).sum();
        day.seconds + u32::from(sets) * entry.set_s <= self.seconds
            && (back <= 0.0 || (day.lower_back + back <= LOWER_BACK.0 && all + back <= LOWER_BACK.1))
            && entry
                .gives
                .iter()
                .all(|(group, share)| day.volume[*group] + more * share <= PER_WORKOUT + 1e-9)
    }

    /// Another exercise on a day; `false`, and nothing has changed, if the day would take too long.
    pub(super) fn insert(&mut self, day: usize, slot: DraftSlot) -> bool {
        if let Some(day) = self.days.get_mut(day) {
            day.slots.push(slot);
        }
        let fits = self.day_s(day) <= self.seconds;
        if fits {
            self.count(day, slot);
        } else if let Some(day) = self.days.get_mut(day) {
            day.slots.pop();
        }
        fits
    }

    /// One more set of an exercise; `false`, and nothing has changed, if the day would take too long.
    pub(super) fn lengthen(&mut self, day: usize, slot: usize) -> bool {
        let Some(found) = self.days.get(day).and_then(|day| day.slots.get(slot)).copied() else {
            return false;
        };
        let Some(entry) = self.entry(found) else {
            return false;
        };
        let fits = self
            .days
            .get(day)
            .is_some_and(|day| day.seconds + entry.set_s <= self.seconds);
        if fits {
            if let Some(slot) = self.days.get_mut(day).and_then(|day| day.slots.get_mut(slot)) {
                slot.sets += 1;
            }
            self.count(day, DraftSlot { sets: 1, ..found });
        }
        fits
    }

    fn count(&mut self, number: usize, slot: DraftSlot) {
        let Some(entry) = self.entry(slot) else { return };
        self.volume.add(f64::from(slot.sets), &entry.shares);
        let seconds = self.day_s(number);
        if let Some(day) = self.days.get_mut(number) {
            day.volume.add(f64::from(slot.sets), &entry.shares);
            day.lower_back += f64::from(slot.sets) * entry.lower_back;
            day.seconds = seconds;
        }
    }

    /// Seconds of a day, in the order in which it will be done.
    pub(super) fn day_s(&self, day: usize) -> u32 {
        let Some(day) = self.days.get(day) else { return 0 };
        let mut warm = Warm::default();
        let ordered = order(self.pool, &day.slots);
        let seconds = ordered.into_iter().filter_map(|slot| {
            let entry = self.entry(slot)?;
            let warm_ups = WARM_UP_S * warm.up(entry.candidate.facts);
            Some(warm_ups + u32::from(slot.sets) * entry.set_s)
        });
        seconds.sum()
    }
}
