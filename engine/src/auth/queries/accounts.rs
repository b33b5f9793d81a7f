//! Queries that change an account.

use diesel::{
    dsl::{exists, now},
    prelude::*,
    sql_types,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::UserId;
use uuid::Uuid;

use crate::{
    auth::model::UserRow,
    schema::{sent_mails, users},
};

/// The account, unless it is locked or gone.
pub(in crate::auth) async fn find(
    conn: &mut AsyncPgConnection,
    user: UserId,
) -> QueryResult<Option<UserRow>> {
    users::table
        .find(user)
        .filter(users::deleted_at.is_null())
        .select(UserRow::as_select())
        .get_result(conn)
        .await
        .optional()
}

/// The account, locked or not.
pub(in crate::auth) async fn find_any(
    conn: &mut AsyncPgConnection,
    user: UserId,
) -> QueryResult<Option<UserRow>> {
    users::table
        .find(user)
        .select(UserRow::as_select())
        .get_result(conn)
        .await
        .optional()
}

/// Locks the account until the transaction ends and says whether it is as somebody saw it before: not locked, with
/// the same password. So no sign-in slips in beside a change of password or a deletion.
pub(in crate::auth) async fn lock_unchanged(
    conn: &mut AsyncPgConnection,
    user: UserId,
    password_hash: Option<&str>,
) -> QueryResult<bool> {
    let locked: Option<Option<String>> = users::table
        .find(user)
        .filter(users::deleted_at.is_null())
        .select(users::password_hash)
        .for_no_key_update()
        .get_result(conn)
        .await
        .optional()?;
    Ok(locked.is_some_and(|hash| hash.as_deref() == password_hash))
}

pub(in crate::auth) async fn set_password(
    conn: &mut AsyncPgConnection,
    user: UserId,
    password_hash: &str,
) -> QueryResult<Option<UserRow>> {
    diesel::update(users::table.find(user).filter(users::deleted_at.is_null()))
        .set(users::password_hash.eq(password_hash))
        .returning(UserRow::as_returning())
        .get_result(conn)
        .await
        .optional()
}

/// Writes an address that somebody has shown to be theirs.
pub(in crate::auth) async fn set_confirmed_email(
    conn: &mut AsyncPgConnection,
    user: UserId,
    email: &str,
) -> QueryResult<Option<UserRow>> {
    diesel::update(users::table.find(user).filter(users::deleted_at.is_null()))
        .set((users::email.eq(email), users::email_verified_at.eq(now)))
        .returning(UserRow::as_returning())
        .get_result(conn)
        .await
        .optional()
}

/// Locks the account for good: nothing is left that anybody could sign in with, and the address is free.
pub(in crate::auth) async fn lock_for_deletion(
    conn: &mut AsyncPgConnection,
    user: UserId,
) -> QueryResult<usize> {
    diesel::update(users::table.find(user).filter(users::deleted_at.is_null()))
        .set((
            users::deleted_at.eq(now),
            users::email.eq(None::<String>),
            users::password_hash.eq(None::<String>),
        ))
        .execute(conn)
        .await
}

/// Erases a locked account with everything that refers to it.
pub(in crate::auth) async fn erase(conn: &mut AsyncPgConnection, user: UserId) -> QueryResult<usize> {
    diesel::delete(users::table.find(user).filter(users::deleted_at.is_not_null()))
        .execute(conn)
        .await
}

/// Erases jobs that name the account or its address, whatever their kind.
pub(in crate::auth) async fn erase_jobs(
    conn: &mut AsyncPgConnection,
    names: &[String],
) -> QueryResult<usize> {
    diesel::sql_query(
        "DELETE FROM jobs WHERE EXISTS (
             SELECT FROM unnest($1) AS name
              WHERE strpos(payload::text, name) > 0 OR strpos(coalesce(dedupe_key, ''), name) > 0)",
    )
    .bind::<sql_types::Array<sql_types::Text>, _>(names)
    .execute(conn)
    .await
}

/// Whether a mail went out already.
pub(in crate::auth) async fn is_mail_sent(conn: &mut AsyncPgConnection, mail: Uuid) -> QueryResult<bool> {
    diesel::select(exists(sent_mails::table.find(mail)))
        .get_result(conn)
        .await
}

/// Notes that a mail went out, unless the account is gone meanwhile.
pub(in crate::auth) async fn note_mail(
    conn: &mut AsyncPgConnection,
    mail: Uuid,
    user: UserId,
) -> QueryResult<usize> {
    let sent = users::table
        .find(user)
        .select((mail.into_sql::<sql_types::Uuid>(), users::id));
    diesel::insert_into(sent_mails::table)
        .values(sent)
        .into_columns((sent_mails::id, sent_mails::user_id))
        .on_conflict_do_nothing()
        .execute(conn)
        .await
}
