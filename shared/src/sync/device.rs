//! What a device does, in the order in which nothing is lost: first the disk, then memory, and to the engine only what
//! is on the disk.
//!
//! The web app and the devices that prove it (`engine/tests/chaos`) run this same code. They differ in the store below
//! it and in the line to the engine.

use std::future::Future;
use std::rc::Rc;

use super::{
    Advance, Body, EntityRef, LocalStore, Operation, Replica, StoreError, SyncRequest, SyncResponse,
};
use crate::ids::{OperationId, UserId};

/// A device on which one owner's data are open: their store and their copy in memory.
///
/// Whoever is named as `owner` may have left while something was waited for; nothing is done then.
pub trait Device {
    /// Where it keeps things.
    type Store: LocalStore;

    /// Whose data are open.
    fn owner(&self) -> Option<UserId>;

    /// The store of these data.
    fn store(&self, owner: UserId) -> Option<Rc<Self::Store>>;

    /// Uses the copy in memory. What is on the screen does not change by it.
    fn replica<T>(&self, owner: UserId, with: impl FnOnce(&mut Replica) -> T) -> Option<T>;

    /// Lets memory and screen follow operations that are on the disk.
    fn follow_operations(&self, owner: UserId, operations: Vec<Operation>);

    /// Lets memory and screen follow an answer that is on the disk.
    fn follow_answer(&self, owner: UserId, advance: &Advance);
}

/// The way to the engine.
pub trait Line {
    /// Why there is no answer.
    type Error;

    /// Asks once.
    fn exchange(&self, request: &SyncRequest) -> impl Future<Output = Result<SyncResponse, Self::Error>>;
}

/// Why an exchange came to nothing. Nothing is lost by it: it is asked again later.
#[derive(Debug)]
pub enum Interrupted<E> {
    /// No answer.
    Line(E),
    /// An answer that the device could not keep.
    Store(StoreError),
}

/// Keeps changes, all or none, and follows them.
///
/// # Errors
/// If the device did not keep them; nothing has changed then.
pub async fn commit<D: Device>(
    device: &D,
    changes: impl IntoIterator<Item = (EntityRef, Body)>,
    mut new_id: impl FnMut() -> OperationId,
    now_ms: u64,
) -> Result<(), StoreError> {
    let owner = device.owner().ok_or(StoreError::Unavailable)?;
    let store = device.store(owner).ok_or(StoreError::Unavailable)?;
    let operations: Option<Vec<Operation>> = device.replica(owner, |replica| {
        let changes = changes.into_iter();
        changes
            .map(|(entity, body)| replica.prepare(new_id(), entity, body, now_ms))
            .collect()
    });
    let operations = operations.ok_or(StoreError::Unavailable)?;
    store.append(&operations).await?;
    device.follow_operations(owner, operations);
    Ok(())
}

/// Asks the engine once, keeps what it answers and follows it. Says whether there is more to ask.
///
/// Only one at a time for one store, in whichever tab: the answer must be of the moment at which it is kept.
///
/// # Errors
/// If there was no answer, or it was not kept.
pub async fn exchange<D: Device, L: Line>(device: &D, line: &L) -> Result<bool, Interrupted<L::Error>> {
    let Some(owner) = device.owner() else {
        return Ok(false);
    };
    catch_up_with_disk(device, owner)
        .await
        .map_err(Interrupted::Store)?;
    let Some(request) = device.replica(owner, |replica| replica.request()) else {
        return Ok(false);
    };
    let response = line.exchange(&request).await.map_err(Interrupted::Line)?;
    receive(device, owner, &response)
        .await
        .map_err(Interrupted::Store)
}

/// Follows what another tab has kept: an answer must not be kept over one that this tab has not seen.
async fn catch_up_with_disk<D: Device>(device: &D, owner: UserId) -> Result<(), StoreError> {
    let Some(store) = device.store(owner) else {
        return Ok(());
    };
    let place = store.place().await?;
    if device.replica(owner, |replica| replica.is_at(&place)) == Some(false) {
        let stored = store.load().await?;
        if let Some(advance) = device.replica(owner, |replica| replica.behind(&stored)) {
            device.follow_answer(owner, &advance);
        }
    }
    Ok(())
}

async fn receive<D: Device>(device: &D, owner: UserId, response: &SyncResponse) -> Result<bool, StoreError> {
    let advance = device.replica(owner, |replica| replica.receive(response));
    let (Some(advance), Some(store)) = (advance, device.store(owner)) else {
        return Ok(false);
    };
    store.advance(&advance).await?;
    device.follow_answer(owner, &advance);
    let unsent = device.replica(owner, |replica| replica.has_unsent());
    Ok(unsent.is_some_and(|unsent| unsent || response.more))
}
