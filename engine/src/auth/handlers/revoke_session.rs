//! Signing out another device.

use axum::{extract::State, http::StatusCode};
use diesel_async::AsyncConnection;
use serde::Deserialize;
use shared::ids::SessionId;

use crate::{
    app::App,
    audit,
    auth::{CurrentUser, current_user::remember_all_revoked, queries},
    http::{
        extract::Path,
        problem::{ApiError, ApiResult},
    },
};

/// A session by its id.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) struct SessionPath {
    session_id: SessionId,
}

/// Ends one of the caller's sessions at once. Ending it again is no mistake.
#[utoipa::path(
    delete,
    path = "/auth/sessions/{session_id}",
    tag = "auth",
    params(("session_id" = SessionId, Path)),
    responses((status = 204)),
    security(("access_token" = []))
)]
pub(crate) async fn revoke_session(
    State(app): State<App>,
    user: CurrentUser,
    Path(SessionPath { session_id }): Path<SessionPath>,
) -> ApiResult<StatusCode> {
    let mut conn = app.conn().await?;
    conn.transaction::<_, ApiError, _>(async |conn| {
        if !queries::has_session(conn, session_id, user.id).await? {
            return Err(ApiError::not_found());
        }
        if queries::revoke_session(conn, session_id, "revoked_by_user").await? > 0 {
            audit::record(conn, user.id, Some(user.id), "session_revoked").await?;
        }
        Ok(())
    })
    .await?;
    remember_all_revoked(&app, &[session_id]).await;
    Ok(StatusCode::NO_CONTENT)
}
