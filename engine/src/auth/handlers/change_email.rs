//! Another address for the account, as soon as it is confirmed.

use axum::{extract::State, http::StatusCode};
use diesel_async::AsyncConnection;
use shared::api::account::ChangeEmail;

use crate::{
    app::App,
    audit,
    auth::{
        CurrentUser,
        confirmation::{confirm, refuse_demo},
        model::{email_digest, normal_email},
        queries,
        send_account_mail::{Occasion, SendAccountMail},
    },
    http::{
        extract::{AcceptedLanguage, Json},
        limits::LimitedAction,
        problem::{ApiError, ApiResult},
    },
    jobs::Job,
};

/// Mails a link to the new address; until it is opened, the present one stays. Whether the new one has an account
/// already, only who opens the link is told.
#[utoipa::path(
    put,
    path = "/auth/email",
    tag = "auth",
    request_body = ChangeEmail,
    responses((status = 202)),
    security(("access_token" = []))
)]
pub(crate) async fn change_email(
    State(app): State<App>,
    user: CurrentUser,
    AcceptedLanguage(language): AcceptedLanguage,
    Json(request): Json<ChangeEmail>,
) -> ApiResult<StatusCode> {
    request.violations().into_result()?;
    let email = normal_email(&request.new_email);
    let mut conn = app.conn().await?;
    let account = queries::get_user(&mut conn, user.id).await?;
    drop(conn);
    refuse_demo(&account)?;
    confirm(&app, user, &account, &request.password, "/password").await?;
    LimitedAction::ConfirmationMail
        .count(&app, email_digest(&email))
        .await?;
    let mut conn = app.conn().await?;
    conn.transaction::<_, ApiError, _>(async |conn| {
        audit::record(conn, user.id, Some(user.id), "email_change_requested").await?;
        SendAccountMail::new(Some(user.id), language, Occasion::ConfirmNewEmail { email })
            .enqueue(conn)
            .await?;
        Ok(())
    })
    .await?;
    Ok(StatusCode::ACCEPTED)
}
