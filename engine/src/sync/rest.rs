//! What most REST handlers of training data do: put, delete and list entities of one kind.

use axum::http::StatusCode;
use diesel_async::AsyncConnection;
use shared::{api::Versioned, ids::UserId, page::Page};
use uuid::Uuid;

use super::{Stored, Synced, Writer};
use crate::{
    app::App,
    http::{
        pagination::{PageQuery, page},
        problem::{ApiError, ApiResult},
    },
};

/// Makes one entity be as given.
///
/// # Errors
/// 4xx if it is refused.
pub async fn put<E: Synced>(
    app: &App,
    owner: UserId,
    actor: UserId,
    id: Uuid,
    entity: &E,
) -> ApiResult<Versioned<E>> {
    let mut conn = app.conn().await?;
    conn.transaction::<_, ApiError, _>(async |conn| {
        let mut writer = Writer::open(conn, owner, actor).await?;
        let stored = writer.put(id, entity).await?;
        writer.close().await?;
        Ok(stored)
    })
    .await
}

/// Deletes one entity.
///
/// # Errors
/// `not_found` if there is none.
pub async fn delete<E: Synced>(app: &App, owner: UserId, actor: UserId, id: Uuid) -> ApiResult<StatusCode> {
    let mut conn = app.conn().await?;
    conn.transaction::<_, ApiError, _>(async |conn| {
        let mut writer = Writer::open(conn, owner, actor).await?;
        writer.delete::<E>(id).await?;
        writer.close().await
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// One page of the entities of a kind that exist, in the order of their ids.
///
/// # Errors
/// `malformed_query`, `invalid_cursor`.
pub async fn list<E: Synced>(app: &App, owner: UserId, query: &PageQuery) -> ApiResult<Page<Versioned<E>>> {
    let (limit, after) = (query.limit()?, query.after()?);
    let conn = app.conn().await?;
    let rows = E::page(&conn, owner, after, limit + 1).await?;
    let items = rows.iter().map(Stored::versioned).collect::<Result<_, _>>()?;
    page(items, limit, |stored: &Versioned<E>| stored.id)
}
