//! Another mail to confirm the address, where the first was lost.

use axum::{extract::State, http::StatusCode};

use crate::{
    app::App,
    auth::{
        CurrentUser,
        confirmation::refuse_demo,
        model::email_digest,
        queries,
        send_account_mail::{Occasion, SendAccountMail},
    },
    http::{extract::AcceptedLanguage, limits::LimitedAction, problem::ApiResult},
    jobs::Job,
};

/// Mails a link to confirm the address of the account; nothing happens where it is confirmed already.
#[utoipa::path(post, path = "/auth/email/send-confirmation", tag = "auth", responses((status = 202)), security(("access_token" = [])))]
pub(crate) async fn send_confirmation(
    State(app): State<App>,
    user: CurrentUser,
    AcceptedLanguage(language): AcceptedLanguage,
) -> ApiResult<StatusCode> {
    let mut conn = app.conn().await?;
    let account = queries::get_user(&mut conn, user.id).await?;
    refuse_demo(&account)?;
    if let (None, Some(email)) = (account.email_verified_at, &account.email) {
        LimitedAction::ConfirmationMail
            .count(&app, email_digest(email))
            .await?;
        SendAccountMail::new(Some(user.id), language, Occasion::ConfirmEmail)
            .enqueue(&conn)
            .await?;
    }
    Ok(StatusCode::ACCEPTED)
}
