//! The end of an account: locked at once, erased by a job.

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use chrono::Utc;
use diesel_async::AsyncConnection;
use shared::{
    api::account::{AccountDeletion, DeleteAccount},
    error::Code,
};

use crate::{
    app::App,
    audit,
    auth::{
        CurrentUser,
        confirmation::{confirm, refuse_demo},
        cookie,
        current_user::remember_all_revoked,
        erase_account::{self, EraseAccount},
        model::email_digest,
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

/// Locks the account at once: every token is refused, nobody signs in, the address is free. A minute later a job
/// erases everything that belongs to it.
#[utoipa::path(
    post,
    path = "/me/deletion",
    tag = "auth",
    request_body = DeleteAccount,
    responses((status = 202, body = AccountDeletion)),
    security(("access_token" = []))
)]
pub(crate) async fn delete_account(
    State(app): State<App>,
    user: CurrentUser,
    _site: SameSite,
    AcceptedLanguage(language): AcceptedLanguage,
    Json(request): Json<DeleteAccount>,
) -> ApiResult<Response> {
    let mut conn = app.conn().await?;
    let account = queries::get_user(&mut conn, user.id).await?;
    drop(conn);
    refuse_demo(&account)?;
    if account.password_hash.is_some() {
        let password = request
            .password
            .ok_or_else(|| ApiError::invalid_field("/password", "required"))?;
        confirm(&app, user, &account, &password, "/password").await?;
    }
    let erased_from = Utc::now() + erase_account::DELAY;
    let mut conn = app.conn().await?;
    let revoked = conn
        .transaction::<_, ApiError, _>(async |conn| {
            if !accounts::lock_unchanged(conn, user.id, account.password_hash.as_deref()).await? {
                return Err(Code::Unauthenticated.into());
            }
            let revoked = queries::revoke_sessions_but(conn, user.id, None, "account_deleted").await?;
            links::void_links(conn, user.id).await?;
            links::forget_devices_but(conn, user.id, None).await?;
            accounts::lock_for_deletion(conn, user.id).await?;
            audit::record(conn, user.id, Some(user.id), "deletion_requested").await?;
            let erase = EraseAccount {
                user: user.id,
                email_digest: account.email.as_deref().map(email_digest),
            };
            erase.enqueue_at(conn, erased_from).await?;
            if let Some(email) = account.email {
                SendAccountMail::new(Some(user.id), language, Occasion::AccountDeleted { email })
                    .enqueue(conn)
                    .await?;
            }
            Ok(revoked)
        })
        .await?;
    remember_all_revoked(&app, &revoked).await;
    let cookie = cookie::clear(&app.config().http.site);
    let answer = Json(AccountDeletion { erased_from });
    Ok((StatusCode::ACCEPTED, [(header::SET_COOKIE, cookie)], answer).into_response())
}
