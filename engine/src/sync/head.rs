//! The owner's last `change_seq`, and the lock under which numbers are given.

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, QueryResult, insert_into, update};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::UserId;

use super::seq;
use crate::{db::Prepared, schema::sync_heads::dsl};

/// The head of an owner's history, locked until the transaction ends. A global sequence would not do: a reader
/// could see number 8 committed before number 7 and never come back for 7.
#[derive(Debug)]
pub(super) struct Head {
    owner: UserId,
    stored: u64,
    current: u64,
}

impl Head {
    /// Waits for its turn. `None` if there is nothing to lock: nothing was ever written for this owner.
    pub(super) async fn lock(mut conn: &AsyncPgConnection, owner: UserId) -> QueryResult<Option<Self>> {
        let locked = dsl::sync_heads.find(owner).select(dsl::change_seq).for_update();
        let change_seq: Option<i64> = locked.first(&mut conn).await.optional()?;
        Ok(change_seq.map(|change_seq| Self::at(owner, change_seq)))
    }

    /// As [`Head::lock`], for an owner who had none.
    pub(super) async fn lock_first(mut conn: &AsyncPgConnection, owner: UserId) -> QueryResult<Self> {
        insert_into(dsl::sync_heads)
            .values((dsl::owner_id.eq(owner), dsl::change_seq.eq(0)))
            .on_conflict_do_nothing()
            .execute(&mut conn)
            .await?;
        Self::lock(conn, owner).await?.ok_or(diesel::NotFound)
    }

    fn at(owner: UserId, change_seq: i64) -> Self {
        let change_seq = seq::from_db(change_seq);
        Self {
            owner,
            stored: change_seq,
            current: change_seq,
        }
    }

    /// The number that the next change gets.
    pub(super) fn next(&self) -> u64 {
        self.current + 1
    }

    /// The number of the last change.
    pub(super) fn current(&self) -> u64 {
        self.current
    }

    /// Takes the next number: the change has happened.
    pub(super) fn take(&mut self) {
        self.current += 1;
    }

    /// Writes down how far it has come.
    pub(super) async fn save(&self, mut conn: &AsyncPgConnection) -> QueryResult<()> {
        if self.current == self.stored {
            return Ok(());
        }
        let update =
            update(dsl::sync_heads.find(self.owner)).set(dsl::change_seq.eq(seq::to_db(self.current)));
        Prepared(update).execute(&mut conn).await.map(drop)
    }
}

/// The last number given, without a lock; 0 for somebody who never wrote.
pub(super) async fn current(mut conn: &AsyncPgConnection, owner: UserId) -> QueryResult<u64> {
    let change_seq = dsl::sync_heads
        .find(owner)
        .select(dsl::change_seq)
        .first::<i64>(&mut conn)
        .await;
    Ok(change_seq.optional()?.map_or(0, seq::from_db))
}
