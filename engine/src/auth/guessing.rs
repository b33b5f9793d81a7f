//! Who may try a password for an account now.
//!
//! Somebody who guesses must be stopped, however many addresses they have; and whoever they guess at must not be
//! locked out by it. So a sign-in counts against
//!
//! - the **browser and account**, where the browser has signed in to the account before (its cookie says so), and
//!   then against nothing else: strangers cannot use up that bucket, neither from the same address nor from
//!   thousands of others;
//! - otherwise the **address**, the **address and account**, and the **account** as a whole. Only this last one can
//!   be emptied by strangers for the owner, and it keeps out new browsers only; a mailed link makes such a browser
//!   a known one. One address alone cannot keep it empty: it may try less often than the bucket fills.
//!
//! An account that does not exist is counted like one that does. See `docs/tdr/`.

use diesel_async::AsyncPgConnection;

use super::{model::email_digest, queries::links, token::DeviceToken};
use crate::{
    app::App,
    http::{client::ClientAddress, limits::LimitedAction, problem::ApiResult},
};

/// Counts a try to sign in.
///
/// # Errors
/// `rate_limited`, and those of the database.
pub(super) async fn count_sign_in(
    app: &App,
    conn: &mut AsyncPgConnection,
    email: &str,
    address: ClientAddress,
    device: Option<&DeviceToken>,
) -> ApiResult<()> {
    let account = email_digest(email);
    if let Some(device) = device {
        let hash = device.hash();
        if links::is_device_known(conn, email, &hash).await? {
            let device: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
            let who = format!("{account}:{device}");
            return LimitedAction::SignInFromKnownDevice.count(app, who).await;
        }
    }
    LimitedAction::SignIn.count_address(app, address).await?;
    let pair = format!("{account}:{}", address.bucket());
    LimitedAction::SignInToAccount.count(app, pair).await?;
    LimitedAction::SignInFromAnywhere.count(app, account).await
}
