//! Who comes in, as far as it shows before anybody has signed in.

use axum::{extract::FromRequestParts, http::request::Parts};

use super::{cookie::DeviceCookie, token::DeviceToken};
use crate::{
    app::App,
    http::{
        client::{ClientAddress, UserAgent},
        extract::AcceptedLanguage,
        problem::ApiError,
    },
    mail::Language,
};

/// A browser at the door.
pub(super) struct Visitor {
    /// Where it is.
    pub(super) address: ClientAddress,
    /// What it calls itself.
    pub(super) agent: UserAgent,
    /// By what it may be known.
    pub(super) device: Option<DeviceToken>,
    /// What it wants to read.
    pub(super) language: Language,
}

impl FromRequestParts<App> for Visitor {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let Ok(AcceptedLanguage(language)) = AcceptedLanguage::from_request_parts(parts, app).await;
        Ok(Self {
            address: ClientAddress::from_request_parts(parts, app).await?,
            agent: UserAgent::from_request_parts(parts, app).await?,
            device: DeviceCookie::from_request_parts(parts, app).await?.0,
            language,
        })
    }
}
