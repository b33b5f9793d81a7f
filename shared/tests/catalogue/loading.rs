//! How the templates load: volume, frequency, effort and time, held to the landmarks.

use std::collections::BTreeMap;

use shared::catalogue::{CatalogueExercise, Template};
use training::{exercise::Mechanic, plan::Week, prescribe::Experience};

use crate::templates::{by_id, templates, weeks};
use crate::volume::{Group, Sets, minutes, of_day};

/// Every plan must train these; the others may be left to the lifter.
const MAIN: [Group; 8] = [
    Group::Chest,
    Group::Back,
    Group::SideAndRearDelts,
    Group::Biceps,
    Group::Triceps,
    Group::Quads,
    Group::Hamstrings,
    Group::Glutes,
];

/// Holds what was built while there is little time: a third of the volume, three sets at the least.
const TIME_CRUNCHED: f64 = 3.0;
/// A week may ask for this much more than the one before, or for one set.
const STEEPEST_RISE: f64 = 0.3;
/// Share of the smallest effective volume on which a novice starts.
const NOVICE_START: f64 = 0.6;
const LONGEST_MINUTES: f64 = 75.0;
const MOST_SETS_PER_SESSION: f64 = 10.0;

fn weekly_sets(week: &Week, exercises: &BTreeMap<String, CatalogueExercise>) -> Sets {
    let mut sum = Sets::new();
    for day in &week.days {
        for (group, sets) in of_day(day, |id| &exercises[id]) {
            *sum.entry(group).or_default() += sets;
        }
    }
    sum
}

/// The fewest weekly sets that fit what a template is for.
fn least(experience: Experience, slug: &str, group: Group) -> f64 {
    match (slug, experience) {
        ("minimal-time-2", _) => TIME_CRUNCHED,
        // Muscle is kept while strength is sharpened.
        ("strength-peak-4", _) => group.maintenance(),
        (_, Experience::Novice) => NOVICE_START * group.landmarks().0,
        _ => group.landmarks().0,
    }
}

/// Weeks after which a plan comes round: two where its days alternate over an odd number of workouts.
fn round(template: &Template) -> usize {
    if template.summary.slug == "five-by-five" {
        2
    } else {
        1
    }
}

#[test]
fn every_main_muscle_is_trained_at_least_three_times_in_two_weeks() {
    let exercises = by_id();
    for template in templates() {
        let slug = &template.summary.slug;
        // Only where days alternate is it less than twice in each.
        let least = if round(&template) == 1 { 4 } else { 3 };
        let all: Vec<&Week> = weeks(&template).collect();
        for pair in all.windows(2) {
            let days = pair.iter().flat_map(|week| &week.days);
            let days: Vec<Sets> = days.map(|day| of_day(day, |id| &exercises[id])).collect();
            for group in MAIN {
                let trained = days.iter().filter(|day| day.contains_key(&group)).count();
                assert!(trained >= least, "{slug} {:?}: {group:?} {trained}", pair[0].id);
            }
        }
    }
}

#[test]
fn weekly_sets_of_a_muscle_rise_by_one_or_by_three_tenths_at_most() {
    let exercises = by_id();
    for template in templates() {
        let slug = &template.summary.slug;
        let loading = weeks(&template).filter(|week| !week.deload);
        let loading: Vec<Sets> = loading.map(|week| weekly_sets(week, &exercises)).collect();
        for (earlier, later) in loading.iter().zip(loading.iter().skip(round(&template))) {
            for (group, after) in later {
                let before = earlier.get(group).copied().unwrap_or_default();
                let most = before + f64::max(1.0, STEEPEST_RISE * before);
                assert!(*after <= most, "{slug}: {group:?} from {before} to {after}");
            }
        }
    }
}

#[test]
fn the_volume_of_the_hypertrophy_block_grows_towards_what_is_most_effective() {
    let (exercises, templates) = (by_id(), templates());
    let block = templates
        .iter()
        .find(|template| template.summary.slug == "hypertrophy-block-5");
    let block: Vec<&Week> = weeks(block.expect("it is there")).collect();
    let [first, last] = [0, block.len() - 2].map(|place| weekly_sets(block[place], &exercises));
    for group in [
        Group::Chest,
        Group::Back,
        Group::SideAndRearDelts,
        Group::Quads,
        Group::Hamstrings,
    ] {
        assert!(last[&group] > first[&group], "{group:?}");
    }
}

#[test]
fn weekly_sets_of_the_main_muscles_lie_within_their_landmarks() {
    let exercises = by_id();
    for template in templates() {
        let slug = &template.summary.slug;
        let loading: Vec<Sets> = weeks(&template)
            .filter(|week| !week.deload)
            .map(|week| weekly_sets(week, &exercises))
            .collect();
        let count = f64::from(u32::try_from(loading.len()).unwrap_or(u32::MAX));
        for group in MAIN {
            let mean = loading.iter().filter_map(|week| week.get(&group)).sum::<f64>() / count;
            let least = least(template.summary.experience, slug, group);
            assert!(
                mean > 0.0 && mean >= least,
                "{slug}: {group:?} {mean} sets, at least {least}"
            );
        }
        for (group, sets) in loading.iter().flatten() {
            let most = group.landmarks().1;
            assert!(*sets <= most, "{slug}: {group:?} {sets} sets, at most {most}");
        }
    }
}

#[test]
fn no_workout_is_too_long_or_too_much_for_a_muscle() {
    let exercises = by_id();
    for template in templates() {
        let slug = &template.summary.slug;
        let days = weeks(&template).flat_map(|week| &week.days);
        let mut longest: f64 = 0.0;
        for day in days {
            longest = longest.max(minutes(day, template.summary.goal, |id| &exercises[id]));
            for (group, sets) in of_day(day, |id| &exercises[id]) {
                assert!(
                    sets <= MOST_SETS_PER_SESSION,
                    "{slug} {}: {group:?} {sets} sets",
                    day.name
                );
            }
        }
        assert!(longest <= LONGEST_MINUTES, "{slug}: {longest} minutes");
        let said = f64::from(template.summary.session_minutes);
        assert!(
            (longest..longest + 5.0).contains(&said),
            "{slug}: {longest} minutes, not {said}"
        );
    }
}

#[test]
fn effort_stays_above_the_floor_of_the_experience() {
    let exercises = by_id();
    for template in templates() {
        for slot in weeks(&template)
            .flat_map(|week| &week.days)
            .flat_map(|day| &day.slots)
        {
            let floor = match (template.summary.experience, exercises[&slot.exercise].mechanic) {
                (Experience::Novice, _) => 2.0,
                (_, Mechanic::Compound) => 1.0,
                (_, Mechanic::Isolation) => 0.0,
            };
            assert!(
                slot.sets.iter().all(|set| set.rir.as_f64() >= floor),
                "{}",
                template.summary.slug
            );
        }
    }
}

#[test]
fn the_last_week_unloads_with_half_the_sets_and_more_in_reserve() {
    let exercises = by_id();
    for template in templates() {
        let all: Vec<&Week> = weeks(&template).collect();
        let (last, loading) = all.split_last().expect("a template has weeks");
        assert!(
            last.deload && loading.iter().all(|week| !week.deload),
            "{}",
            template.summary.slug
        );
        let total = |week: &Week| weekly_sets(week, &exercises).values().sum::<f64>();
        let share = total(last) / total(loading[loading.len() - 2]);
        assert!(
            (0.45..=0.68).contains(&share),
            "{}: {share}",
            template.summary.slug
        );
        let sets = last
            .days
            .iter()
            .flat_map(|day| &day.slots)
            .flat_map(|slot| &slot.sets);
        assert!(
            sets.into_iter().all(|set| set.rir.as_f64() >= 4.0),
            "{}",
            template.summary.slug
        );
    }
}

#[test]
fn effort_of_upper_and_lower_rises_from_three_in_reserve_to_one() {
    let templates = templates();
    let ramp = templates
        .iter()
        .find(|template| template.summary.slug == "upper-lower-4")
        .expect("it is there");
    let efforts: Vec<f64> = weeks(ramp)
        .filter(|week| !week.deload)
        .filter_map(|week| week.days.first()?.slots.first()?.sets.first())
        .map(|set| set.rir.as_f64())
        .collect();
    assert_eq!(efforts, [3.0, 2.5, 2.0, 1.5, 1.0]);
}
