//! Who used this device last, on the disk: a browser that dies right after signing in must still find the sets
//! that were logged. `localStorage` is quicker to read but reaches the disk only after seconds.

use shared::ids::UserId;

use super::Account;
use crate::platform::idb::{Database, Migration, Write};
use crate::platform::{local_storage, log};

const KEY: &str = "account";
const GUEST: &str = "guest";
const COMING_ALONG: &str = "coming_along";
/// Under this the device remembers that a sign-out has not reached the engine.
const LEAVING: &str = "leaving";
const TABLE: &str = "values";
const MIGRATIONS: &[Migration] = &[Migration { adds: &[TABLE] }];

async fn database() -> Option<Database> {
    Database::open("gymgenius-device", MIGRATIONS).await.ok()
}

/// Whether somebody has left without a network, so that the engine does not know it yet.
#[must_use]
pub fn is_leaving() -> bool {
    local_storage::get(LEAVING).is_some()
}

/// Remembers whether somebody has.
pub fn set_leaving(yes: bool) {
    if yes {
        local_storage::set(LEAVING, "yes");
    } else if is_leaving() {
        local_storage::remove(LEAVING);
    }
}

/// Calls when somebody else has signed in or out in another tab.
pub fn on_change_elsewhere(callback: impl Fn() + 'static) {
    local_storage::on_change_elsewhere(KEY, callback);
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
    write(Write::Delete {
        table: TABLE,
        key: KEY.to_owned(),
    })
    .await;
    // Last: it is what other tabs go by, and what they read then is gone.
    local_storage::remove(KEY);
}

/// Who trains or has trained on this device without an account.
#[must_use]
pub fn guest() -> Option<UserId> {
    local_storage::get(GUEST)?.parse().ok()
}

/// Keeps who that is; `None` once it is an account or has gone into one.
pub fn set_guest(guest: Option<UserId>) {
    match guest {
        Some(guest) => local_storage::set(GUEST, &guest.to_string()),
        None => local_storage::remove(GUEST),
    }
}

/// Whose training goes into the account that opens next, because the lifter said so.
#[must_use]
pub fn coming_along() -> Option<UserId> {
    local_storage::get(COMING_ALONG)?.parse().ok()
}

/// Says whose training that is.
pub fn bring_along(guest: Option<UserId>) {
    match guest {
        Some(guest) => local_storage::set(COMING_ALONG, &guest.to_string()),
        None => local_storage::remove(COMING_ALONG),
    }
}

async fn write(write: Write) {
    if let Some(database) = database().await
        && let Err(error) = database.write(&[write]).await
    {
        log::warn(&format!("account: {error}"));
    }
}
