//! What was done on this device without an account goes into the account that its lifter signs in to.

use shared::ids::UserId;
use shared::sync::{EntityKind, Operation};

use super::device;
use crate::store::{IndexedDbStore, LocalStore, StoreError};

/// Moves it, if the lifter asked for that. Operations keep their ids, so a second time, after a crash in between, changes nothing; the
/// guest's store goes last. The account has a profile of its own, and keeps it.
///
/// # Errors
/// If the device cannot read or keep it; everything is as before then, and the next start tries again.
pub async fn adopt(store: &IndexedDbStore, owner: UserId) -> Result<(), StoreError> {
    let Some(guest) = device::coming_along() else {
        return Ok(());
    };
    if guest != owner {
        let from = IndexedDbStore::open(guest.uuid()).await?;
        let pending = from.load().await?.pending.into_iter();
        let operations: Vec<Operation> = pending
            .map(|pending| pending.operation)
            .filter(|operation| operation.entity.kind != EntityKind::Profile)
            .map(|operation| Operation {
                owner,
                actor: owner,
                ..operation
            })
            .collect();
        store.append(&operations).await?;
        drop(from);
        IndexedDbStore::delete(guest.uuid()).await?;
    }
    device::set_guest(None);
    device::bring_along(None);
    Ok(())
}
