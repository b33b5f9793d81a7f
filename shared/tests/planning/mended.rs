//! Weeks with missed days.

use std::collections::BTreeSet;

use proptest::prelude::*;
use training::notice::OwnLandmarks;
use training::plan::{Pace, PlanDocument, Week};
use training::prescribe::Athlete;
use training::repair::{Repair, RepairKind, Standing, repair};
use training::volume::{VolumeGroup, planned_sets};

use crate::asked::{Asked, FACTS, any_ask};

/// A week of a plan, so many days done, on a day of the week.
fn mended(
    asked: &Asked,
    (week, done, day_of_week): (usize, usize, u16),
    trained_today: bool,
) -> Option<(PlanDocument, Week, Option<Repair>, u32)> {
    let document = asked.make().ok()?.document;
    let weeks: Vec<&Week> = document.weeks().collect();
    let week = weeks[week % weeks.len()].clone();
    let athlete = Athlete {
        goal: f64::from(asked.wish.goal_percent) / 100.0,
        ..Athlete::default()
    };
    let unilateral: BTreeSet<String> = crate::asked::ENTRIES
        .iter()
        .filter(|one| one.unilateral)
        .map(|one| one.id.to_string())
        .collect();
    let pace = Pace {
        athlete: &athlete,
        catalogue: FACTS.catalogue(),
        unilateral: &unilateral,
    };
    let longest = week
        .days
        .iter()
        .map(|day| pace.day_s(day))
        .max()
        .unwrap_or_default();
    let repair = repair(&Standing {
        document: &document,
        week: &week,
        done: done % week.days.len(),
        day_of_week,
        trained_today,
        recent: &[],
        now_ms: 0,
        pace,
        seconds: None,
    });
    if let Some(edit) = repair.as_ref().and_then(|repair| repair.edit.as_ref()) {
        let mut after = document.clone();
        let inverse = edit.apply(&mut after).expect("the edit can be run");
        let of_week = after.weeks().find(|one| one.id == week.id).expect("the week");
        for day in &of_week.days {
            assert!(pace.day_s(day) <= longest, "no day takes longer than the longest");
            assert!(!day.slots.is_empty(), "no day is empty");
        }
        inverse.apply(&mut after).expect("the edit can be taken back");
        assert_eq!(after, document, "taken back, the plan is as it was");
    }
    Some((document, week, repair, longest))
}

proptest! {
    #[test]
    fn a_mended_week_stays_within_what_was_planned(
        asked in any_ask(), week in 0_usize..8, done in 0_usize..6, day_of_week in 0_u16..12, trained in prop::bool::ANY
    ) {
        let Some((_, week, repair, _)) = mended(&asked, (week, done, day_of_week), trained) else { return Ok(()) };
        let Some(repair) = repair else { return Ok(()) };
        prop_assert!(repair.missed > 0);
        for (group, (planned, after)) in &repair.volume {
            prop_assert!(*after <= planned + 1e-9, "{:?} {} of {}", group, after, planned);
        }
        let days: Vec<u8> = repair.schedule.iter().map(|(_, ahead)| *ahead).collect();
        prop_assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "two workouts on a day");
        prop_assert!(!trained || days.first().is_none_or(|first| *first > 0));
        let named = repair.schedule.iter().map(|(id, _)| id).chain(&repair.dropped).collect::<BTreeSet<_>>();
        let open = week.days.iter().skip(done % week.days.len()).count();
        prop_assert_eq!(named.len(), open, "every open day is kept or dropped");
        match repair.kind {
            RepairKind::Shift => prop_assert!(repair.edit.is_none() && repair.dropped.is_empty()),
            RepairKind::Drop => {
                for (planned, after) in repair.volume.values() {
                    prop_assert!(*after + 1e-9 >= f64::min(*planned, OwnLandmarks::maintenance(*planned)));
                }
            }
            RepairKind::Merge => {
                let mut cut = week.clone();
                cut.days.retain(|day| !repair.dropped.contains(&day.id));
                let (without, sum) = (planned_sets(&cut, FACTS.catalogue()), |of: &dyn Fn(VolumeGroup) -> f64| {
                    VolumeGroup::ALL.iter().map(|group| training::volume::stimulus(of(*group))).sum::<f64>()
                });
                let merged = sum(&|group| repair.volume.get(&group).map_or(0.0, |(_, after)| *after));
                let cut = sum(&|group| without.get(&group).copied().unwrap_or_default());
                prop_assert!(merged >= cut - 1e-9, "{} is worse than leaving days out: {}", merged, cut);
            }
        }
    }
}

fn four_days(done: usize, day_of_week: u16) -> Option<Repair> {
    mended(&Asked::default(), (0, done, day_of_week), false)
        .expect("a plan")
        .2
}

#[test]
fn who_is_on_time_hears_nothing() {
    assert_eq!(four_days(0, 0), None);
    assert_eq!(
        four_days(2, 3),
        None,
        "the third of four workouts is due on the fourth day"
    );
}

#[test]
fn a_missed_day_moves_while_the_week_has_room() {
    let repair = four_days(1, 3).expect("a proposal");
    assert_eq!((repair.kind, repair.missed), (RepairKind::Shift, 1));
    let days: Vec<u8> = repair.schedule.iter().map(|(_, ahead)| *ahead).collect();
    assert_eq!(days.len(), 3);
    assert!(days.iter().all(|ahead| *ahead < 4), "{days:?}");
}

#[test]
fn two_missed_days_at_the_end_of_a_week_become_one() {
    let repair = four_days(2, 6).expect("a proposal");
    assert_eq!(
        (repair.kind, repair.schedule.len(), repair.dropped.len()),
        (RepairKind::Merge, 1, 1)
    );
    let held = |group: VolumeGroup| repair.volume.get(&group).copied().unwrap_or_default();
    for group in [VolumeGroup::Chest, VolumeGroup::Back, VolumeGroup::Quads] {
        let (planned, after) = held(group);
        assert!(
            after >= OwnLandmarks::maintenance(planned),
            "{group:?}: {after} of {planned}"
        );
    }
}

#[test]
fn a_plan_of_one_week_only_moves() {
    let mut document = Asked::default().make().expect("a plan").document;
    document.blocks[0].weeks.truncate(1);
    let week = document.blocks[0].weeks[0].clone();
    let athlete = Athlete::default();
    let unilateral = BTreeSet::new();
    let found = repair(&Standing {
        document: &document,
        week: &week,
        done: 2,
        day_of_week: 6,
        trained_today: false,
        recent: &[],
        now_ms: 0,
        pace: Pace {
            athlete: &athlete,
            catalogue: FACTS.catalogue(),
            unilateral: &unilateral,
        },
        seconds: None,
    });
    assert_eq!(found.map(|repair| repair.kind), Some(RepairKind::Shift));
}
