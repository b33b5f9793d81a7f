//! Weekly sets that were agreed on, in the plan.

use proptest::prelude::*;
use shared::coach::{AthleteData, with_weekly_sets};
use shared::entity::{Assignment, Plan, PlanRevision};
use shared::ids::{AssignmentId, PlanId, PlanRevisionId};
use training::plan::{PlanDocument, Week};
use training::volume::{VolumeGroup, planned_sets};
use uuid::Uuid;

use crate::asked::{Asked, FACTS, any_ask};

/// Somebody who follows a plan that was made for them.
fn following(asked: &Asked) -> Option<(AthleteData, PlanDocument)> {
    let document = asked.make().ok()?.document;
    let (plan, revision) = (
        PlanId::new(Uuid::from_u128(1)),
        PlanRevisionId::new(Uuid::from_u128(2)),
    );
    let mut data = asked.data();
    let named = serde_json::json!({"name": "Plan", "revision": revision});
    data.plans
        .insert(plan, serde_json::from_value::<Plan>(named).expect("a plan"));
    let kept = PlanRevision {
        plan,
        number: 1,
        document: document.clone(),
    };
    data.revisions.insert(revision, kept.into());
    let assignment = serde_json::json!({"plan": plan, "revision": revision, "start_date": "2026-03-02"});
    data.assignments.insert(
        AssignmentId::new(Uuid::from_u128(3)),
        serde_json::from_value::<Assignment>(assignment).expect("an assignment"),
    );
    Some((data, document))
}

fn sets(week: &Week, group: VolumeGroup) -> f64 {
    let all = planned_sets(week, FACTS.catalogue());
    all.get(&group).copied().unwrap_or_default()
}

#[test]
fn two_more_sets_a_week_are_two_more_in_every_week_but_the_one_that_unloads() {
    let (data, before) = following(&Asked::default()).expect("a plan");
    let group = VolumeGroup::Chest;
    let first = before.weeks().next().expect("a week");
    let after = with_weekly_sets(&data, &FACTS, group, sets(first, group) + 2.0).expect("a change");
    assert!(before.weeks().any(|week| week.deload));
    for (old, new) in before.weeks().zip(after.weeks()) {
        if old.deload {
            assert_eq!(old, new);
        } else {
            assert!((sets(new, group) - sets(old, group) - 2.0).abs() <= 0.5);
        }
    }
}

#[test]
fn what_is_as_agreed_already_changes_nothing() {
    let (data, document) = following(&Asked::default()).expect("a plan");
    let first = document.weeks().next().expect("a week");
    assert_eq!(
        with_weekly_sets(&data, &FACTS, VolumeGroup::Quads, sets(first, VolumeGroup::Quads)),
        None
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_agreed_on_the_plan_stays_valid_and_no_exercise_is_lost(
        asked in any_ask(), group in 0_usize..VolumeGroup::ALL.len(), wanted in 0.0_f64..30.0,
    ) {
        let Some((data, before)) = following(&asked) else { return Ok(()) };
        let group = VolumeGroup::ALL[group];
        let Some(after) = with_weekly_sets(&data, &FACTS, group, wanted) else { return Ok(()) };
        prop_assert_eq!(after.validate(), Vec::new());
        let slots = |document: &PlanDocument| -> Vec<_> {
            document.weeks().flat_map(|week| &week.days).flat_map(|day| &day.slots).map(|slot| slot.id.clone()).collect()
        };
        prop_assert_eq!(slots(&before), slots(&after));
        let (old, new) = (before.weeks().next().expect("a week"), after.weeks().next().expect("a week"));
        prop_assert!((sets(new, group) - wanted).abs() <= (sets(old, group) - wanted).abs());
    }
}
