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
        model::{NewUser, normal_email},
        origin::SameSite,
        queries, session,
    },
    http::{
        client::{ClientAddress, UserAgent},
        extract::Json,
        limits::LimitedAction,
        problem::{ApiError, ApiResult},
    },
};

/// Makes an account and signs in to it.
#[utoipa::path(post, path = "/auth/register", tag = "auth", request_body = Register, responses((status = 201, body = SignedIn)))]
pub(crate) async fn register(
    State(app): State<App>,
    _site: SameSite,
    agent: UserAgent,
    address: ClientAddress,
    Json(request): Json<Register>,
) -> ApiResult<Response> {
    request.violations().into_result()?;
    LimitedAction::Register.count_address(&app, address).await?;
    let password_hash = app.passwords().hash(&request.password).await?;
    let email = normal_email(&request.email);
    let user = NewUser {
        id: UserId::new(Uuid::now_v7()),
        email: Some(&email),
        password_hash: Some(&password_hash),
        display_name: request.display_name.trim(),
        demo_key: None,
    };
    let mut conn = app.conn().await?;
    let (user, opened) = conn
        .transaction::<_, ApiError, _>(async |conn| {
            let user = queries::insert_user(conn, &user).await?;
            audit::record(conn, user.id, Some(user.id), "registered").await?;
            let opened = session::open(conn, user.id, agent.text()).await?;
            Ok((user, opened))
        })
        .await?;
    signed_in(&app, StatusCode::CREATED, user, opened.session, &opened.refresh)
}
