//! What the device knows, kept on the device, in the browser's way. What a store must do is said by
//! [`shared::sync::LocalStore`]; the browser tests hold this one to it by killing the browser.

mod indexed_db;

pub use indexed_db::IndexedDbStore;
pub use shared::sync::{LocalStore, StoreError, Stored};

use crate::platform::idb::IdbError;

impl From<IdbError> for StoreError {
    fn from(error: IdbError) -> Self {
        match error {
            IdbError::Unavailable(_) => Self::Unavailable,
            IdbError::Aborted(why) | IdbError::Failed(why) => Self::Refused(why),
        }
    }
}
