//! An address is confirmed by a mailed link.

use axum::extract::State;
use diesel_async::AsyncConnection;
use shared::{
    api::account::{ConfirmEmail, EmailConfirmed},
    error::Code,
};

use crate::{
    app::App,
    audit,
    auth::{
        queries::{accounts, links},
        send_account_mail::{Occasion, SendAccountMail},
        token::MailedToken,
    },
    http::{
        client::ClientAddress,
        extract::{AcceptedLanguage, Json},
        limits::LimitedAction,
        problem::{ApiError, ApiResult},
    },
    jobs::Job,
};

/// Confirms the address that a link was mailed to; it is the account's from then on, and an address that it had
/// before is told. Opening the link again changes nothing and answers the same while the address is the account's.
#[utoipa::path(post, path = "/auth/email/confirm", tag = "auth", request_body = ConfirmEmail, responses((status = 200, body = EmailConfirmed)))]
pub(crate) async fn confirm_email(
    State(app): State<App>,
    address: ClientAddress,
    AcceptedLanguage(language): AcceptedLanguage,
    Json(request): Json<ConfirmEmail>,
) -> ApiResult<Json<EmailConfirmed>> {
    LimitedAction::OpenLink.count_address(&app, address).await?;
    let token = MailedToken::parse(request.token.expose()).ok_or(Code::LinkInvalid)?;
    let hash = token.hash();
    let mut conn = app.conn().await?;
    let email = conn
        .transaction::<_, ApiError, _>(async |conn| {
            let Some(link) = links::use_link(conn, links::CONFIRM_EMAIL, &hash).await? else {
                let confirmed = links::find_confirmed(conn, &hash).await?;
                return confirmed.ok_or_else(|| Code::LinkInvalid.into());
            };
            let before = accounts::find(conn, link.user_id)
                .await?
                .ok_or(Code::LinkInvalid)?;
            // Somebody else may have the address since: `email_taken`, by the constraint.
            accounts::set_confirmed_email(conn, link.user_id, &link.email).await?;
            let user = Some(link.user_id);
            match before.email.filter(|old| *old != link.email) {
                None => audit::record(conn, link.user_id, user, "email_confirmed").await?,
                Some(old) => {
                    // Links to the address before are void, whatever they are for.
                    links::void_links(conn, link.user_id).await?;
                    SendAccountMail::new(user, language, Occasion::EmailChanged { old })
                        .enqueue(conn)
                        .await?;
                    audit::record(conn, link.user_id, user, "email_changed").await?
                }
            };
            Ok(link.email)
        })
        .await?;
    Ok(Json(EmailConfirmed { email }))
}
