//! E-mail and password.

use axum::{extract::State, http::StatusCode, response::Response};
use diesel_async::AsyncConnection;
use shared::{
    api::auth::{Login, SignedIn},
    error::Code,
};

use super::signed_in::signed_in;
use crate::{
    app::App,
    auth::{
        entry::enter,
        guessing,
        model::normal_email,
        origin::SameSite,
        queries::{self, accounts},
        visitor::Visitor,
    },
    http::{
        extract::Json,
        problem::{ApiError, ApiResult},
    },
};

/// Signs in with e-mail and password. Never says which of the two was wrong, and takes equally long.
#[utoipa::path(post, path = "/auth/login", tag = "auth", request_body = Login, responses((status = 200, body = SignedIn)))]
pub(crate) async fn login(
    State(app): State<App>,
    _site: SameSite,
    visitor: Visitor,
    Json(request): Json<Login>,
) -> ApiResult<Response> {
    let email = normal_email(&request.email);
    let mut conn = app.conn().await?;
    guessing::count_sign_in(&app, &mut conn, &email, visitor.address, visitor.device.as_ref()).await?;
    let user = queries::find_user_by_email(&mut conn, &email).await?;
    // Hashing takes a while: others can have the connection meanwhile.
    drop(conn);
    let hash = user.as_ref().and_then(|user| user.password_hash.clone());
    let matches = app.passwords().verify(&request.password, hash).await?;
    let Some(user) = user.filter(|_| matches) else {
        return Err(Code::InvalidCredentials.into());
    };
    let mut conn = app.conn().await?;
    let entry = conn
        .transaction::<_, ApiError, _>(async |conn| {
            // A change of password or a deletion that was decided meanwhile holds.
            if !accounts::lock_unchanged(conn, user.id, user.password_hash.as_deref()).await? {
                return Err(Code::InvalidCredentials.into());
            }
            Ok(enter(conn, user.id, visitor.agent.text(), visitor.device).await?)
        })
        .await?;
    signed_in(&app, StatusCode::OK, user, &entry)
}
