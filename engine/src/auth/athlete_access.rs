//! Whose training data a request may touch.

use std::marker::PhantomData;

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use shared::ids::UserId;

use super::{CurrentUser, policy::Scope, queries};
use crate::{app::App, http::problem::ApiError};

/// Proof that the caller has the right `S` on the athlete of the path (`/athletes/{athlete_id}/…`).
///
/// The athlete has every right; a trainer those that the athlete shares at the moment. To anybody else the
/// athlete does not exist: the answer is the same as for an id that nobody has.
#[derive(Clone, Copy, Debug)]
pub struct AthleteAccess<S> {
    /// Whose data.
    pub athlete: UserId,
    /// Who asks.
    pub actor: UserId,
    scope: PhantomData<S>,
}

impl<S: Scope> FromRequestParts<App> for AthleteAccess<S> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let actor = CurrentUser::from_request_parts(parts, app).await?.id;
        let athlete = athlete_of_path(parts).await.ok_or_else(ApiError::not_found)?;
        if actor != athlete && !shares::<S>(app, athlete, actor).await? {
            return Err(ApiError::not_found());
        }
        Ok(Self {
            athlete,
            actor,
            scope: PhantomData,
        })
    }
}

async fn athlete_of_path(parts: &mut Parts) -> Option<UserId> {
    let params = RawPathParams::from_request_parts(parts, &()).await.ok()?;
    let (_, id) = params.iter().find(|&(name, _)| name == "athlete_id")?;
    id.parse().ok()
}

async fn shares<S: Scope>(app: &App, athlete: UserId, trainer: UserId) -> Result<bool, ApiError> {
    let Some(scope) = S::SHARED_AS else {
        return Ok(false);
    };
    let mut conn = app.conn().await?;
    Ok(queries::has_relationship(&mut conn, trainer, athlete, scope).await?)
}
