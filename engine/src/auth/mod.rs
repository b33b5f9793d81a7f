//! Who somebody is, and whose data they may see.
//!
//! Owns `users`, `sessions`, `refresh_tokens`, `known_devices`, `account_links`, `sent_mails`, `organisations`,
//! `memberships` and `relationships`.
//! Two ways to sign in, side by side: demo identities ([`demo`], only where `AUTH_PROVIDER=none`) and e-mail with
//! password. Both end in a session: an access token of ten minutes for the `Authorization` header and an
//! opaque refresh token in a cookie, rotated on use ([`rotation`]).
//!
//! Whoever guesses at passwords is stopped without locking anybody out ([`guessing`]). Mails are sent by
//! [`send_account_mail`], never by a request, and a deleted account is erased by [`erase_account`].
//!
//! Handlers say in their signature who may call them: [`CurrentUser`], or [`AthleteAccess`] for training data.

pub mod access_token;
mod athlete_access;
mod confirmation;
mod cookie;
mod current_user;
pub mod demo;
mod device_name;
mod entry;
pub mod erase_account;
pub mod expire_sessions;
pub mod forget_stale_access;
mod guessing;
mod handlers;
mod letters;
pub mod model;
mod origin;
pub mod password;
pub mod policy;
mod queries;
mod rotation;
pub mod send_account_mail;
pub mod session;
pub mod token;
mod visitor;

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
        .routes(routes!(handlers::logout_everywhere::logout_everywhere))
        .routes(routes!(handlers::list_sessions::list_sessions))
        .routes(routes!(handlers::revoke_session::revoke_session))
        .routes(routes!(handlers::forgot_password::forgot_password))
        .routes(routes!(handlers::reset_password::reset_password))
        .routes(routes!(handlers::change_password::change_password))
        .routes(routes!(handlers::change_email::change_email))
        .routes(routes!(handlers::confirm_email::confirm_email))
        .routes(routes!(handlers::send_confirmation::send_confirmation))
        .routes(routes!(handlers::me::get_me))
        .routes(routes!(handlers::delete_account::delete_account))
}
