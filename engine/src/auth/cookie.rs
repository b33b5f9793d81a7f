//! The cookies of signing in. Scripts cannot read them, other sites cannot send them, and they go to `/v1/auth`
//! only.

use axum::{extract::FromRequestParts, http::request::Parts};
use axum_extra::extract::CookieJar;

use super::token::{DeviceToken, RefreshToken};
use crate::{config::SiteUrl, http::problem::ApiError};

const REFRESH: &str = "gg_refresh";
/// Half a year in seconds, the longest that a session lives. The database decides when it ends.
const REFRESH_MAX_AGE_S: u32 = 180 * 24 * 3600;

const DEVICE: &str = "gg_device";
/// As long as browsers keep any cookie (400 days); each sign-in begins it anew.
const DEVICE_MAX_AGE_S: u32 = 400 * 24 * 3600;

pub(super) fn set(token: &RefreshToken, site: &SiteUrl) -> String {
    cookie(REFRESH, token.expose(), REFRESH_MAX_AGE_S, site)
}

pub(super) fn clear(site: &SiteUrl) -> String {
    cookie(REFRESH, "", 0, site)
}

/// Outlives signing out: the browser stays one that has signed in before.
pub(super) fn set_device(token: &DeviceToken, site: &SiteUrl) -> String {
    cookie(DEVICE, token.expose(), DEVICE_MAX_AGE_S, site)
}

/// `Strict` does no harm here: the webapp asks from its own page, which is of the same site, also right after
/// somebody came to it by a link.
fn cookie(name: &str, value: &str, max_age_s: u32, site: &SiteUrl) -> String {
    let secure = if site.is_https() { "; Secure" } else { "" };
    format!("{name}={value}; Path=/v1/auth; HttpOnly; SameSite=Strict; Max-Age={max_age_s}{secure}")
}

/// The refresh token that came along, if one did.
pub(super) struct RefreshCookie(pub(super) Option<RefreshToken>);

impl<S: Send + Sync> FromRequestParts<S> for RefreshCookie {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let jar = CookieJar::from_headers(&parts.headers);
        Ok(Self(
            jar.get(REFRESH)
                .and_then(|cookie| RefreshToken::parse(cookie.value())),
        ))
    }
}

/// The device token that came along, if one did.
pub(super) struct DeviceCookie(pub(super) Option<DeviceToken>);

impl<S: Send + Sync> FromRequestParts<S> for DeviceCookie {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let jar = CookieJar::from_headers(&parts.headers);
        Ok(Self(
            jar.get(DEVICE)
                .and_then(|cookie| DeviceToken::parse(cookie.value())),
        ))
    }
}
