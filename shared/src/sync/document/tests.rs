use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::ids::{DeviceId, OperationId, UserId};
use crate::sync::{EntityKind, SCHEMA_VERSION};

const ENTITY: EntityRef = EntityRef {
    kind: EntityKind::Set,
    id: Uuid::from_u128(1),
};

fn operation(ms: u64, device: u128, body: Body) -> Operation {
    let device = DeviceId::new(Uuid::from_u128(device));
    let owner = UserId::new(Uuid::from_u128(9));
    Operation {
        id: OperationId::new(Uuid::from_u128(u128::from(ms))),
        schema_version: SCHEMA_VERSION,
        owner,
        actor: owner,
        device,
        hlc: Hlc::new(ms, 0, device),
        entity: ENTITY,
        base_version: 0,
        body,
    }
}

fn put(ms: u64, device: u128, fields: Value) -> Operation {
    let Value::Object(fields) = fields else {
        panic!("fields are an object")
    };
    operation(ms, device, Body::Put { fields })
}

fn fold<'a>(operations: impl IntoIterator<Item = &'a Operation>) -> Document {
    let mut document = Document::new(ENTITY);
    for operation in operations {
        document.apply(operation);
    }
    document
}

fn bodies() -> impl Strategy<Value = Body> {
    let value = prop_oneof![Just(Value::Null), (0..5_i64).prop_map(Value::from)];
    let fields = prop::collection::btree_map("[abc]", value, 0..3);
    prop_oneof![
        4 => fields.prop_map(|fields| Body::Put { fields: fields.into_iter().collect() }),
        1 => Just(Body::Delete),
    ]
}

prop_compose! {
    /// Operations of up to three devices; no two share a clock, as no device ticks twice alike.
    fn histories()(steps in prop::collection::vec((0..3_u128, bodies()), 1..12)) -> Vec<Operation> {
        steps.into_iter().zip(1_u64..).map(|((device, body), ms)| operation(ms, device, body)).collect()
    }
}

proptest! {
    #[test]
    fn any_order_and_repetition_of_the_same_operations_gives_the_same_document(
        (history, shuffled) in histories().prop_flat_map(|history| {
            let twice: Vec<_> = history.iter().chain(&history).cloned().collect();
            (Just(history), Just(twice).prop_shuffle())
        })
    ) {
        prop_assert_eq!(fold(&history), fold(&shuffled));
    }

    #[test]
    fn merging_what_two_sides_saw_is_having_seen_all(
        (history, left, right) in histories().prop_flat_map(|history| {
            let length = history.len();
            (Just(history.clone()), subsequence(history.clone(), 0..=length), Just(history))
        })
    ) {
        let mut merged = fold(&left);
        merged.merge(&fold(&right));
        prop_assert_eq!(&merged, &fold(&history));
        let mut other_way = fold(&right);
        other_way.merge(&fold(&left));
        prop_assert_eq!(merged, other_way);
    }
}

#[test]
fn two_devices_editing_different_fields_both_win() {
    let document = fold(&[
        put(1, 1, json!({"reps": 8, "weight": 80_000})),
        put(2, 2, json!({"reps": 9})),
        put(3, 1, json!({"rir": 2})),
    ]);
    assert_eq!(
        Value::Object(document.fields),
        json!({"reps": 9, "weight": 80_000, "rir": 2})
    );
}

#[test]
fn the_later_of_two_edits_wins_and_the_loser_is_named() {
    let mut document = fold(&[put(5, 1, json!({"reps": 8}))]);
    let applied = document.apply(&put(4, 2, json!({"reps": 7})));
    assert_eq!(applied.superseded, ["reps"]);
    assert_eq!(document.fields["reps"], 8);
}

#[test]
fn an_edit_later_than_the_deletion_revives_and_an_earlier_one_does_not() {
    let deleted = [put(1, 1, json!({"reps": 8})), operation(5, 1, Body::Delete)];
    let mut document = fold(&deleted);
    assert!(!document.is_alive());
    document.apply(&put(4, 2, json!({"reps": 9})));
    assert!(!document.is_alive());
    document.apply(&put(6, 2, json!({})));
    assert!(document.is_alive(), "an edit without fields undoes a deletion");
    assert_eq!(document.fields["reps"], 9, "what was edited in between is kept");
}

#[test]
fn the_second_time_the_same_operation_changes_nothing() {
    let operation = put(1, 1, json!({"reps": 8}));
    let mut document = fold([&operation]);
    let before = document.clone();
    assert_eq!(document.apply(&operation), Applied::default());
    assert_eq!(document, before);
}

#[test]
fn null_clears_a_field() {
    let document = fold(&[
        put(1, 1, json!({"note": "belt"})),
        put(2, 1, json!({"note": null})),
    ]);
    assert!(document.fields.is_empty());
}
