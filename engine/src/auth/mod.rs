//! Who somebody is, and whose data they may see.
//!
//! Owns `users`, `sessions`, `refresh_tokens`, `organisations`, `memberships` and `relationships`.
//! Two ways to sign in, side by side: demo identities ([`demo`], only where `AUTH_PROVIDER=none`) and e-mail with
//! password. Both end in a session: an access token of ten minutes for the `Authorization` header and an
//! opaque refresh token in a cookie, rotated on use ([`rotation`]).
//!
//! Handlers say in their signature who may call them: [`CurrentUser`], or [`AthleteAccess`] for training data.

pub mod access_token;
mod athlete_access;
mod cookie;
mod current_user;
pub mod demo;
pub mod expire_sessions;
mod handlers;
pub mod model;
mod origin;
pub mod password;
pub mod policy;
mod queries;
pub mod refresh_token;
mod rotation;
pub mod session;

use utoipa_axum::{router::OpenApiRouter, routes};

pub use athlete_access::AthleteAccess;
pub use current_user::CurrentUser;
pub use policy::{Own, Plan, Read};

use crate::app::App;

/// The feature's URLs, below `/v1`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(handlers::options::get_auth_options))
        .routes(routes!(handlers::demo::sign_in_as_demo))
        .routes(routes!(handlers::register::register))
        .routes(routes!(handlers::login::login))
        .routes(routes!(handlers::refresh::refresh))
        .routes(routes!(handlers::logout::logout))
        .routes(routes!(handlers::me::get_me))
}
