//! The change feed: for each entity of an owner, the number of its latest change.

use diesel::{ExpressionMethods, QueryDsl, QueryResult, insert_into, result::Error as QueryError};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::{
    ids::UserId,
    sync::{EntityKind, EntityRef},
};
use uuid::Uuid;

use super::seq;
use crate::schema::changes::dsl;

/// A part of the feed, oldest first, and where to go on.
pub(super) struct FeedPage {
    pub(super) entities: Vec<EntityRef>,
    pub(super) cursor: u64,
    pub(super) more: bool,
}

/// Notes that an entity has changed.
pub(super) async fn record(
    conn: &mut AsyncPgConnection,
    owner: UserId,
    change_seq: u64,
    entity: EntityRef,
) -> QueryResult<()> {
    let change_seq = dsl::change_seq.eq(seq::to_db(change_seq));
    insert_into(dsl::changes)
        .values((
            dsl::owner_id.eq(owner),
            change_seq,
            dsl::entity_kind.eq(entity.kind.as_str()),
            dsl::entity_id.eq(entity.id),
        ))
        .on_conflict((dsl::owner_id, dsl::entity_kind, dsl::entity_id))
        .do_update()
        .set(change_seq)
        .execute(conn)
        .await
        .map(drop)
}

/// What changed after `cursor`, at most `limit` entities. `head` is the owner's last number, read under the same
/// lock or in the same snapshot.
pub(super) async fn after(
    conn: &mut AsyncPgConnection,
    owner: UserId,
    cursor: u64,
    head: u64,
    limit: usize,
) -> QueryResult<FeedPage> {
    if cursor >= head {
        return Ok(FeedPage {
            entities: Vec::new(),
            cursor: head,
            more: false,
        });
    }
    let mut rows: Vec<(i64, String, Uuid)> = dsl::changes
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::change_seq.gt(seq::to_db(cursor)))
        .order(dsl::change_seq)
        .limit(i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1))
        .select((dsl::change_seq, dsl::entity_kind, dsl::entity_id))
        .load(conn)
        .await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let cursor = match rows.last() {
        Some((last, ..)) if more => seq::from_db(*last),
        _ => head,
    };
    let entities = rows.into_iter().map(|(_, kind, id)| {
        let kind = EntityKind::from_name(&kind)
            .ok_or_else(|| QueryError::DeserializationError(format!("unknown kind {kind}").into()))?;
        Ok(EntityRef { kind, id })
    });
    Ok(FeedPage {
        entities: entities.collect::<QueryResult<_>>()?,
        cursor,
        more,
    })
}
