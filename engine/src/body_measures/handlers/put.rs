//! Writing a measure.

use axum::extract::State;
use serde::Deserialize;
use shared::{
    api::Versioned,
    entity::{BodyMeasure, Entity},
    ids::{BodyMeasureId, UserId},
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
pub(crate) struct BodyMeasurePath {
    pub(super) body_measure_id: BodyMeasureId,
}

/// Makes what was measured on a day be as sent.
///
/// The latest body mass up to a workout's day is the one that the coach reckons with there, whatever the profile says.
#[utoipa::path(
    put,
    path = "/athletes/{athlete_id}/body-measures/{body_measure_id}",
    tag = "body measures",
    params(("athlete_id" = UserId, Path), ("body_measure_id" = BodyMeasureId, Path)),
    request_body = BodyMeasure,
    responses((status = 200, body = Versioned<BodyMeasure>)),
    security(("access_token" = []))
)]
pub(crate) async fn put_body_measure(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<BodyMeasurePath>,
    Json(measure): Json<BodyMeasure>,
) -> ApiResult<Json<Versioned<BodyMeasure>>> {
    measure.violations().into_result()?;
    sync::put(
        &app,
        access.athlete,
        access.actor,
        path.body_measure_id.uuid(),
        &measure,
    )
    .await
    .map(Json)
}
