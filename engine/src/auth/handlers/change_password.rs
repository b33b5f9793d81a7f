//! A new password for whoever knows the present one.

use axum::{extract::State, http::StatusCode};
use diesel_async::AsyncConnection;
use shared::{api::account::ChangePassword, error::Code};

use crate::{
    app::App,
    audit,
    auth::{
        CurrentUser,
        confirmation::{confirm, refuse_demo},
        cookie::DeviceCookie,
        current_user::remember_all_revoked,
        origin::SameSite,
        queries::{self, accounts, links},
        send_account_mail::{Occasion, SendAccountMail},
    },
    http::{
        extract::{AcceptedLanguage, Json},
        problem::{ApiError, ApiResult},
    },
    jobs::Job,
};

/// Changes the password. Every other session ends, every mailed link is void, every other browser is forgotten, and
/// the member is told by mail.
#[utoipa::path(
    put,
    path = "/auth/password",
    tag = "auth",
    request_body = ChangePassword,
    responses((status = 204)),
    security(("access_token" = []))
)]
pub(crate) async fn change_password(
    State(app): State<App>,
    user: CurrentUser,
    _site: SameSite,
    DeviceCookie(device): DeviceCookie,
    AcceptedLanguage(language): AcceptedLanguage,
    Json(request): Json<ChangePassword>,
) -> ApiResult<StatusCode> {
    request.violations().into_result()?;
    let mut conn = app.conn().await?;
    let account = queries::get_user(&mut conn, user.id).await?;
    drop(conn);
    refuse_demo(&account)?;
    confirm(
        &app,
        user,
        &account,
        &request.current_password,
        "/current_password",
    )
    .await?;
    let password_hash = app.passwords().hash(&request.new_password).await?;
    let device = device.map(|device| device.hash());
    let mut conn = app.conn().await?;
    let revoked = conn
        .transaction::<_, ApiError, _>(async |conn| {
            if !accounts::lock_unchanged(conn, user.id, account.password_hash.as_deref()).await? {
                // Another device was quicker; that one has ended this session.
                return Err(Code::Unauthenticated.into());
            }
            accounts::set_password(conn, user.id, &password_hash).await?;
            let revoked =
                queries::revoke_sessions_but(conn, user.id, Some(user.session), "password_changed").await?;
            links::forget_devices_but(conn, user.id, device.as_ref().map(<[u8; 32]>::as_slice)).await?;
            links::void_links(conn, user.id).await?;
            audit::record(conn, user.id, Some(user.id), "password_changed").await?;
            SendAccountMail::new(Some(user.id), language, Occasion::PasswordChanged)
                .enqueue(conn)
                .await?;
            Ok(revoked)
        })
        .await?;
    remember_all_revoked(&app, &revoked).await;
    Ok(StatusCode::NO_CONTENT)
}
