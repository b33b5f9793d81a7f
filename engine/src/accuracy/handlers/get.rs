//! Reading the newest report.

use axum::extract::State;
use shared::{api::accuracy::CoachAccuracy, ids::UserId};

use super::super::report;
use crate::{
    app::App,
    auth::{AthleteAccess, Read},
    http::{extract::Json, problem::ApiResult},
};

/// Reads how good the coach is for the athlete: the newest report, whether it still holds, and whether a newer one is
/// being worked out.
#[utoipa::path(
    get,
    path = "/athletes/{athlete_id}/coach-accuracy",
    tag = "prescriptions",
    params(("athlete_id" = UserId, Path)),
    responses((status = 200, body = CoachAccuracy)),
    security(("access_token" = []))
)]
pub(crate) async fn get_coach_accuracy(
    State(app): State<App>,
    access: AthleteAccess<Read>,
) -> ApiResult<Json<CoachAccuracy>> {
    let conn = app.conn().await?;
    Ok(Json(report::state(&conn, access.athlete).await?))
}
