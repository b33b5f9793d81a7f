//! Who used this device last, kept so that the app opens without a network.

use serde::{Deserialize, Serialize};
use shared::api::auth::Me;
use shared::ids::UserId;

/// The account, without anything secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The owner of the data on this device.
    pub id: UserId,
    /// How to call them.
    pub display_name: String,
    /// Where mail reaches them; demo identities have none.
    pub email: Option<String>,
    /// Whether mail to it has been shown to reach them.
    #[serde(default)]
    pub email_verified: bool,
    /// Whether this is a demo identity.
    pub demo: bool,
    /// Whether there is no account yet: everything is on this device alone.
    #[serde(default)]
    pub guest: bool,
}

impl Account {
    /// Somebody who trains without an account, under an id that an account may take over.
    #[must_use]
    pub fn guest(id: UserId) -> Self {
        Self {
            id,
            display_name: String::new(),
            email: None,
            email_verified: false,
            demo: false,
            guest: true,
        }
    }
}

impl From<&Me> for Account {
    fn from(me: &Me) -> Self {
        Self {
            id: me.id,
            display_name: me.display_name.clone(),
            email: me.email.clone(),
            email_verified: me.email_verified,
            demo: me.demo,
            guest: false,
        }
    }
}
