//! Reading synchronised entities: as documents for merging, as entities for everybody else.

use std::collections::HashMap;

use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use futures_util::future::try_join_all;
use shared::{
    api::Versioned,
    ids::UserId,
    sync::{Document, EntityRef},
};
use uuid::Uuid;

use super::{Stored, Synced, apply, journal};

/// The row of one entity, deleted or not.
pub(super) async fn row<E: Synced>(
    conn: &AsyncPgConnection,
    owner: UserId,
    id: Uuid,
) -> QueryResult<Option<Stored<E::Columns>>> {
    Ok(E::load(conn, owner, &[id]).await?.pop())
}

/// One entity that exists for readers.
///
/// # Errors
/// If the query fails.
pub async fn fetch_alive<E: Synced>(
    conn: &AsyncPgConnection,
    owner: UserId,
    id: Uuid,
) -> QueryResult<Option<Versioned<E>>> {
    let row = row::<E>(conn, owner, id).await?.filter(Stored::is_alive);
    row.map(|row| row.versioned()).transpose()
}

/// One entity that exists for readers.
///
/// # Errors
/// `NotFound` if there is none: a stranger's is not there, nor is a deleted one.
pub async fn fetch_entity<E: Synced>(
    conn: &AsyncPgConnection,
    owner: UserId,
    id: Uuid,
) -> QueryResult<Versioned<E>> {
    fetch_alive(conn, owner, id).await?.ok_or(diesel::NotFound)
}

/// The documents of one kind by their ids.
pub(super) async fn of_kind<E: Synced>(
    conn: &AsyncPgConnection,
    owner: UserId,
    ids: &[Uuid],
) -> QueryResult<Vec<Document>> {
    let rows = E::load(conn, owner, ids).await?;
    rows.into_iter().map(Stored::into_document::<E>).collect()
}

/// The documents of entities of any kind, in their order.
pub(super) async fn fetch(
    conn: &AsyncPgConnection,
    owner: UserId,
    entities: &[EntityRef],
) -> QueryResult<Vec<Document>> {
    let mut ids: HashMap<_, Vec<Uuid>> = HashMap::new();
    for entity in entities {
        ids.entry(entity.kind).or_default().push(entity.id);
    }
    let kinds = ids
        .iter()
        .map(|(&kind, ids)| apply::documents(conn, owner, kind, ids));
    let mut found: HashMap<_, _> = try_join_all(kinds)
        .await?
        .into_iter()
        .flatten()
        .map(|document| (document.entity, document))
        .collect();
    let mut documents = Vec::with_capacity(entities.len());
    for &entity in entities {
        documents.push(match found.remove(&entity) {
            Some(document) => document,
            None => journal::fold(conn, owner, entity).await?,
        });
    }
    Ok(documents)
}
