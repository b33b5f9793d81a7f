//! Single cases. What happens when everything happens at once is in `shared::sync::proof`.

use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::sync::proof::engine::Engine;
use crate::sync::{EntityKind, MAX_SKEW_MS, OperationResult};

const OWNER: UserId = UserId::new(Uuid::from_u128(99));
const NOW: u64 = 10 * MAX_SKEW_MS;

fn new_replica(device: usize) -> Replica {
    Replica::restore(
        OWNER,
        DeviceId::new(Uuid::from_u128(device as u128)),
        Stored::default(),
    )
}

fn entity(id: u128) -> EntityRef {
    (EntityKind::Set, Uuid::from_u128(id)).into()
}

fn exchange(replica: &mut Replica, engine: &mut Engine, request_lost: bool, answer_lost: bool) {
    let request = replica.request();
    if request_lost {
        return;
    }
    let response = engine.sync(&request, 2, NOW);
    if !answer_lost {
        let advance = replica.receive(&response);
        replica.advance(&advance);
    }
}

fn settle(replicas: &mut [Replica], engine: &mut Engine) {
    for _ in 0..50 {
        for replica in &mut *replicas {
            exchange(replica, engine, false, false);
        }
    }
}

fn write(replica: &mut Replica, n: u64, id: u128, body: Body, skew: u64, done: &mut BTreeSet<OperationId>) {
    let operation_id = OperationId::new(Uuid::from_u128(n.into()));
    let two_days = 2 * 24 * 3_600_000;
    let operation = replica.prepare(operation_id, entity(id), body, n + skew * two_days);
    replica.append(operation);
    done.insert(operation_id);
}

#[test]
fn an_operation_waits_in_sight_until_its_document_has_arrived() {
    let (mut engine, mut phone, mut tablet) = (Engine::default(), new_replica(1), new_replica(2));
    let mut done = BTreeSet::new();
    for n in 1..=5 {
        let fields = json!({"reps": n}).as_object().unwrap().clone();
        write(&mut tablet, n, n.into(), Body::Put { fields }, 0, &mut done);
    }
    exchange(&mut tablet, &mut engine, false, false);
    let fields = json!({"reps": 8}).as_object().unwrap().clone();
    write(&mut phone, 9, 9, Body::Put { fields }, 0, &mut done);
    exchange(&mut phone, &mut engine, false, false);
    assert!(
        phone.document(entity(9)).is_some(),
        "accepted, its page is still to come, and on the screen"
    );
    assert!(!phone.has_unsent());
    settle(std::slice::from_mut(&mut phone), &mut engine);
    assert_eq!(phone.pending().count(), 0);
    assert!(phone.document(entity(9)).is_some());
}

#[test]
fn a_set_that_was_edited_before_it_was_synced_stays_whole_while_its_page_is_still_to_come() {
    let (mut engine, mut phone) = (Engine::default(), new_replica(1));
    let mut done = BTreeSet::new();
    let put = |fields: serde_json::Value| Body::Put {
        fields: fields.as_object().unwrap().clone(),
    };
    for n in 1..=3 {
        let fields = json!({"reps": 8, "weight": 80_000});
        write(&mut phone, n, n.into(), put(fields), 0, &mut done);
    }
    write(&mut phone, 4, 1, put(json!({"reps": 7})), 0, &mut done);
    // The first page ends with the third number, and the first set has the fourth.
    exchange(&mut phone, &mut engine, false, false);
    let shown = phone.document(entity(1)).unwrap();
    assert_eq!(
        (&shown.fields["reps"], &shown.fields["weight"]),
        (&json!(7), &json!(80_000))
    );
    settle(std::slice::from_mut(&mut phone), &mut engine);
    assert_eq!(phone.pending().count(), 0);
}

#[test]
fn what_is_done_after_a_restart_comes_after_what_was_seen_before_it() {
    let (mut engine, mut phone, mut tablet) = (Engine::default(), new_replica(1), new_replica(2));
    let fields = json!({"reps": 8}).as_object().unwrap().clone();
    write(
        &mut tablet,
        1_000,
        1,
        Body::Put { fields },
        0,
        &mut BTreeSet::new(),
    );
    exchange(&mut tablet, &mut engine, false, false);
    exchange(&mut phone, &mut engine, false, false);
    let documents = phone.documents().cloned().collect();
    let stored = Stored {
        documents,
        ..Stored::default()
    };
    let mut restarted = Replica::restore(OWNER, phone.device, stored);
    let fields = json!({"reps": 7}).as_object().unwrap().clone();
    write(
        &mut restarted,
        2,
        1,
        Body::Put { fields },
        0,
        &mut BTreeSet::new(),
    );
    exchange(&mut restarted, &mut engine, false, false);
    assert_eq!(engine.documents[&entity(1)].fields["reps"], 7);
}

#[test]
fn a_refused_operation_stays_in_sight_with_its_reason_until_it_is_discarded() {
    let mut phone = new_replica(1);
    let fields = json!({"reps": 8}).as_object().unwrap().clone();
    write(&mut phone, 1, 1, Body::Put { fields }, 0, &mut BTreeSet::new());
    let id = OperationId::new(Uuid::from_u128(1));
    let problem = Problem::new(crate::error::Code::ValidationFailed);
    let response = SyncResponse {
        results: vec![OperationResult {
            id: Some(id),
            outcome: Outcome::Rejected { problem },
        }],
        changes: vec![],
        cursor: 0,
        landmark: None,
        rewound_to: None,
        more: false,
        server_time_ms: NOW,
    };
    let advance = phone.receive(&response);
    phone.advance(&advance);
    assert!(phone.document(entity(1)).is_some());
    assert!(matches!(
        phone.pending().next().unwrap().state,
        PendingState::Rejected { .. }
    ));
    assert!(
        phone.request().operations.is_empty(),
        "it is not sent again by itself"
    );
    phone.discard(id);
    assert!(phone.document(entity(1)).is_none());
}

#[test]
fn a_phone_two_days_ahead_keeps_the_order_of_its_own_edits() {
    let (mut engine, mut phone) = (Engine::default(), new_replica(1));
    for (n, reps) in (1..).zip([7, 8, 9]) {
        let fields = json!({"reps": reps}).as_object().unwrap().clone();
        write(&mut phone, n, 1, Body::Put { fields }, 100, &mut BTreeSet::new());
    }
    settle(std::slice::from_mut(&mut phone), &mut engine);
    assert_eq!(engine.documents[&entity(1)].fields["reps"], 9);
    assert_eq!(phone.document(entity(1)), engine.documents.get(&entity(1)));
}

#[test]
fn what_an_engine_lost_that_was_restored_from_a_backup_comes_back_from_the_devices() {
    let (mut engine, mut phone, mut tablet) = (Engine::default(), new_replica(1), new_replica(2));
    let mut done = BTreeSet::new();
    let put = |fields: serde_json::Value| Body::Put {
        fields: fields.as_object().unwrap().clone(),
    };
    for n in 1..=5 {
        write(
            &mut phone,
            n,
            n.into(),
            put(json!({"reps": n, "rir": 2})),
            0,
            &mut done,
        );
    }
    settle(std::slice::from_mut(&mut phone), &mut engine);
    settle(std::slice::from_mut(&mut tablet), &mut engine);
    let mut backup = engine.clone();

    write(&mut tablet, 20, 1, put(json!({"reps": 9})), 0, &mut done);
    write(&mut tablet, 21, 2, Body::Delete, 0, &mut done);
    write(
        &mut tablet,
        22,
        7,
        put(json!({"reps": 7, "rir": 1})),
        0,
        &mut done,
    );
    write(&mut tablet, 23, 7, put(json!({"rir": null})), 0, &mut done);
    settle(std::slice::from_mut(&mut tablet), &mut engine);
    settle(std::slice::from_mut(&mut phone), &mut engine);
    // One that the engine had taken, and whose document had not come yet.
    write(&mut phone, 24, 8, put(json!({"reps": 8})), 0, &mut done);
    exchange(&mut phone, &mut engine, false, true);
    let before = phone.view.clone();

    write(&mut phone, 25, 3, put(json!({"reps": 3})), 0, &mut done);
    let mut both = [phone, tablet];
    settle(&mut both, &mut backup);
    for replica in &both {
        assert_eq!(replica.pending().count(), 0);
        assert_eq!(&replica.view, &backup.documents);
    }
    let without_version = |document: &Document| Document {
        version: 0,
        ..document.clone()
    };
    for (entity, document) in before {
        let now = &backup.documents[&entity];
        if entity.id != Uuid::from_u128(3) {
            assert_eq!(without_version(now), without_version(&document));
        }
    }
}

#[test]
fn a_request_ends_before_it_becomes_too_long_and_always_holds_one_operation() {
    let mut phone = new_replica(1);
    let mut done = BTreeSet::new();
    for (n, length) in (1..).zip([300_000, 200_000, 200_000, 900_000]) {
        let fields = json!({"reps": 8, "note": "x".repeat(length)});
        let fields = fields.as_object().unwrap().clone();
        write(&mut phone, n, n.into(), Body::Put { fields }, 0, &mut done);
    }
    let mut engine = Engine::default();
    for count in [2, 1, 1, 0] {
        assert_eq!(phone.request().operations.len(), count);
        exchange(&mut phone, &mut engine, false, false);
    }
}
