//! Signing out on every device, this one too.

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use diesel_async::AsyncConnection;

use crate::{
    app::App,
    audit,
    auth::{
        CurrentUser, cookie,
        cookie::DeviceCookie,
        current_user::remember_all_revoked,
        origin::SameSite,
        queries::{self, links},
    },
    http::problem::{ApiError, ApiResult},
};

/// Ends every session of the caller at once, and forgets every browser but this one.
#[utoipa::path(post, path = "/auth/logout/everywhere", tag = "auth", responses((status = 204)), security(("access_token" = [])))]
pub(crate) async fn logout_everywhere(
    State(app): State<App>,
    user: CurrentUser,
    _site: SameSite,
    DeviceCookie(device): DeviceCookie,
) -> ApiResult<Response> {
    let device = device.map(|device| device.hash());
    let mut conn = app.conn().await?;
    let revoked = conn
        .transaction::<_, ApiError, _>(async |conn| {
            let revoked = queries::revoke_sessions_but(conn, user.id, None, "signed_out_everywhere").await?;
            links::forget_devices_but(conn, user.id, device.as_ref().map(<[u8; 32]>::as_slice)).await?;
            audit::record(conn, user.id, Some(user.id), "signed_out_everywhere").await?;
            Ok(revoked)
        })
        .await?;
    remember_all_revoked(&app, &revoked).await;
    let cookie = cookie::clear(&app.config().http.site);
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]).into_response())
}
