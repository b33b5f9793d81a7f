//! Coming in: a new session, in a browser that is known from then on.

use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use shared::ids::UserId;

use super::{
    queries::links,
    session::{self, Opened},
    token::DeviceToken,
};

/// What a browser has after signing in.
pub(super) struct Entry {
    pub(super) opened: Opened,
    /// For its cookie: the one it had, or a new one.
    pub(super) device: DeviceToken,
}

/// Opens a session for somebody who has proved who they are.
///
/// # Errors
/// Those of the database.
pub(super) async fn enter(
    conn: &mut AsyncPgConnection,
    user: UserId,
    user_agent: Option<&str>,
    device: Option<DeviceToken>,
) -> QueryResult<Entry> {
    let device = device.unwrap_or_else(DeviceToken::random);
    let opened = session::open(conn, user, user_agent).await?;
    links::know_device(conn, user, &device.hash()).await?;
    Ok(Entry { opened, device })
}
