//! The operations themselves: the revision history, kept for ever.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::{
    ExpressionMethods, Insertable, OptionalExtension, QueryDsl, QueryResult, insert_into,
    result::Error as QueryError,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde_json::Value;
use shared::{
    ids::{DeviceId, OperationId, UserId},
    sync::{Document, EntityRef, Operation},
};
use uuid::Uuid;

use super::{batch::Numbered, seq};
use crate::{
    db::{JsonText, Prepared},
    schema::operations::{self, dsl},
};

/// What is remembered of an operation for the case that it comes again.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) digest: Vec<u8>,
    pub(super) change_seq: u64,
}

/// Which of these operations have been applied already.
pub(super) async fn known(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    ids: &[OperationId],
) -> QueryResult<HashMap<OperationId, Known>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(OperationId, Vec<u8>, i64)> = dsl::operations
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::id.eq_any(ids))
        .select((dsl::id, dsl::digest, dsl::change_seq))
        .load(&mut conn)
        .await?;
    let known = rows.into_iter().map(|(id, digest, change_seq)| {
        let change_seq = seq::from_db(change_seq);
        (id, Known { digest, change_seq })
    });
    Ok(known.collect())
}

/// What is said of a place of the history so that it is known again: its number, and when it was reached. After a backup was
/// restored, another time stands there. None before the first place.
pub(super) async fn landmark(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    change_seq: u64,
) -> QueryResult<Option<String>> {
    let at = dsl::operations
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::change_seq.eq(seq::to_db(change_seq)));
    let reached: Option<DateTime<Utc>> = at.select(dsl::received_at).first(&mut conn).await.optional()?;
    Ok(reached.map(|reached| format!("{change_seq}-{}", reached.timestamp_micros())))
}

/// Writes down an operation that has been applied.
pub(super) async fn append(
    mut conn: &AsyncPgConnection,
    numbered: &Numbered,
    superseded: &[String],
) -> QueryResult<()> {
    let insert = insert_into(dsl::operations).values(NewOperation::of(numbered, superseded)?);
    Prepared(insert).execute(&mut conn).await.map(drop)
}

/// Writes down operations that have been applied, of which nothing was superseded.
pub(super) async fn append_all(mut conn: &AsyncPgConnection, numbered: &[Numbered]) -> QueryResult<()> {
    let rows = numbered
        .iter()
        .map(|operation| NewOperation::of(operation, &[]))
        .collect::<QueryResult<Vec<_>>>()?;
    insert_into(dsl::operations)
        .values(rows)
        .execute(&mut conn)
        .await
        .map(drop)
}

#[derive(Insertable)]
#[diesel(table_name = operations)]
struct NewOperation<'a> {
    owner_id: UserId,
    id: OperationId,
    change_seq: i64,
    actor_id: UserId,
    device_id: DeviceId,
    schema_version: i32,
    hlc: String,
    entity_kind: &'static str,
    entity_id: Uuid,
    base_version: i64,
    body: JsonText,
    superseded: &'a [String],
    digest: &'a [u8],
}

impl<'a> NewOperation<'a> {
    fn of(numbered: &'a Numbered, superseded: &'a [String]) -> QueryResult<Self> {
        let operation = &numbered.operation;
        Ok(Self {
            owner_id: operation.owner,
            id: operation.id,
            change_seq: seq::to_db(numbered.change_seq),
            actor_id: operation.actor,
            device_id: operation.device,
            schema_version: i32::from(operation.schema_version),
            hlc: operation.hlc.to_string(),
            entity_kind: operation.entity.kind.as_str(),
            entity_id: operation.entity.id,
            base_version: seq::to_db(operation.base_version),
            body: JsonText::of(&operation.body)
                .map_err(|error| QueryError::SerializationError(Box::new(error)))?,
            superseded,
            digest: &numbered.digest,
        })
    }
}

type HistoryRow = (Uuid, i64, Option<UserId>, DeviceId, i32, String, i64, Value);

/// What the operations say about an entity that has no row: one that was deleted here before it was ever seen
/// whole.
pub(super) async fn fold(
    mut conn: &AsyncPgConnection,
    owner: UserId,
    entity: EntityRef,
) -> QueryResult<Document> {
    let rows: Vec<HistoryRow> = dsl::operations
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::entity_kind.eq(entity.kind.as_str()))
        .filter(dsl::entity_id.eq(entity.id))
        .order(dsl::change_seq)
        .select((
            dsl::id,
            dsl::change_seq,
            dsl::actor_id,
            dsl::device_id,
            dsl::schema_version,
            dsl::hlc,
            dsl::base_version,
            dsl::body,
        ))
        .load(&mut conn)
        .await?;
    let corrupt = |error: Box<dyn std::error::Error + Send + Sync>| QueryError::DeserializationError(error);
    let mut document = Document::new(entity);
    for (id, change_seq, actor, device, schema_version, hlc, base_version, body) in rows {
        document.apply(&Operation {
            id: OperationId::new(id),
            schema_version: u16::try_from(schema_version).unwrap_or(u16::MAX),
            owner,
            actor: actor.unwrap_or(owner),
            device,
            hlc: hlc.parse().map_err(|error| corrupt(Box::new(error)))?,
            entity,
            base_version: seq::from_db(base_version),
            body: serde_json::from_value(body).map_err(|error| corrupt(Box::new(error)))?,
        });
        document.version = seq::from_db(change_seq);
    }
    Ok(document)
}
