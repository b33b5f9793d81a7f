//! An account with e-mail and password.

use axum::{extract::State, http::StatusCode, response::Response};
use diesel_async::AsyncConnection;
use shared::{
    api::auth::{Register, SignedIn},
    ids::UserId,
};
use uuid::Uuid;

use super::signed_in::signed_in;
use crate::{
    app::App,
    audit,
    auth::{
        entry::enter,
        model::{NewUser, email_digest, normal_email},
        origin::SameSite,
        queries,
        send_account_mail::{Occasion, SendAccountMail},
        visitor::Visitor,
    },
    http::{
        extract::Json,
        limits::LimitedAction,
        problem::{ApiError, ApiResult},
    },
    jobs::Job,
};

/// Makes an account, signs in to it, and mails a link to confirm the address.
///
/// That an address has an account already must be told here, since there is nothing to sign in to otherwise; it
/// takes as long as making one, and one address can ask so often only. An id that a device proposes and that is taken is `id_conflict`.
#[utoipa::path(post, path = "/auth/register", tag = "auth", request_body = Register, responses((status = 201, body = SignedIn)))]
pub(crate) async fn register(
    State(app): State<App>,
    _site: SameSite,
    visitor: Visitor,
    Json(request): Json<Register>,
) -> ApiResult<Response> {
    request.violations().into_result()?;
    LimitedAction::Register
        .count_address(&app, visitor.address)
        .await?;
    let password_hash = app.passwords().hash(&request.password).await?;
    let email = normal_email(&request.email);
    let user = NewUser {
        id: request.id.unwrap_or_else(|| UserId::new(Uuid::now_v7())),
        email: Some(&email),
        password_hash: Some(&password_hash),
        display_name: request.display_name.trim(),
        demo_key: None,
    };
    let mut conn = app.conn().await?;
    let (user, entry) = conn
        .transaction::<_, ApiError, _>(async |conn| {
            let user = queries::insert_user(conn, &user).await?;
            audit::record(conn, user.id, Some(user.id), "registered").await?;
            // A mailbox that has got several links lately is spared another; it can be asked for later.
            let mailbox = LimitedAction::ConfirmationMail.count(&app, email_digest(&email));
            if mailbox.await.is_ok() {
                SendAccountMail::new(Some(user.id), visitor.language, Occasion::ConfirmEmail)
                    .enqueue(conn)
                    .await?;
            }
            let entry = enter(conn, user.id, visitor.agent.text(), visitor.device).await?;
            Ok((user, entry))
        })
        .await?;
    signed_in(&app, StatusCode::CREATED, user, &entry)
}
