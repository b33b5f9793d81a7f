//! Queries on mailed links and on devices that are known.

use chrono::{DateTime, Utc};
use diesel::{
    dsl::{exists, now},
    prelude::*,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::UserId;

use crate::{
    auth::model::{LinkRow, NewLink},
    schema::{account_links, known_devices, sent_mails, users},
};

/// `purpose` of a link that confirms an address.
pub(in crate::auth) const CONFIRM_EMAIL: &str = "confirm_email";
/// `purpose` of a link that sets a new password.
pub(in crate::auth) const RESET_PASSWORD: &str = "reset_password";

/// Writes the link of a mail. A mail that is tried again carries a new token; that of the try before is void.
pub(in crate::auth) async fn put_link(
    conn: &mut AsyncPgConnection,
    link: &NewLink<'_>,
) -> QueryResult<usize> {
    diesel::insert_into(account_links::table)
        .values(link)
        .on_conflict(account_links::id)
        .do_update()
        .set((
            account_links::token_hash.eq(link.token_hash),
            account_links::expires_at.eq(link.expires_at),
        ))
        .execute(conn)
        .await
}

/// Whether a link would work, before anything costly is done for it.
pub(in crate::auth) async fn is_link_valid(
    conn: &mut AsyncPgConnection,
    purpose: &str,
    token_hash: &[u8],
) -> QueryResult<bool> {
    let valid = account_links::table
        .filter(account_links::token_hash.eq(token_hash))
        .filter(account_links::purpose.eq(purpose))
        .filter(account_links::used_at.is_null())
        .filter(account_links::expires_at.gt(now));
    diesel::select(exists(valid)).get_result(conn).await
}

/// Uses a link up: of two who come at once, one gets it.
pub(in crate::auth) async fn use_link(
    conn: &mut AsyncPgConnection,
    purpose: &str,
    token_hash: &[u8],
) -> QueryResult<Option<LinkRow>> {
    let valid = account_links::table
        .filter(account_links::token_hash.eq(token_hash))
        .filter(account_links::purpose.eq(purpose))
        .filter(account_links::used_at.is_null())
        .filter(account_links::expires_at.gt(now));
    diesel::update(valid)
        .set(account_links::used_at.eq(now))
        .returning(LinkRow::as_returning())
        .get_result(conn)
        .await
        .optional()
}

/// The address that a used link has confirmed, if it is still the account's.
pub(in crate::auth) async fn find_confirmed(
    conn: &mut AsyncPgConnection,
    token_hash: &[u8],
) -> QueryResult<Option<String>> {
    account_links::table
        .inner_join(users::table)
        .filter(account_links::token_hash.eq(token_hash))
        .filter(account_links::purpose.eq(CONFIRM_EMAIL))
        .filter(account_links::used_at.is_not_null())
        .filter(users::email.eq(account_links::email.nullable()))
        .filter(users::email_verified_at.is_not_null())
        .select(account_links::email)
        .get_result(conn)
        .await
        .optional()
}

/// Voids all links of an account that nobody has used, whatever they are for.
pub(in crate::auth) async fn void_links(conn: &mut AsyncPgConnection, user: UserId) -> QueryResult<usize> {
    let open = account_links::table
        .filter(account_links::user_id.eq(user))
        .filter(account_links::used_at.is_null());
    diesel::delete(open).execute(conn).await
}

/// Whether somebody has signed in by this address in this browser before.
pub(in crate::auth) async fn is_device_known(
    conn: &mut AsyncPgConnection,
    email: &str,
    device_hash: &[u8],
) -> QueryResult<bool> {
    let known = known_devices::table
        .inner_join(users::table)
        .filter(users::email.eq(email))
        .filter(known_devices::device_hash.eq(device_hash));
    diesel::select(exists(known)).get_result(conn).await
}

/// Remembers that somebody has signed in in this browser.
pub(in crate::auth) async fn know_device(
    conn: &mut AsyncPgConnection,
    user: UserId,
    device_hash: &[u8],
) -> QueryResult<usize> {
    diesel::insert_into(known_devices::table)
        .values((
            known_devices::user_id.eq(user),
            known_devices::device_hash.eq(device_hash),
        ))
        .on_conflict((known_devices::user_id, known_devices::device_hash))
        .do_update()
        .set(known_devices::last_seen_at.eq(now))
        .execute(conn)
        .await
}

/// Forgets every browser but one.
pub(in crate::auth) async fn forget_devices_but(
    conn: &mut AsyncPgConnection,
    user: UserId,
    device_hash: Option<&[u8]>,
) -> QueryResult<usize> {
    let of_user = known_devices::table.filter(known_devices::user_id.eq(user));
    match device_hash {
        Some(hash) => {
            diesel::delete(of_user.filter(known_devices::device_hash.ne(hash)))
                .execute(conn)
                .await
        }
        None => diesel::delete(of_user).execute(conn).await,
    }
}

/// Deletes what is of no use any more: links that expired, the notes of mails, browsers that did not come back.
pub(in crate::auth) async fn delete_before(
    conn: &mut AsyncPgConnection,
    links_and_mails: DateTime<Utc>,
    devices: DateTime<Utc>,
) -> QueryResult<usize> {
    let links = diesel::delete(account_links::table.filter(account_links::expires_at.lt(links_and_mails)))
        .execute(conn)
        .await?;
    let mails = diesel::delete(sent_mails::table.filter(sent_mails::sent_at.lt(links_and_mails)))
        .execute(conn)
        .await?;
    let devices = diesel::delete(known_devices::table.filter(known_devices::last_seen_at.lt(devices)))
        .execute(conn)
        .await?;
    Ok(links + mails + devices)
}
