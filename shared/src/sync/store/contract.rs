//! What every store must do, held against the one in memory. The browser tests hold the one in IndexedDB to the
//! same promises by killing the browser.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use crate::ids::{DeviceId, OperationId, UserId};
use crate::sync::{
    Advance, Body, Document, EntityKind, EntityRef, Hlc, Operation, PendingState, Replica, SCHEMA_VERSION,
};
use serde_json::json;
use uuid::Uuid;

use super::{LocalStore, MemoryStore, StoreError};

/// The store in memory never waits.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the store in memory waited"),
    }
}

fn id<T: From<Uuid>>(n: u128) -> T {
    Uuid::from_u128(n).into()
}

fn set(n: u128) -> EntityRef {
    (EntityKind::Set, Uuid::from_u128(n)).into()
}

fn logged(n: u128, reps: u32) -> Operation {
    let fields = json!({ "reps": reps }).as_object().cloned().unwrap();
    Operation {
        id: id(n),
        schema_version: SCHEMA_VERSION,
        owner: id(1),
        actor: id(1),
        device: id(2),
        hlc: Hlc::new(u64::try_from(n).unwrap(), 0, id(2)),
        entity: set(n),
        base_version: 0,
        body: Body::Put { fields },
    }
}

fn confirmed(operation: &Operation, version: u64) -> Document {
    let mut document = Document::new(operation.entity);
    document.apply(operation);
    document.version = version;
    document
}

#[test]
fn an_operation_is_there_after_reopening() {
    let store = MemoryStore::default();
    now(store.append(&[logged(10, 8), logged(11, 7)])).unwrap();
    let stored = now(store.load()).unwrap();
    assert_eq!(stored.pending.len(), 2);
    assert!(
        stored
            .pending
            .iter()
            .all(|pending| pending.state == PendingState::Unsent)
    );
}

#[test]
fn appending_twice_keeps_one() {
    let store = MemoryStore::default();
    now(store.append(&[logged(10, 8)])).unwrap();
    now(store.append(&[logged(10, 8)])).unwrap();
    assert_eq!(now(store.load()).unwrap().pending.len(), 1);
}

#[test]
fn an_answer_takes_documents_settled_operations_and_cursor_together() {
    let store = MemoryStore::default();
    let operation = logged(10, 8);
    now(store.append(&[operation.clone(), logged(11, 7)])).unwrap();
    let advance = Advance {
        documents: vec![confirmed(&operation, 5)],
        finished: vec![operation.id],
        cursor: 5,
        landmark: Some("5-77".to_owned()),
        ..Advance::default()
    };
    now(store.advance(&advance)).unwrap();
    now(store.advance(&advance)).unwrap();
    let stored = now(store.load()).unwrap();
    assert_eq!((stored.cursor, stored.landmark.as_deref()), (5, Some("5-77")));
    assert_eq!(stored.documents, advance.documents);
    let left: Vec<OperationId> = stored
        .pending
        .iter()
        .map(|pending| pending.operation.id)
        .collect();
    assert_eq!(left, [id(11)]);
}

#[test]
fn a_full_disk_keeps_nothing_of_the_change_and_all_that_was_there() {
    let store = MemoryStore::default();
    now(store.append(&[logged(10, 8)])).unwrap();
    let before = now(store.load()).unwrap();
    store.set_full(true);
    let refused = now(store.append(&[logged(11, 7)]));
    assert!(matches!(refused, Err(StoreError::Refused(_))));
    assert_eq!(now(store.load()).unwrap(), before);
}

#[test]
fn a_discarded_operation_is_gone() {
    let store = MemoryStore::default();
    now(store.append(&[logged(10, 8)])).unwrap();
    now(store.discard(id(10))).unwrap();
    assert!(now(store.load()).unwrap().pending.is_empty());
}

#[test]
fn a_replica_restored_from_the_store_shows_what_was_done() {
    let store = MemoryStore::default();
    now(store.append(&[logged(10, 8)])).unwrap();
    let stored = now(store.load()).unwrap();
    let replica = Replica::restore(id::<UserId>(1), id::<DeviceId>(2), stored);
    let reps = replica
        .document(set(10))
        .and_then(|document| document.fields.get("reps"));
    assert_eq!(reps, Some(&json!(8)));
}

#[test]
fn a_named_value_is_kept_replaced_and_forgotten() {
    let store = MemoryStore::default();
    now(store.put_meta("rest_ends_at", &1_000_u64)).unwrap();
    now(store.put_meta("rest_ends_at", &2_000_u64)).unwrap();
    assert_eq!(now(store.meta("rest_ends_at")).unwrap(), Some(2_000_u64));
    now(store.delete_meta("rest_ends_at")).unwrap();
    assert_eq!(now(store.meta::<u64>("rest_ends_at")).unwrap(), None);
}

#[test]
fn a_value_of_another_shape_is_an_error_and_not_lost() {
    let store = MemoryStore::default();
    now(store.put_meta("draft", &"words")).unwrap();
    assert!(matches!(
        now(store.meta::<u64>("draft")),
        Err(StoreError::Unreadable(_))
    ));
    assert_eq!(now(store.meta("draft")).unwrap(), Some("words".to_owned()));
}
