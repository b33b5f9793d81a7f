//! The cookie of the refresh token. Scripts cannot read it, other sites cannot send it, and it goes to
//! `/v1/auth` only.

use axum::{extract::FromRequestParts, http::request::Parts};
use axum_extra::extract::CookieJar;

use super::refresh_token::RefreshToken;
use crate::{config::SiteUrl, http::problem::ApiError};

const NAME: &str = "gg_refresh";
/// Half a year in seconds, the longest that a session lives. The database decides when it ends.
const MAX_AGE_S: u32 = 180 * 24 * 3600;

pub(super) fn set(token: &RefreshToken, site: &SiteUrl) -> String {
    cookie(token.expose(), MAX_AGE_S, site)
}

pub(super) fn clear(site: &SiteUrl) -> String {
    cookie("", 0, site)
}

/// `Strict` does no harm here: the webapp asks from its own page, which is of the same site, also right after
/// somebody came to it by a link.
fn cookie(value: &str, max_age_s: u32, site: &SiteUrl) -> String {
    let secure = if site.is_https() { "; Secure" } else { "" };
    format!("{NAME}={value}; Path=/v1/auth; HttpOnly; SameSite=Strict; Max-Age={max_age_s}{secure}")
}

/// The refresh token that came along, if one did.
pub(super) struct RefreshCookie(pub(super) Option<RefreshToken>);

impl<S: Send + Sync> FromRequestParts<S> for RefreshCookie {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let jar = CookieJar::from_headers(&parts.headers);
        Ok(Self(
            jar.get(NAME)
                .and_then(|cookie| RefreshToken::parse(cookie.value())),
        ))
    }
}
