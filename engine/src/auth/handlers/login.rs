//! E-mail and password.

use axum::{extract::State, http::StatusCode, response::Response};
use sha2::{Digest, Sha256};
use shared::{
    api::auth::{Login, SignedIn},
    error::Code,
};

use super::signed_in::signed_in;
use crate::{
    app::App,
    auth::{model::normal_email, origin::SameSite, queries, session},
    http::{
        client::{ClientAddress, UserAgent},
        extract::Json,
        limits::LimitedAction,
        problem::ApiResult,
    },
};

/// Signs in with e-mail and password. Never says which of the two was wrong, and takes equally long.
#[utoipa::path(post, path = "/auth/login", tag = "auth", request_body = Login, responses((status = 200, body = SignedIn)))]
pub(crate) async fn login(
    State(app): State<App>,
    _site: SameSite,
    agent: UserAgent,
    address: ClientAddress,
    Json(request): Json<Login>,
) -> ApiResult<Response> {
    let email = normal_email(&request.email);
    LimitedAction::SignIn.count_address(&app, address).await?;
    LimitedAction::SignInToAccount
        .count(&app, pair(&email, address))
        .await?;
    let mut conn = app.conn().await?;
    let user = queries::find_user_by_email(&mut conn, &email).await?;
    // Hashing takes a while: others can have the connection meanwhile.
    drop(conn);
    let hash = user.as_ref().and_then(|user| user.password_hash.clone());
    let matches = app.passwords().verify(&request.password, hash).await?;
    let Some(user) = user.filter(|_| matches) else {
        return Err(Code::InvalidCredentials.into());
    };
    let mut conn = app.conn().await?;
    let opened = session::open(&mut conn, user.id, agent.text()).await?;
    signed_in(&app, StatusCode::OK, user, opened.session, &opened.refresh)
}

/// Names an account and an address without writing the e-mail address into Redis.
fn pair(email: &str, address: ClientAddress) -> String {
    let hash = Sha256::digest(email.as_bytes());
    let hash: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("{hash}:{}", address.bucket())
}
