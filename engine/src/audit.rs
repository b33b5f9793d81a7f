//! What happened to an account and who did it. Owns `audit_entries`.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::UserId;

use crate::schema::audit_entries;

/// Notes an action in the transaction that does it. `actor` is absent where the engine acted by itself.
///
/// # Errors
/// Those of the database.
pub async fn record(
    conn: &mut AsyncPgConnection,
    user: UserId,
    actor: Option<UserId>,
    action: &str,
) -> QueryResult<usize> {
    diesel::insert_into(audit_entries::table)
        .values((
            audit_entries::user_id.eq(user),
            audit_entries::actor_id.eq(actor),
            audit_entries::action.eq(action),
        ))
        .execute(conn)
        .await
}
