//! A mail to whoever has forgotten the password.

use axum::{extract::State, http::StatusCode};
use shared::api::account::ForgotPassword;

use crate::{
    app::App,
    auth::{
        model::{email_digest, normal_email},
        origin::SameSite,
        queries,
        send_account_mail::{Occasion, SendAccountMail},
    },
    http::{
        client::ClientAddress,
        extract::{AcceptedLanguage, Json},
        limits::LimitedAction,
        problem::ApiResult,
    },
    jobs::Job,
};

/// Sends a link to set a new password, if the address has an account. The answer never tells whether it has.
///
/// The same is done in both cases: a look for the account and a job, which sends nothing where there is none. A
/// mailbox that got several links lately gets no further one, and its owner none the less has links that work: a
/// new one does not void those before it.
#[utoipa::path(post, path = "/auth/password/forgot", tag = "auth", request_body = ForgotPassword, responses((status = 202)))]
pub(crate) async fn forgot_password(
    State(app): State<App>,
    _site: SameSite,
    address: ClientAddress,
    AcceptedLanguage(language): AcceptedLanguage,
    Json(request): Json<ForgotPassword>,
) -> ApiResult<StatusCode> {
    request.violations().into_result()?;
    LimitedAction::ForgotPassword.count_address(&app, address).await?;
    let email = normal_email(&request.email);
    let mailbox = LimitedAction::ResetMail.count(&app, email_digest(&email)).await;
    if mailbox.is_ok() {
        let mut conn = app.conn().await?;
        let user = queries::find_user_by_email(&mut conn, &email).await?;
        SendAccountMail::new(user.map(|user| user.id), language, Occasion::ResetPassword)
            .enqueue(&conn)
            .await?;
    }
    Ok(StatusCode::ACCEPTED)
}
