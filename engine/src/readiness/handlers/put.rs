//! Answering "How are you?".

use axum::extract::State;
use serde::Deserialize;
use shared::{
    api::Versioned,
    entity::{Entity, Readiness},
    ids::{ReadinessId, UserId},
};

use crate::{
    app::App,
    auth::{AthleteAccess, Own},
    http::{
        extract::{Json, Path},
        problem::ApiResult,
    },
    sync,
};

#[derive(Deserialize)]
pub(crate) struct ReadinessPath {
    readiness_id: ReadinessId,
}

/// Makes the answers of a day be as sent.
#[utoipa::path(
    put,
    path = "/athletes/{athlete_id}/readiness/{readiness_id}",
    tag = "readiness",
    params(("athlete_id" = UserId, Path), ("readiness_id" = ReadinessId, Path)),
    request_body = Readiness,
    responses((status = 200, body = Versioned<Readiness>)),
    security(("access_token" = []))
)]
pub(crate) async fn put_readiness(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<ReadinessPath>,
    Json(readiness): Json<Readiness>,
) -> ApiResult<Json<Versioned<Readiness>>> {
    readiness.violations().into_result()?;
    sync::put(
        &app,
        access.athlete,
        access.actor,
        path.readiness_id.uuid(),
        &readiness,
    )
    .await
    .map(Json)
}
