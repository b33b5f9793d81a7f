//! What `POST /v1/sync` does, in memory: the model against which devices are proven. The engine itself is held to it by
//! its own tests (`engine/tests/api/sync`) and by `make chaos`.

use std::collections::BTreeMap;

use crate::error::{Code, Problem};
use crate::ids::OperationId;
use crate::sync::{
    Document, EntityKind, EntityRef, Hlc, Operation, OperationResult, Outcome, SyncRequest, SyncResponse,
};

/// One owner's history. A clone of it is a backup.
#[derive(Clone, Debug, Default)]
pub(in crate::sync) struct Engine {
    pub(in crate::sync) documents: BTreeMap<EntityRef, Document>,
    /// Every operation at its place, with the clock under which it was applied, and when.
    pub(in crate::sync) history: Vec<(OperationId, Hlc, u64)>,
}

impl Engine {
    /// Answers a request at a time, with at most `page` documents.
    pub(in crate::sync) fn sync(&mut self, request: &SyncRequest, page: usize, now_ms: u64) -> SyncResponse {
        let before = self.head();
        let belongs = self.knows(request);
        let from = if belongs { request.cursor } else { 0 };
        let operations = request.operations.iter().filter(|_| belongs);
        let results = operations.map(|value| {
            let operation: Operation = serde_json::from_value(value.clone()).unwrap();
            let outcome = match self.apply(&operation, now_ms) {
                Ok(change_seq) => Outcome::Accepted { change_seq },
                Err(code) => Outcome::Rejected {
                    problem: Problem::new(code),
                },
            };
            OperationResult {
                id: Some(operation.id),
                outcome,
            }
        });
        let results = results.collect();
        let documents = self.documents.values();
        let mut changes: Vec<_> = documents
            .filter(|document| document.version > from)
            .cloned()
            .collect();
        changes.sort_by_key(|document| document.version);
        let more = changes.len() > page;
        changes.truncate(page);
        let cursor = match changes.last() {
            Some(last) if more => last.version,
            _ => self.head(),
        };
        // One that was never seen whole has no row.
        changes.retain(is_whole);
        SyncResponse {
            results,
            changes,
            cursor,
            landmark: self.landmark(self.history.len()),
            rewound_to: (!belongs).then_some(before),
            more,
            server_time_ms: now_ms,
        }
    }

    /// The number of the last operation.
    pub(in crate::sync) fn head(&self) -> u64 {
        self.history.len() as u64
    }

    /// The place and the time of an operation: no two histories have the same.
    fn landmark(&self, place: usize) -> Option<String> {
        let (_, _, at_ms) = self.history.get(place.checked_sub(1)?)?;
        Some(format!("{place}-{at_ms}"))
    }

    fn knows(&self, request: &SyncRequest) -> bool {
        let is_mine = |landmark: &String| {
            let place = landmark.split('-').next().and_then(|place| place.parse().ok());
            place.and_then(|place| self.landmark(place)).as_ref() == Some(landmark)
        };
        request.cursor <= self.head() && request.landmark.as_ref().is_none_or(is_mine)
    }

    fn apply(&mut self, operation: &Operation, now_ms: u64) -> Result<u64, Code> {
        let known = self.history.iter().position(|(id, ..)| *id == operation.id);
        if let Some(index) = known {
            return Ok(index as u64 + 1);
        }
        let change_seq = self.head() + 1;
        let operation = Operation {
            hlc: operation.hlc.restamped(now_ms, change_seq),
            ..operation.clone()
        };
        let entity = operation.entity;
        let mut document = self.documents.get(&entity).cloned();
        let document = document.get_or_insert_with(|| Document::new(entity));
        document.apply(&operation);
        document.version = change_seq;
        if matches!(operation.body, crate::sync::Body::Put { .. }) {
            self.admit(document)?;
        }
        self.history.push((operation.id, operation.hlc, now_ms));
        self.documents.insert(entity, document.clone());
        Ok(change_seq)
    }

    fn admit(&self, document: &Document) -> Result<(), Code> {
        if !is_whole(document) {
            return Err(Code::ValidationFailed);
        }
        let workout = document.fields.get("workout");
        let refers_to_nothing = workout.is_some_and(|workout| {
            let id = serde_json::from_value(workout.clone()).unwrap();
            let known = self.documents.get(&(EntityKind::Workout, id).into());
            !known.is_some_and(is_whole)
        });
        match refers_to_nothing {
            true => Err(Code::ReferenceMissing),
            false => Ok(()),
        }
    }
}

fn is_whole(document: &Document) -> bool {
    let required: &[&str] = match document.entity.kind {
        EntityKind::Set => &["reps"],
        _ => &["title"],
    };
    required.iter().all(|name| document.fields.contains_key(*name))
}
