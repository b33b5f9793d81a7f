//! How a lifter answered to the volume of earlier mesocycles: what makes the landmarks their own.

use std::collections::BTreeMap;
use std::ops::Range;

use training::notice::{Mesocycle, OwnLandmarks};
use training::strength::gg1::{Level, Parameters, days_between};
use training::volume::{VolumeGroup, group_shares};

use super::course::{BREAK_DAYS, Course};

/// Shorter stretches between two deloads or breaks say nothing.
const LEAST_DAYS: f64 = 21.0;
/// Soreness from which a day counts against recovery, and the share of the days said that may.
const SORE: u8 = 4;
const SORE_SHARE: f64 = 0.25;

/// What was learned in the gym of today, by exercise, and the mesocycles that are over: looked up once for all proposals.
pub(super) struct Past<'a> {
    levels: BTreeMap<&'a str, Vec<&'a Level>>,
    stretches: Vec<Range<i64>>,
}

impl<'a> Past<'a> {
    pub(super) fn of(course: &Course, levels: &'a [Level]) -> Self {
        let mut contexts: BTreeMap<&str, String> = BTreeMap::new();
        let mut by_exercise: BTreeMap<&str, Vec<&Level>> = BTreeMap::new();
        for level in levels {
            let id = level.exercise.as_str();
            let Some(facts) = course.exercises.catalogue().get(id) else {
                continue;
            };
            let context = contexts.entry(id).or_insert_with(|| course.context(facts));
            if level.context == *context {
                by_exercise.entry(id).or_default().push(level);
            }
        }
        Self {
            levels: by_exercise,
            stretches: stretches(course),
        }
    }

    /// The levels of an exercise, the earliest first.
    pub(super) fn levels(&self, exercise: &str) -> &[&'a Level] {
        self.levels.get(exercise).map(Vec::as_slice).unwrap_or_default()
    }

    /// The landmarks of a group, moved by every mesocycle that is over.
    pub(super) fn landmarks(&self, course: &Course, group: VolumeGroup) -> OwnLandmarks {
        let catalogue = course.exercises.catalogue();
        let prime = |exercise: &str| {
            let facts = catalogue.get(exercise);
            facts.is_some_and(|facts| group_shares(facts).get(&group).is_some_and(|share| *share >= 1.0))
        };
        let lifts: Vec<&[&Level]> = self
            .levels
            .iter()
            .filter(|(exercise, _)| prime(exercise))
            .map(|(_, levels)| levels.as_slice())
            .collect();
        let gone: Vec<Mesocycle> = self
            .stretches
            .iter()
            .filter_map(|days| mesocycle(course, &lifts, group, days))
            .collect();
        OwnLandmarks::learned(group, &gone)
    }
}

/// Stretches of training, in Unix milliseconds, that ended in a planned deload or a break. A deload that the body asked for
/// belongs to the stretch in which it did.
fn stretches(course: &Course) -> Vec<Range<i64>> {
    let deloads = course.data.deloads();
    let asked_for = |day| {
        deloads
            .iter()
            .any(|(days, reactive)| *reactive && days.contains(&day))
    };
    let workouts = course.workouts();
    let mut stretches = Vec::new();
    let mut from = workouts.first().map(|first| first.started_at.timestamp_millis());
    for pair in workouts.windows(2) {
        if let [before, after] = pair
            && let Some(start) = from
        {
            let gap = after
                .local_date
                .signed_duration_since(before.local_date)
                .num_days();
            let unloaded = |day| course.unloaded(day) && !asked_for(day.local_date);
            let ends = gap >= BREAK_DAYS || unloaded(after) && !unloaded(before);
            if ends {
                stretches.push(start..before.started_at.timestamp_millis() + 1);
            }
            if ends || unloaded(before) {
                from = Some(after.started_at.timestamp_millis());
            }
        }
    }
    stretches
}

/// How a stretch went for a group; `None` where it was too short or nothing was learned in it.
fn mesocycle(course: &Course, lifts: &[&[&Level]], group: VolumeGroup, of: &Range<i64>) -> Option<Mesocycle> {
    let days = days_between(of.start, of.end);
    let gains: Vec<f64> = lifts
        .iter()
        .filter_map(|levels| {
            let mut own = levels.iter().filter(|level| of.contains(&level.at_ms));
            let (first, last) = (own.next()?, own.next_back()?);
            (last.sessions > first.sessions).then_some(last.theta - first.theta)
        })
        .collect();
    let count = u32::try_from(gains.len()).ok().filter(|count| *count > 0)?;
    if days < LEAST_DAYS {
        return None;
    }
    let within = |date: chrono::NaiveDate| {
        let at = date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
        of.contains(&at)
    };
    let said: Vec<bool> = course
        .data
        .readiness
        .iter()
        .filter(|(date, _)| within(**date))
        .flat_map(|(_, said)| &said.soreness)
        .filter(|(muscle, _)| muscle.volume_group() == Some(group))
        .map(|(_, level)| *level >= SORE)
        .collect();
    let share = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let sore = share(said.iter().filter(|sore| **sore).count()) > SORE_SHARE * share(said.len());
    let reactive = course
        .data
        .deloads()
        .into_iter()
        .filter(|(days, reactive)| *reactive && within(*days.start()))
        .count();
    Some(Mesocycle {
        progressed: gains.iter().sum::<f64>() / f64::from(count) > Parameters::DRIFT * days,
        recovered: !sore && reactive == 0,
        reactive_deloads: u8::try_from(reactive).unwrap_or(u8::MAX),
    })
}
