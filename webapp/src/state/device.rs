//! Who used this device last, on the disk: a browser that dies right after signing in must still find the sets
//! that were logged. `localStorage` is quicker to read but reaches the disk only after seconds.

use super::Account;
use crate::platform::idb::{Database, Write};
use crate::platform::{local_storage, log};

const KEY: &str = "account";
const TABLE: &str = "values";

async fn database() -> Option<Database> {
    Database::open("gymgenius-device", 1, &[TABLE]).await.ok()
}

/// What is known at once.
#[must_use]
pub fn recall_quickly() -> Option<Account> {
    serde_json::from_str(&local_storage::get(KEY)?).ok()
}

/// What the disk knows.
pub async fn recall() -> Option<Account> {
    let text = database().await?.get(TABLE, KEY).await.ok()??;
    serde_json::from_str(&text).ok()
}

/// Keeps the account, in both places.
pub async fn remember(account: &Account) {
    let Ok(value) = serde_json::to_string(account) else {
        return;
    };
    local_storage::set(KEY, &value);
    write(Write::Put {
        table: TABLE,
        key: KEY.to_owned(),
        value,
    })
    .await;
}

/// Forgets it.
pub async fn forget() {
    local_storage::remove(KEY);
    write(Write::Delete {
        table: TABLE,
        key: KEY.to_owned(),
    })
    .await;
}

async fn write(write: Write) {
    if let Some(database) = database().await
        && let Err(error) = database.write(&[write]).await
    {
        log::warn(&format!("account: {error}"));
    }
}
