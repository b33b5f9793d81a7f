//! The owner's last `change_seq`, and the lock under which numbers are given.

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, QueryResult, insert_into, update};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::UserId;

use super::seq;
use crate::schema::sync_heads::dsl;

/// The head of an owner's history, locked until the transaction ends. A global sequence would not do: a reader
/// could see number 8 committed before number 7 and never come back for 7.
#[derive(Debug)]
pub(super) struct Head {
    owner: UserId,
    stored: u64,
    current: u64,
}

impl Head {
    /// Waits for its turn.
    pub(super) async fn lock(conn: &mut AsyncPgConnection, owner: UserId) -> QueryResult<Self> {
        let locked = dsl::sync_heads.find(owner).select(dsl::change_seq).for_update();
        let change_seq = match locked.first::<i64>(conn).await.optional()? {
            Some(change_seq) => change_seq,
            None => {
                insert_into(dsl::sync_heads)
                    .values((dsl::owner_id.eq(owner), dsl::change_seq.eq(0)))
                    .on_conflict_do_nothing()
                    .execute(conn)
                    .await?;
                locked.first(conn).await?
            }
        };
        let change_seq = seq::from_db(change_seq);
        Ok(Self {
            owner,
            stored: change_seq,
            current: change_seq,
        })
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
    pub(super) async fn save(&self, conn: &mut AsyncPgConnection) -> QueryResult<()> {
        if self.current == self.stored {
            return Ok(());
        }
        update(dsl::sync_heads.find(self.owner))
            .set(dsl::change_seq.eq(seq::to_db(self.current)))
            .execute(conn)
            .await
            .map(drop)
    }
}

/// The last number given, without a lock; 0 for somebody who never wrote.
pub(super) async fn current(conn: &mut AsyncPgConnection, owner: UserId) -> QueryResult<u64> {
    let change_seq = dsl::sync_heads
        .find(owner)
        .select(dsl::change_seq)
        .first::<i64>(conn)
        .await;
    Ok(change_seq.optional()?.map_or(0, seq::from_db))
}
