//! Editing a plan: what a change does to each week, and what holds for any edit of any document.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::json;
use training::plan::edit::{Change, Edit, EditError, History, Reach, SlotChange};
use training::plan::{Day, NodeId, PlanDocument, Slot, limits};
use training::units::Rir;

fn id(text: &str) -> NodeId {
    NodeId::try_from(text).expect("a node id")
}

/// Ids that the document cannot have.
fn ids() -> impl FnMut() -> NodeId {
    let mut next = 0;
    move || {
        next += 1;
        id(&format!("new{next}"))
    }
}

/// Weeks by their days, days by the exercises of their slots; two sets a slot, RIR falls from week to week.
fn plan(weeks: &[Vec<Vec<u8>>]) -> PlanDocument {
    let weeks: Vec<_> = weeks
        .iter()
        .enumerate()
        .map(|(w, days)| {
            let days: Vec<_> = days
                .iter()
                .enumerate()
                .map(|(d, slots)| {
                    let slots: Vec<_> = slots
                        .iter()
                        .enumerate()
                        .map(|(s, exercise)| {
                            let at = format!("w{w}d{d}s{s}");
                            let set = |p: u8| {
                                json!({"id": format!("{at}p{p}"), "reps_low": 6, "reps_high": 8,
                                    "rir": 3 - w.min(3)})
                            };
                            json!({"id": at, "exercise": format!("x{exercise}"), "sets": [set(0), set(1)]})
                        })
                        .collect();
                    json!({"id": format!("w{w}d{d}"), "name": format!("Day {d}"), "slots": slots})
                })
                .collect();
            json!({"id": format!("w{w}"), "deload": w == 3, "days": days})
        })
        .collect();
    let block = json!({"id": "b", "weeks": weeks});
    serde_json::from_value(json!({"name": "P", "blocks": [block]})).expect("a document")
}

/// Four weeks of two days, the last one unloads.
fn four_weeks() -> PlanDocument {
    plan(&vec![vec![vec![1, 2, 3], vec![4, 5]]; 4])
}

fn after(change: &Change, reach: Reach) -> PlanDocument {
    let mut document = four_weeks();
    let edit = change.edit(&document, reach, ids()).expect("an edit");
    edit.apply(&mut document).expect("a valid document");
    document
}

fn day(document: &PlanDocument, week: usize, day: usize) -> &Day {
    &document.blocks[0].weeks[week].days[day]
}

fn exercises(day: &Day) -> Vec<&str> {
    day.slots.iter().map(|slot| slot.exercise.as_str()).collect()
}

fn slot_change(change: SlotChange) -> Change {
    Change::ChangeSlot {
        slot: id("w0d0s0"),
        change,
    }
}

#[test]
fn added_sets_are_like_the_last_and_the_old_ones_keep_their_ids() {
    let change = slot_change(SlotChange {
        count: Some(4),
        ..SlotChange::default()
    });
    let document = after(&change, Reach::Rest);
    let sets = |week| &day(&document, week, 0).slots[0].sets;
    let ids: Vec<&str> = sets(0).iter().map(|set| set.id.as_str()).collect();
    assert_eq!(ids, ["w0d0s0p0", "w0d0s0p1", "new1", "new2"]);
    // The ramp of effort stays.
    let rirs = |week: usize| sets(week).iter().map(|set| set.rir).collect::<Vec<_>>();
    assert_eq!((rirs(0), rirs(2)), (vec![Rir::THREE; 4], vec![Rir::ONE; 4]));
}

#[test]
fn a_range_that_is_upside_down_is_held_upright() {
    let change = slot_change(SlotChange {
        reps: Some((10, 5)),
        ..SlotChange::default()
    });
    let document = after(&change, Reach::Week);
    let set = &day(&document, 0, 0).slots[0].sets[0];
    assert_eq!((set.reps_low.get(), set.reps_high.get()), (10, 10));
}

#[test]
fn an_exercise_is_swapped_in_later_weeks_too_and_what_is_prescribed_stays() {
    let change = slot_change(SlotChange {
        exercise: Some("x9".to_owned()),
        ..SlotChange::default()
    });
    let document = after(&change, Reach::Rest);
    for week in 0..4 {
        assert_eq!(exercises(day(&document, week, 0)), ["x9", "x2", "x3"]);
        assert_eq!(
            day(&document, week, 0).slots[0].sets,
            day(&four_weeks(), week, 0).slots[0].sets
        );
    }
}

#[test]
fn a_day_is_added_to_this_week_or_to_this_and_later_ones() {
    let change = Change::AddDay {
        week: id("w1"),
        name: "Arms".to_owned(),
    };
    let days = |document: &PlanDocument| {
        let weeks = document.weeks().map(|week| week.days.len());
        weeks.collect::<Vec<_>>()
    };
    assert_eq!(days(&after(&change, Reach::Week)), [2, 3, 2, 2]);
    assert_eq!(days(&after(&change, Reach::Rest)), [2, 3, 3, 3]);
}

#[test]
fn a_day_that_is_duplicated_stands_after_the_first_with_ids_of_its_own() {
    let change = Change::DuplicateDay {
        day: id("w0d0"),
        name: "Day 0 again".to_owned(),
    };
    let document = after(&change, Reach::Rest);
    for week in 0..4 {
        let (first, second) = (day(&document, week, 0), day(&document, week, 1));
        assert_eq!(exercises(first), exercises(second));
        assert_eq!(second.name, "Day 0 again");
        assert_eq!(first.slots[0].sets[0].rir, second.slots[0].sets[0].rir);
    }
    assert!(document.validate().is_empty());
}

#[test]
fn an_exercise_that_is_added_unloads_where_the_week_does() {
    let change = Change::AddSlot {
        day: id("w0d1"),
        exercise: "x7".to_owned(),
    };
    let document = after(&change, Reach::Rest);
    let added = |week: usize| -> &Slot { day(&document, week, 1).slots.last().expect("a slot") };
    assert_eq!((added(0).sets.len(), added(0).sets[0].rir), (3, Rir::TWO));
    assert_eq!((added(3).sets.len(), added(3).sets[0].rir), (2, Rir::FOUR));
}

#[test]
fn slots_and_days_change_their_order_in_every_week_that_is_reached() {
    let slots = Change::MoveSlot {
        slot: id("w1d0s2"),
        to: 0,
    };
    let document = after(&slots, Reach::Rest);
    assert_eq!(exercises(day(&document, 0, 0)), ["x1", "x2", "x3"]);
    assert_eq!(exercises(day(&document, 1, 0)), ["x3", "x1", "x2"]);
    assert_eq!(exercises(day(&document, 3, 0)), ["x3", "x1", "x2"]);
    let days = Change::MoveDay {
        day: id("w0d1"),
        to: 0,
    };
    let document = after(&days, Reach::Week);
    assert_eq!(day(&document, 0, 0).name, "Day 1");
    assert_eq!(day(&document, 1, 0).name, "Day 0");
}

#[test]
fn the_last_day_of_a_week_stays() {
    let document = plan(&[vec![vec![1]], vec![vec![1], vec![2]]]);
    let change = Change::RemoveDay { day: id("w0d0") };
    assert_eq!(change.edit(&document, Reach::Week, ids()), None);
    let edit = change.edit(&document, Reach::Rest, ids());
    assert_eq!(edit, Some(Edit::RemoveDay { day: id("w1d0") }));
    let by_force = Edit::RemoveDay { day: id("w0d0") };
    let mut tried = document.clone();
    assert!(matches!(by_force.apply(&mut tried), Err(EditError::Invalid(_))));
    assert_eq!(tried, document);
}

#[test]
fn what_changes_nothing_is_no_edit() {
    let document = four_weeks();
    let same = slot_change(SlotChange {
        count: Some(2),
        rir: Some(Rir::THREE),
        ..SlotChange::default()
    });
    assert_eq!(same.edit(&document, Reach::Week, ids()), None);
    let nowhere = Change::RemoveSlot { slot: id("nowhere") };
    assert_eq!(nowhere.edit(&document, Reach::Rest, ids()), None);
}

#[test]
fn of_several_edits_all_are_run_or_none() {
    let mut document = four_weeks();
    let edits = vec![
        Edit::RemoveSlot { slot: id("w0d0s0") },
        Edit::MoveDay {
            day: id("w0d0"),
            to: 7,
        },
    ];
    assert_eq!(
        Edit::All { edits }.apply(&mut document),
        Err(EditError::NoSuchPlace(7))
    );
    assert_eq!(document, four_weeks());
}

fn documents() -> impl Strategy<Value = PlanDocument> {
    let day = prop::collection::vec(0_u8..5, 0..5);
    let week = prop::collection::vec(day, 1..=4);
    prop::collection::vec(week, 1..=4).prop_map(|weeks| plan(&weeks))
}

/// What somebody does, as numbers that are read against the document that is there.
type Wish = (u8, usize, usize, usize, bool);

fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    let wish = (0_u8..9, 0_usize..50, 0_usize..50, 0_usize..8, any::<bool>());
    prop::collection::vec(wish, 1..20)
}

fn change(document: &PlanDocument, (kind, one, other, to, _): Wish) -> Option<Change> {
    let weeks: Vec<NodeId> = document.weeks().map(|week| week.id.clone()).collect();
    let days: Vec<NodeId> = document.days().map(|position| position.day.id.clone()).collect();
    let slots: Vec<NodeId> = document
        .days()
        .flat_map(|position| &position.day.slots)
        .map(|slot| slot.id.clone())
        .collect();
    let pick = |list: &[NodeId]| list.get(one.checked_rem(list.len())?).cloned();
    let name = format!("Day {other}");
    Some(match kind {
        0 => Change::AddDay {
            week: pick(&weeks)?,
            name,
        },
        1 => Change::DuplicateDay {
            day: pick(&days)?,
            name,
        },
        2 => Change::RemoveDay { day: pick(&days)? },
        3 => Change::MoveDay {
            day: pick(&days)?,
            to,
        },
        4 => Change::RenameDay {
            day: pick(&days)?,
            name,
        },
        5 => Change::AddSlot {
            day: pick(&days)?,
            exercise: format!("x{other}"),
        },
        6 => Change::RemoveSlot { slot: pick(&slots)? },
        7 => Change::MoveSlot {
            slot: pick(&slots)?,
            to,
        },
        _ => Change::ChangeSlot {
            slot: pick(&slots)?,
            change: SlotChange {
                exercise: (to == 0).then(|| "x3".to_owned()),
                count: Some(other),
                reps: Some((u16::try_from(to).unwrap_or(1), u16::try_from(other).unwrap_or(1))),
                ..SlotChange::default()
            },
        },
    })
}

fn reach((.., rest): Wish) -> Reach {
    if rest { Reach::Rest } else { Reach::Week }
}

fn slots_by_id(document: &PlanDocument) -> BTreeMap<String, String> {
    let slots = document.days().flat_map(|position| &position.day.slots);
    slots
        .map(|slot| (slot.id.to_string(), slot.exercise.clone()))
        .collect()
}

proptest! {
    #[test]
    fn an_edit_and_its_inverse_leave_the_document_as_it_was(document in documents(), wish in wishes()) {
        let mut new_id = ids();
        for wish in wish {
            let Some(edit) = change(&document, wish).and_then(|c| c.edit(&document, reach(wish), &mut new_id)) else {
                continue;
            };
            let mut edited = document.clone();
            let Ok(inverse) = edit.apply(&mut edited) else {
                prop_assert_eq!(&edited, &document);
                continue;
            };
            prop_assert!(edited.validate().is_empty());
            prop_assert_ne!(&edited, &document);
            let redo = inverse.apply(&mut edited).expect("the way back is always open");
            prop_assert_eq!(&edited, &document);
            let mut again = document.clone();
            edit.apply(&mut again).expect("as before");
            redo.apply(&mut edited).expect("the way forth too");
            prop_assert_eq!(edited, again);
        }
    }

    #[test]
    fn everything_can_be_taken_back_and_run_again(document in documents(), wish in wishes()) {
        let mut history = History::new(document.clone());
        let mut new_id = ids();
        let mut states = vec![document];
        for wish in wish {
            let now = history.document();
            let edit = change(now, wish).and_then(|c| c.edit(now, reach(wish), &mut new_id));
            if edit.is_some_and(|edit| history.run(edit).is_ok()) {
                states.push(history.document().clone());
            }
        }
        for state in states.iter().rev().skip(1) {
            prop_assert!(history.undo());
            prop_assert_eq!(history.document(), state);
        }
        prop_assert!(!history.undo() && !history.can_undo());
        for state in states.iter().skip(1) {
            prop_assert!(history.redo());
            prop_assert_eq!(history.document(), state);
        }
        prop_assert!(!history.redo() && !history.can_redo());
    }

    #[test]
    fn a_draft_is_its_list_of_edits(document in documents(), wish in wishes()) {
        let mut history = History::new(document.clone());
        let mut new_id = ids();
        for wish in wish {
            let now = history.document();
            if let Some(edit) = change(now, wish).and_then(|c| c.edit(now, reach(wish), &mut new_id)) {
                // One that would break a bound is refused and leaves no trace.
                let _ = history.run(edit);
            }
        }
        let kept = serde_json::to_string(&history.edits().collect::<Vec<_>>()).expect("JSON");
        let read: Vec<Edit> = serde_json::from_str(&kept).expect("the same edits");
        let mut restored = History::new(document);
        for edit in read {
            restored.run(edit).expect("it was run before");
        }
        prop_assert_eq!(restored, history);
    }

    #[test]
    fn moving_and_renaming_days_loses_no_slot(document in documents(), wish in wishes()) {
        let before = slots_by_id(&document);
        let mut history = History::new(document);
        for wish in wish {
            let wish = (if wish.0 % 2 == 0 { 3 } else { 7 }, wish.1, wish.2, wish.3, wish.4);
            let now = history.document();
            if let Some(edit) = change(now, wish).and_then(|c| c.edit(now, reach(wish), ids())) {
                history.run(edit).expect("an order is always valid");
            }
        }
        prop_assert_eq!(slots_by_id(history.document()), before);
    }

    #[test]
    fn no_change_takes_a_plan_beyond_its_bounds(document in documents(), wish in wishes()) {
        let mut history = History::new(document);
        let mut new_id = ids();
        for wish in wish {
            let now = history.document();
            let Some(edit) = change(now, wish).and_then(|c| c.edit(now, reach(wish), &mut new_id)) else {
                continue;
            };
            history.run(edit).expect("a change that is offered is possible");
            let fits = history.document().weeks().all(|week| {
                (1..=limits::DAYS_PER_WEEK).contains(&week.days.len())
                    && week.days.iter().all(|day| day.slots.len() <= limits::SLOTS_PER_DAY)
            });
            prop_assert!(fits);
        }
    }
}
