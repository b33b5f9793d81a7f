//! Devices of the proof: the devices' own code on a disk and a network that stop between any two steps.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use serde::{Serialize, de::DeserializeOwned};

use crate::ids::{DeviceId, OperationId, UserId};
use crate::sync::{
    Advance, Device, LocalStore, MemoryStore, Operation, Replica, StoreError, Stored, SyncRequest,
    SyncResponse,
};

/// Something that is under way, and can be dropped at each of its steps.
pub(super) type Work<T> = Pin<Box<dyn Future<Output = T>>>;

/// Does the next step of it.
pub(super) fn next_step<T>(work: &mut Work<T>) -> Option<T> {
    match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// Does something that never waits.
pub(super) fn at_once<T>(work: impl Future<Output = T> + 'static) -> T {
    let mut work: Work<T> = Box::pin(work);
    next_step(&mut work).expect("it does not wait")
}

/// The border between two steps.
async fn border() {
    let mut crossed = false;
    poll_fn(|_| match std::mem::replace(&mut crossed, true) {
        true => Poll::Ready(()),
        false => Poll::Pending,
    })
    .await;
}

/// A store that takes its time before and after it writes. What is written stays when its device dies.
#[derive(Debug, Default)]
pub(super) struct Disk {
    pub(super) kept: MemoryStore,
    /// Everything that was ever done and written down.
    pub(super) written: RefCell<Vec<Operation>>,
}

impl LocalStore for Disk {
    async fn load(&self) -> Result<Stored, StoreError> {
        self.kept.load().await
    }

    async fn place(&self) -> Result<(u64, Option<String>), StoreError> {
        border().await;
        self.kept.place().await
    }

    async fn append(&self, operations: &[Operation]) -> Result<(), StoreError> {
        border().await;
        self.kept.append(operations).await?;
        self.written.borrow_mut().extend_from_slice(operations);
        border().await;
        Ok(())
    }

    async fn advance(&self, advance: &Advance) -> Result<(), StoreError> {
        border().await;
        self.kept.advance(advance).await?;
        border().await;
        Ok(())
    }

    async fn discard(&self, operation: OperationId) -> Result<(), StoreError> {
        self.kept.discard(operation).await
    }

    async fn meta<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, StoreError> {
        self.kept.meta(key).await
    }

    async fn put_meta<T: Serialize>(&self, key: &str, value: &T) -> Result<(), StoreError> {
        self.kept.put_meta(key, value).await
    }

    async fn delete_meta(&self, key: &str) -> Result<(), StoreError> {
        self.kept.delete_meta(key).await
    }
}

/// One tab of the app.
#[derive(Debug)]
pub(super) struct Tab {
    owner: UserId,
    pub(super) replica: RefCell<Replica>,
    disk: Rc<Disk>,
}

impl Tab {
    /// Opens the app on what the disk has.
    pub(super) fn open(owner: UserId, name: DeviceId, disk: &Rc<Disk>) -> Self {
        let on_disk = disk.clone();
        let stored = at_once(async move { on_disk.load().await }).expect("a memory never refuses");
        Self {
            owner,
            replica: RefCell::new(Replica::restore(owner, name, stored)),
            disk: disk.clone(),
        }
    }
}

impl Device for Tab {
    type Store = Disk;

    fn owner(&self) -> Option<UserId> {
        Some(self.owner)
    }

    fn store(&self, _: UserId) -> Option<Rc<Disk>> {
        Some(self.disk.clone())
    }

    fn replica<T>(&self, _: UserId, with: impl FnOnce(&mut Replica) -> T) -> Option<T> {
        Some(with(&mut self.replica.borrow_mut()))
    }

    fn follow_operations(&self, _: UserId, operations: Vec<Operation>) {
        for operation in operations {
            self.replica.borrow_mut().append(operation);
        }
    }

    fn follow_answer(&self, _: UserId, advance: &Advance) {
        self.replica.borrow_mut().advance(advance);
    }
}

/// The network between all devices and the engine.
#[derive(Debug, Default)]
pub(super) struct Network {
    /// Requests that have not reached the engine, with their tickets. They arrive in any order, or come twice.
    pub(super) under_way: Vec<(u64, SyncRequest)>,
    /// By ticket what has come back: an answer, or the news that there will be none.
    pub(super) back: BTreeMap<u64, Option<SyncResponse>>,
    tickets: u64,
}

/// A device's way into the network.
pub(super) struct Line(pub(super) Rc<RefCell<Network>>);

impl crate::sync::Line for Line {
    type Error = ();

    async fn exchange(&self, request: &SyncRequest) -> Result<SyncResponse, ()> {
        let ticket = {
            let mut network = self.0.borrow_mut();
            network.tickets += 1;
            let ticket = network.tickets;
            network.under_way.push((ticket, request.clone()));
            ticket
        };
        let back = poll_fn(|_| match self.0.borrow_mut().back.remove(&ticket) {
            Some(back) => Poll::Ready(back),
            None => Poll::Pending,
        });
        back.await.ok_or(())
    }
}
