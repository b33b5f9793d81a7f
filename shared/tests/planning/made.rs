//! Plans made to measure. `PROPTEST_CASES=10000` for the long form.

use std::collections::BTreeSet;

use proptest::prelude::*;
use training::exercise::{Equipment, Joint, MovementPattern, ProgressDirection};
use training::generate::{DayTheme, GeneratedPlan, NoPlan, PlanReason, Shortage};
use training::notice::most_next_week;
use training::plan::{Day, Pace, Week};
use training::prescribe::{Athlete, Experience, least_rir};
use training::volume::{VolumeGroup, planned_sets};

use crate::asked::{Asked, FACTS, any_ask, entry};

fn athlete(asked: &Asked) -> Athlete {
    Athlete {
        experience: asked.experience,
        careful: asked.careful,
        minor: asked.minor,
        goal: f64::from(asked.wish.goal_percent) / 100.0,
        ..Athlete::default()
    }
}

fn weeks(plan: &GeneratedPlan) -> &[Week] {
    &plan.document.blocks[0].weeks
}

fn day_sets(day: &Day, group: VolumeGroup) -> f64 {
    let week = Week {
        id: day.id.clone(),
        deload: false,
        days: vec![day.clone()],
    };
    planned_sets(&week, FACTS.catalogue())
        .get(&group)
        .copied()
        .unwrap_or_default()
}

fn sets(week: &Week, group: VolumeGroup) -> f64 {
    planned_sets(week, FACTS.catalogue())
        .get(&group)
        .copied()
        .unwrap_or_default()
}

fn slugs(day: &Day) -> Vec<&str> {
    day.slots
        .iter()
        .map(|slot| entry(&slot.exercise).slug.as_str())
        .collect()
}

fn short(plan: &GeneratedPlan) -> Vec<(VolumeGroup, Shortage)> {
    let of = |reason: &PlanReason| match reason {
        PlanReason::Short { group, cause, .. } => Some((*group, *cause)),
        _ => None,
    };
    plan.reasons.iter().filter_map(of).collect()
}

proptest! {
    #[test]
    fn a_plan_keeps_every_limit_whatever_is_asked_for(asked in any_ask()) {
        let plan = match asked.make() {
            Ok(plan) => plan,
            Err(NoPlan::NoTime) => {
                prop_assert!(asked.wish.minutes < 20 || !asked.wish.spare.is_empty() || !asked.equipment.is_empty());
                return Ok(());
            }
            Err(NoPlan::NoExercise) => {
                prop_assert!(!asked.wish.spare.is_empty() || !asked.equipment.is_empty());
                return Ok(());
            }
        };
        prop_assert_eq!(plan.document.validate(), []);
        let (athlete, inventory) = (athlete(&asked), asked.inventory());
        let unilateral = crate::asked::ENTRIES.iter().filter(|one| one.unilateral).map(|one| one.id.to_string()).collect();
        let pace = Pace { athlete: &athlete, catalogue: FACTS.catalogue(), unilateral: &unilateral };
        for week in weeks(&plan) {
            prop_assert_eq!(week.days.len(), usize::from(asked.wish.days.clamp(1, 6)));
            for day in &week.days {
                prop_assert!(!day.slots.is_empty() && day.slots.len() <= 7);
                prop_assert!(pace.day_s(day) <= 60 * u32::from(asked.wish.minutes.clamp(10, 240)), "too long");
                let exercises: BTreeSet<&String> = day.slots.iter().map(|slot| &slot.exercise).collect();
                prop_assert_eq!(exercises.len(), day.slots.len(), "an exercise twice on a day");
                for slot in &day.slots {
                    let one = entry(&slot.exercise);
                    prop_assert!(inventory.offers(&slot.exercise, one.equipment), "{} is not at hand", one.slug);
                    prop_assert!(asked.wish.spare.iter().all(|joint| one.pattern.spares(*joint)), "{} hurts", one.slug);
                    prop_assert!(one.direction != ProgressDirection::MoreTime && one.pattern != MovementPattern::Power);
                    let floor = least_rir(&athlete, &one.facts());
                    prop_assert!(slot.sets.iter().all(|set| set.rir >= floor));
                    prop_assert!((1..=5).contains(&slot.sets.len()));
                    for alternate in &slot.alternates {
                        let other = entry(alternate);
                        prop_assert!(inventory.offers(alternate, other.equipment));
                        prop_assert!(asked.wish.spare.iter().all(|joint| other.pattern.spares(*joint)));
                    }
                }
                for group in VolumeGroup::ALL {
                    prop_assert!(day_sets(day, group) <= 8.0 + 1e-9, "{:?} in one workout", group);
                }
            }
            for group in VolumeGroup::ALL {
                let most = f64::from(group.landmarks().recoverable);
                prop_assert!(sets(week, group) <= most + 1e-9, "{:?} above what is recovered from", group);
            }
        }
        for pair in weeks(&plan).windows(2) {
            for group in VolumeGroup::ALL {
                let (before, after) = (sets(&pair[0], group), sets(&pair[1], group));
                prop_assert!(after <= most_next_week(before) + 1e-9, "{:?} from {} to {}", group, before, after);
            }
        }
        let deload = weeks(&plan).last().expect("a week");
        prop_assert!(deload.deload && weeks(&plan).iter().filter(|week| week.deload).count() == 1);
    }

    #[test]
    fn what_is_missing_in_the_first_week_is_said(asked in any_ask()) {
        let Ok(plan) = asked.make() else { return Ok(()) };
        let short = short(&plan);
        for volume in &plan.volume {
            prop_assert!((volume.first - sets(&weeks(&plan)[0], volume.group)).abs() < 1e-9);
            let said = short.iter().any(|(group, _)| *group == volume.group);
            prop_assert_eq!(said, volume.first < volume.start - 0.5, "{:?}", volume);
        }
    }

    #[test]
    fn the_same_question_has_the_same_answer(asked in any_ask()) {
        prop_assert_eq!(asked.make(), asked.make());
    }
}

#[test]
fn whoever_has_time_begins_at_the_smallest_effective_volume_with_each_muscle() {
    for experience in [Experience::Novice, Experience::Intermediate, Experience::Advanced] {
        for days in 3..=6 {
            let asked = Asked {
                experience,
                ..Asked::default()
            }
            .days(days)
            .minutes(90);
            let plan = asked.make().expect("a plan");
            assert_eq!(short(&plan), [], "{experience:?} on {days} days");
        }
    }
}

#[test]
fn each_large_muscle_is_trained_at_least_twice_a_week() {
    for days in 2..=6 {
        let plan = Asked::default().days(days).make().expect("a plan");
        for group in [
            VolumeGroup::Chest,
            VolumeGroup::Back,
            VolumeGroup::Quads,
            VolumeGroup::Hamstrings,
        ] {
            let times = weeks(&plan)[0]
                .days
                .iter()
                .filter(|day| day_sets(day, group) > 0.0)
                .count();
            assert!(times >= 2, "{group:?} {times} times on {days} days");
        }
    }
}

#[test]
fn the_same_movement_does_not_follow_itself() {
    for days in 1..=6 {
        for minutes in [30, 45, 60, 90] {
            let plan = Asked::default()
                .days(days)
                .minutes(minutes)
                .make()
                .expect("a plan");
            for day in &weeks(&plan)[0].days {
                let patterns: Vec<MovementPattern> = day
                    .slots
                    .iter()
                    .map(|slot| entry(&slot.exercise).pattern)
                    .collect();
                assert!(
                    patterns.windows(2).all(|pair| pair[0] != pair[1]),
                    "{:?}",
                    slugs(day)
                );
            }
        }
    }
}

#[test]
fn a_strong_day_begins_with_its_main_lifts_and_ends_with_small_muscles() {
    let plan = Asked::default().make().expect("a plan");
    let upper = slugs(&weeks(&plan)[0].days[0]);
    assert_eq!(upper.first(), Some(&"bench-press"), "{upper:?}");
    let lower = slugs(&weeks(&plan)[0].days[1]);
    assert_eq!(lower.first(), Some(&"squat"), "{lower:?}");
    assert!(
        lower
            .last()
            .is_some_and(|last| last.contains("calf") || last.contains("crunch")),
        "{lower:?}"
    );
}

#[test]
fn effort_rises_over_the_block_and_a_beginner_keeps_two_in_reserve() {
    let efforts = |experience| {
        let plan = Asked {
            experience,
            ..Asked::default()
        }
        .make()
        .expect("a plan");
        let loading = weeks(&plan).iter().filter(|week| !week.deload);
        let efforts: Vec<f64> = loading
            .map(|week| week.days[0].slots[0].sets[0].rir.as_f64())
            .collect();
        (efforts.first().copied(), efforts.last().copied(), efforts.len())
    };
    assert_eq!(efforts(Experience::Novice), (Some(3.0), Some(2.0), 7));
    assert_eq!(efforts(Experience::Intermediate), (Some(3.0), Some(1.5), 5));
    assert_eq!(efforts(Experience::Advanced), (Some(3.0), Some(1.5), 4));
}

#[test]
fn the_last_week_halves_the_sets() {
    let plan = Asked::default().make().expect("a plan");
    let count = |week: &Week| {
        week.days
            .iter()
            .flat_map(|day| &day.slots)
            .map(|slot| slot.sets.len())
            .sum::<usize>()
    };
    let [.., before, deload] = weeks(&plan) else {
        panic!("two weeks")
    };
    let slots = deload.days.iter().map(|day| day.slots.len()).sum::<usize>();
    assert!(count(deload) >= count(before) / 2 && count(deload) <= count(before).div_ceil(2) + slots / 2);
}

#[test]
fn what_shall_grow_first_gets_more_than_it_would() {
    let of = |priorities: Vec<VolumeGroup>| {
        let mut asked = Asked::default();
        asked.wish.priorities = priorities;
        let plan = asked.make().expect("a plan");
        let loading = weeks(&plan).len() - 2;
        sets(&weeks(&plan)[loading], VolumeGroup::SideAndRearDelts)
    };
    let (without, with) = (of(Vec::new()), of(vec![VolumeGroup::SideAndRearDelts]));
    assert!(with >= without + 2.0, "{with} after {without}");
}

#[test]
fn a_knee_and_a_back_that_hurt_leave_the_quads_out_and_that_is_said() {
    let mut asked = Asked::default();
    asked.wish.spare = vec![Joint::Knee, Joint::LowerBack];
    let plan = asked.make().expect("a plan");
    assert!(
        short(&plan).contains(&(VolumeGroup::Quads, Shortage::Pain)),
        "{:?}",
        short(&plan)
    );
    assert!(plan.reasons.contains(&PlanReason::Spared { joint: Joint::Knee }));
}

#[test]
fn a_room_with_dumbbells_makes_a_whole_plan() {
    let asked = Asked {
        equipment: vec![Equipment::Dumbbell],
        ..Asked::default()
    }
    .days(3);
    let plan = asked.make().expect("a plan");
    for group in [
        VolumeGroup::Chest,
        VolumeGroup::Back,
        VolumeGroup::Quads,
        VolumeGroup::Biceps,
    ] {
        assert!(sets(&weeks(&plan)[0], group) >= 6.0, "{group:?}");
    }
}

#[test]
fn a_seventh_day_is_left_to_rest() {
    let plan = Asked::default().days(7).make().expect("a plan");
    assert_eq!(plan.days.len(), 6);
    assert!(
        plan.reasons
            .iter()
            .any(|reason| matches!(reason, PlanReason::Split { rest_day: true, .. }))
    );
    assert_eq!(plan.days[0], DayTheme::Push);
}

#[test]
fn twenty_minutes_are_enough_for_the_main_movements() {
    let plan = Asked::default().days(3).minutes(30).make().expect("a plan");
    assert!(plan.longest_s <= 1800);
    assert!(
        short(&plan).iter().all(|(_, cause)| *cause == Shortage::Time),
        "{:?}",
        short(&plan)
    );
    for day in &weeks(&plan)[0].days {
        assert!(day.slots.len() >= 2, "{:?}", slugs(day));
    }
}
