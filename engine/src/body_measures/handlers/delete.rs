//! Deleting a measure.

use axum::{extract::State, http::StatusCode};
use shared::{
    entity::BodyMeasure,
    ids::{BodyMeasureId, UserId},
};

use super::put::BodyMeasurePath;
use crate::{
    app::App,
    auth::{AthleteAccess, Own},
    http::{extract::Path, problem::ApiResult},
    sync,
};

/// Deletes what was measured; putting it again brings it back.
#[utoipa::path(
    delete,
    path = "/athletes/{athlete_id}/body-measures/{body_measure_id}",
    tag = "body measures",
    params(("athlete_id" = UserId, Path), ("body_measure_id" = BodyMeasureId, Path)),
    responses((status = 204)),
    security(("access_token" = []))
)]
pub(crate) async fn delete_body_measure(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<BodyMeasurePath>,
) -> ApiResult<StatusCode> {
    sync::delete::<BodyMeasure>(&app, access.athlete, access.actor, path.body_measure_id.uuid()).await
}
