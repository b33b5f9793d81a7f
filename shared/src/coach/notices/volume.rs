//! Weekly sets of the groups that the plan trains.

use training::notice::{Answers, GroupWeek, Notice, Proposal, VolumeInputs, volume};
use training::plan::Week;
use training::strength::gg1::days_between;
use training::volume::{VolumeGroup, group_shares, planned_sets, weekly_sets};

use super::course::Course;
use super::mesocycles::Past;
use crate::coach::readiness;

/// A week.
const DAYS: u16 = 7;
/// Goals from here on are strength.
const STRENGTH: f64 = 0.67;
/// Top sets at or above this quantile of what was expected went well enough.
const AS_EXPECTED: f64 = 0.35;

pub(super) fn notices(course: &Course, past: &Past, answers: Answers) -> Vec<Notice> {
    let catalogue = course.exercises.catalogue();
    let done = weekly_sets(&course.sets_of_last(i64::from(DAYS)), catalogue);
    let planned = planned_sets(course.week, catalogue);
    let days = readiness::before(course.data, course.today);
    let of = |group: VolumeGroup| {
        let sets = done.get(&group).copied().unwrap_or_default();
        // A week that was not trained as planned is no measure of what the plan does.
        let asked = planned
            .get(&group)
            .copied()
            .filter(|asked| *asked > 0.0 && sets >= 0.75 * asked)?;
        let soreness = days
            .iter()
            .filter(|day| day.days_ago < DAYS)
            .flat_map(|day| &day.soreness)
            .filter(|(muscle, _)| muscle.volume_group() == Some(group));
        let week = GroupWeek {
            sets: f64::max(sets, asked),
            as_expected: as_expected(course, group)?,
            soreness: soreness.map(|(_, level)| *level).max(),
            exempt: course.data.comeback(course.today).is_some()
                || course
                    .workouts()
                    .last()
                    .is_some_and(|workout| course.unloaded(workout)),
        };
        let workouts = course.week.days.iter().filter(|day| {
            day.slots.iter().any(|slot| {
                let facts = catalogue.get(&slot.exercise);
                facts.is_some_and(|facts| group_shares(facts).contains_key(&group))
            })
        });
        let inputs = VolumeInputs {
            group,
            landmarks: past.landmarks(course, group),
            week,
            workouts: u8::try_from(workouts.count()).unwrap_or(u8::MAX),
        };
        let notice = volume(&inputs, answers, course.now_ms())?;
        let more = matches!(notice.proposal, Proposal::WeeklySets { sets, .. } if sets > inputs.week.sets);
        let enough = || strength_needs_no_more(course, &inputs) || falls(course, group, asked);
        (!(more && (hurts(course, group) || enough()))).then_some(notice)
    };
    VolumeGroup::ALL.into_iter().filter_map(of).collect()
}

/// Strength asks for less volume than muscle: the least that grows is enough.
fn strength_needs_no_more(course: &Course, inputs: &VolumeInputs) -> bool {
    course.data.profile.goal() >= STRENGTH && inputs.week.sets >= inputs.landmarks.minimum
}

/// Whether the plan itself trains a group less in a week to come before it unloads, or unloads next: it peaks.
fn falls(course: &Course, group: VolumeGroup, sets: f64) -> bool {
    let weeks = course.document.blocks.iter().flat_map(|block| &block.weeks);
    let mut coming = weeks
        .skip_while(|week| week.id != course.week.id)
        .take_while(|week| !week.deload);
    let this = coming.next();
    let rest: Vec<&Week> = coming.collect();
    let less = |week: &&Week| {
        let planned = planned_sets(week, course.exercises.catalogue());
        planned.get(&group).is_none_or(|planned| *planned < sets)
    };
    let unloads = course.document.weeks().any(|week| week.deload);
    rest.iter().chain(&this).any(less) || (unloads && rest.is_empty())
}

/// Whether an exercise that trains a group hurts, or did so lately.
fn hurts(course: &Course, group: VolumeGroup) -> bool {
    let lifts = course.lifts().into_iter().map(|(facts, _)| facts);
    let mut of_group = lifts.filter(|facts| group_shares(facts).contains_key(&group));
    of_group.any(|facts| course.waits(facts))
}

/// Whether the exercises of a group went well this week; `None` where nothing is known of it.
fn as_expected(course: &Course, group: VolumeGroup) -> Option<bool> {
    let quantiles: Vec<f64> = course
        .lifts()
        .into_iter()
        .filter(|(facts, _)| group_shares(facts).get(&group).is_some_and(|share| *share >= 1.0))
        .filter_map(|(facts, _)| course.state(facts)?.exposures.last())
        .filter(|last| days_between(last.at_ms, course.now_ms()) < f64::from(DAYS))
        .filter_map(|last| last.quantile)
        .collect();
    let count = u32::try_from(quantiles.len()).ok().filter(|count| *count > 0)?;
    Some(quantiles.iter().sum::<f64>() / f64::from(count) >= AS_EXPECTED)
}
