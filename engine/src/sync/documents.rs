//! Reading synchronised entities: as documents for merging, as entities for everybody else.

use std::collections::HashMap;

use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use shared::{
    api::Versioned,
    ids::UserId,
    sync::{Document, EntityRef},
};
use uuid::Uuid;

use super::{Stored, Synced, apply, journal};

/// The row of one entity, deleted or not.
pub(super) async fn row<E: Synced>(
    conn: &mut AsyncPgConnection,
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
    conn: &mut AsyncPgConnection,
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
    conn: &mut AsyncPgConnection,
    owner: UserId,
    id: Uuid,
) -> QueryResult<Versioned<E>> {
    fetch_alive(conn, owner, id).await?.ok_or(diesel::NotFound)
}

/// The documents of one kind by their ids.
pub(super) async fn of_kind<E: Synced>(
    conn: &mut AsyncPgConnection,
    owner: UserId,
    ids: &[Uuid],
) -> QueryResult<Vec<Document>> {
    let rows = E::load(conn, owner, ids).await?;
    rows.iter().map(Stored::document::<E>).collect()
}

/// The documents of entities of any kind, in their order.
pub(super) async fn fetch(
    conn: &mut AsyncPgConnection,
    owner: UserId,
    entities: &[EntityRef],
) -> QueryResult<Vec<Document>> {
    let mut ids: HashMap<_, Vec<Uuid>> = HashMap::new();
    for entity in entities {
        ids.entry(entity.kind).or_default().push(entity.id);
    }
    let mut found = HashMap::new();
    for (kind, ids) in ids {
        let documents = apply::documents(conn, owner, kind, &ids).await?;
        found.extend(documents.into_iter().map(|document| (document.entity, document)));
    }
    let mut documents = Vec::with_capacity(entities.len());
    for &entity in entities {
        documents.push(match found.remove(&entity) {
            Some(document) => document,
            None => journal::fold(conn, owner, entity).await?,
        });
    }
    Ok(documents)
}
