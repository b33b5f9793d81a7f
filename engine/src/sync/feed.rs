//! The change feed: for each entity of an owner, the number of its latest change.

use std::collections::{BTreeSet, HashSet};

use diesel::{
    ExpressionMethods, Insertable, QueryDsl, QueryResult, insert_into, result::Error as QueryError,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::{
    ids::UserId,
    sync::{EntityKind, EntityRef, Operation},
};
use uuid::Uuid;

use super::{batch::Numbered, seq};
use crate::{
    db::Prepared,
    schema::changes::{self, dsl},
};

/// A part of the feed, oldest first, and where to go on.
pub(super) struct FeedPage {
    pub(super) entities: Vec<EntityRef>,
    pub(super) cursor: u64,
    pub(super) more: bool,
}

/// Notes that an entity has changed.
pub(super) async fn record(mut conn: &AsyncPgConnection, numbered: &Numbered) -> QueryResult<()> {
    let upsert = insert_into(dsl::changes)
        .values(NewChange::of(numbered))
        .on_conflict((dsl::owner_id, dsl::entity_kind, dsl::entity_id))
        .do_update()
        .set(dsl::change_seq.eq(seq::to_db(numbered.change_seq)));
    Prepared(upsert).execute(&mut conn).await.map(drop)
}

/// Notes that there are new entities.
pub(super) async fn record_all(mut conn: &AsyncPgConnection, numbered: &[Numbered]) -> QueryResult<()> {
    let rows: Vec<_> = numbered.iter().map(NewChange::of).collect();
    insert_into(dsl::changes)
        .values(rows)
        .execute(&mut conn)
        .await
        .map(drop)
}

/// Those of the entities that any operation was ever about.
pub(super) async fn seen(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    operations: &[&Operation],
) -> QueryResult<HashSet<EntityRef>> {
    if operations.is_empty() {
        return Ok(HashSet::new());
    }
    let (kinds, ids): (BTreeSet<&str>, Vec<Uuid>) = operations
        .iter()
        .map(|operation| (operation.entity.kind.as_str(), operation.entity.id))
        .unzip();
    let rows: Vec<(String, Uuid)> = dsl::changes
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::entity_kind.eq_any(kinds))
        .filter(dsl::entity_id.eq_any(ids))
        .select((dsl::entity_kind, dsl::entity_id))
        .load(&mut conn)
        .await?;
    rows.into_iter().map(|(kind, id)| entity(&kind, id)).collect()
}

#[derive(Insertable)]
#[diesel(table_name = changes)]
struct NewChange {
    owner_id: UserId,
    change_seq: i64,
    entity_kind: &'static str,
    entity_id: Uuid,
}

impl NewChange {
    fn of(numbered: &Numbered) -> Self {
        let entity = numbered.operation.entity;
        Self {
            owner_id: numbered.operation.owner,
            change_seq: seq::to_db(numbered.change_seq),
            entity_kind: entity.kind.as_str(),
            entity_id: entity.id,
        }
    }
}

fn entity(kind: &str, id: Uuid) -> QueryResult<EntityRef> {
    let kind = EntityKind::from_name(kind)
        .ok_or_else(|| QueryError::DeserializationError(format!("unknown kind {kind}").into()))?;
    Ok(EntityRef { kind, id })
}

/// What changed after `cursor`, at most `limit` entities. `head` is the owner's last number, read under the same
/// lock or in the same snapshot.
pub(super) async fn after(
    mut conn: &AsyncPgConnection,
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
        .load(&mut conn)
        .await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let cursor = match rows.last() {
        Some((last, ..)) if more => seq::from_db(*last),
        _ => head,
    };
    let entities = rows.into_iter().map(|(_, kind, id)| entity(&kind, id));
    Ok(FeedPage {
        entities: entities.collect::<QueryResult<_>>()?,
        cursor,
        more,
    })
}
