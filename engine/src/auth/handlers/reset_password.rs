//! A new password by a mailed link.

use axum::{extract::State, http::StatusCode, response::Response};
use diesel_async::AsyncConnection;
use shared::{
    api::{account::ResetPassword, auth::SignedIn},
    error::Code,
};

use super::signed_in::signed_in;
use crate::{
    app::App,
    audit,
    auth::{
        current_user::remember_all_revoked,
        entry::enter,
        origin::SameSite,
        queries::{self, accounts, links},
        send_account_mail::{Occasion, SendAccountMail},
        token::MailedToken,
        visitor::Visitor,
    },
    http::{
        extract::Json,
        limits::LimitedAction,
        problem::{ApiError, ApiResult},
    },
    jobs::Job,
};

/// Sets a new password by a mailed link and signs in. Every other session ends, every other link is void, every
/// browser is forgotten; the address counts as confirmed, since its mail was read. The link works once.
#[utoipa::path(post, path = "/auth/password/reset", tag = "auth", request_body = ResetPassword, responses((status = 200, body = SignedIn)))]
pub(crate) async fn reset_password(
    State(app): State<App>,
    _site: SameSite,
    visitor: Visitor,
    Json(request): Json<ResetPassword>,
) -> ApiResult<Response> {
    request.violations().into_result()?;
    LimitedAction::OpenLink
        .count_address(&app, visitor.address)
        .await?;
    let token = MailedToken::parse(request.token.expose()).ok_or(Code::LinkInvalid)?;
    let hash = token.hash();
    let mut conn = app.conn().await?;
    if !links::is_link_valid(&mut conn, links::RESET_PASSWORD, &hash).await? {
        return Err(Code::LinkInvalid.into());
    }
    // Hashing takes a while: others can have the connection meanwhile.
    drop(conn);
    let password_hash = app.passwords().hash(&request.new_password).await?;
    let mut conn = app.conn().await?;
    let (user, entry, revoked) = conn
        .transaction::<_, ApiError, _>(async |conn| {
            let link = links::use_link(conn, links::RESET_PASSWORD, &hash)
                .await?
                .ok_or(Code::LinkInvalid)?;
            let user = accounts::set_password(conn, link.user_id, &password_hash)
                .await?
                .filter(|user| user.email.as_ref() == Some(&link.email))
                .ok_or(Code::LinkInvalid)?;
            let user = accounts::set_confirmed_email(conn, user.id, &link.email)
                .await?
                .ok_or(Code::LinkInvalid)?;
            let revoked = queries::revoke_sessions_but(conn, user.id, None, "password_reset").await?;
            links::forget_devices_but(conn, user.id, None).await?;
            links::void_links(conn, user.id).await?;
            audit::record(conn, user.id, Some(user.id), "password_reset").await?;
            SendAccountMail::new(Some(user.id), visitor.language, Occasion::PasswordChanged)
                .enqueue(conn)
                .await?;
            let entry = enter(conn, user.id, visitor.agent.text(), visitor.device).await?;
            Ok((user, entry, revoked))
        })
        .await?;
    remember_all_revoked(&app, &revoked).await;
    signed_in(&app, StatusCode::OK, user, &entry)
}
