//! The end of a run: everything syncs, and everything is compared with the oracle.

use std::collections::{BTreeMap, BTreeSet};

use super::oracle;
use super::steps::Fate;
use super::world::World;
use crate::ids::{DeviceId, OperationId};
use crate::sync::{Body, Document, EntityRef, Operation};

impl World {
    /// The weather clears up: everything works, and every device syncs until there is nothing to say.
    pub(super) fn settle(&mut self) {
        self.network.borrow_mut().under_way.clear();
        for phone in 0..self.phones.len() {
            self.phones[phone].disk.kept.set_full(false);
            (0..2).for_each(|tab| self.crash(phone, tab));
            (0..2).for_each(|tab| self.crash(phone, tab));
        }
        for _ in 0..3 {
            for phone in 0..self.phones.len() {
                let mut asked = 0;
                loop {
                    self.now_ms += 1;
                    self.ask(phone, 0);
                    while self.phones[phone].turn.is_some() {
                        self.go(phone, 0);
                        self.arrive(0, Fate::Fine);
                    }
                    asked += 1;
                    assert!(asked < 1_000, "an end of asking");
                    let tab = self.tab(phone, 0).tab.clone();
                    let replica = tab.replica.borrow();
                    let request = replica.request();
                    let is_up_to_date = request.cursor == self.engine.head() && !replica.has_unsent();
                    if is_up_to_date {
                        break;
                    }
                }
            }
        }
    }

    /// Everything that must be true in the end.
    pub(super) fn judge(&mut self) {
        let mut written = Vec::new();
        for phone in &self.phones {
            written.extend(phone.disk.written.borrow().iter().cloned());
        }
        let ids: BTreeSet<OperationId> = written.iter().map(|operation| operation.id).collect();
        assert!(self.ticked.is_subset(&ids), "what has a ✓ is on a disk");
        let expected = oracle::expected(&written, &self.applied);
        let alive = |documents: &BTreeMap<EntityRef, Document>| -> BTreeMap<EntityRef, oracle::Expected> {
            let documents = documents.values();
            let shown = documents.map(|document| {
                let fields = document.fields.clone().into_iter().collect();
                let is_alive = document.is_alive();
                (document.entity, oracle::Expected { fields, is_alive })
            });
            shown.collect()
        };
        let found = alive(&self.engine.documents);
        for entity in expected.keys().chain(found.keys()) {
            let (found, expected) = (found.get(entity), expected.get(entity));
            assert_eq!(found, expected, "the engine has what the clocks say");
        }
        if !self
            .happened
            .contains_key("the engine was restored from a backup")
        {
            let taken: BTreeSet<OperationId> = self.engine.history.iter().map(|(id, ..)| *id).collect();
            assert_eq!(
                taken, ids,
                "each operation once, none missing, none out of nowhere"
            );
            assert_eq!(taken.len(), self.engine.history.len());
        }
        self.look_for_contests(&written);
        for phone in 0..self.phones.len() {
            let tab = self.tab(phone, 0).tab.clone();
            let replica = tab.replica.borrow();
            assert_eq!(
                replica.pending().next(),
                None,
                "nothing waits, nothing is refused"
            );
            let documents: BTreeMap<_, _> = replica
                .documents()
                .map(|document| (document.entity, document.clone()))
                .collect();
            assert_eq!(
                documents, self.engine.documents,
                "device {phone} shows what the engine has"
            );
        }
    }

    /// Counts what was contested between devices.
    fn look_for_contests(&mut self, written: &[Operation]) {
        for document in self.engine.documents.clone().values() {
            let about = || {
                written
                    .iter()
                    .filter(|operation| operation.entity == document.entity)
            };
            let setters = |name: &str| {
                let setting = about().filter(
                    |operation| matches!(&operation.body, Body::Put { fields } if fields.contains_key(name)),
                );
                setting
                    .map(|operation| operation.device)
                    .collect::<BTreeSet<_>>()
                    .len()
            };
            if ["weight", "note"].into_iter().any(|name| setters(name) > 1) {
                self.note("two devices set the same field");
            }
            let by = |is_deletion: bool| -> BTreeSet<DeviceId> {
                let these = about().filter(|operation| matches!(operation.body, Body::Delete) == is_deletion);
                these.map(|operation| operation.device).collect()
            };
            if by(true)
                .iter()
                .any(|deleter| by(false).iter().any(|editor| editor != deleter))
            {
                self.note(match document.is_alive() {
                    true => "one device deleted what another edited, and the edit was later",
                    false => "one device deleted what another edited, and the deletion was later",
                });
            }
            let undone =
                about().any(|operation| matches!(&operation.body, Body::Put { fields } if fields.is_empty()));
            if undone {
                self.note("a deletion was undone");
            }
        }
    }
}
