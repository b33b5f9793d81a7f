//! Asking for a report.

use axum::{extract::State, http::StatusCode};
use diesel_async::AsyncConnection;
use shared::{api::accuracy::CoachAccuracy, ids::UserId};

use super::super::{measure_coach::MeasureCoach, queries, report};
use crate::{
    app::App,
    auth::{AthleteAccess, Read},
    http::{
        extract::Json,
        problem::{ApiError, ApiResult},
    },
    jobs::Job,
};

/// Asks for a report on how good the coach is for the athlete. Where one holds (200) or is being worked out (202),
/// nothing happens; otherwise a job begins (202), and the answer is the state from then on.
#[utoipa::path(
    post,
    path = "/athletes/{athlete_id}/coach-accuracy",
    tag = "prescriptions",
    params(("athlete_id" = UserId, Path)),
    responses((status = 200, body = CoachAccuracy), (status = 202, body = CoachAccuracy)),
    security(("access_token" = []))
)]
pub(crate) async fn request_coach_accuracy(
    State(app): State<App>,
    access: AthleteAccess<Read>,
) -> ApiResult<(StatusCode, Json<CoachAccuracy>)> {
    let owner = access.athlete;
    let mut conn = app.conn().await?;
    let mut state = report::state(&conn, owner).await?;
    if state.is_current() {
        return Ok((StatusCode::OK, Json(state)));
    }
    if !state.working {
        conn.transaction::<_, ApiError, _>(async |conn| {
            queries::ask(conn, owner).await?;
            Ok(MeasureCoach { owner }.enqueue(conn).await?)
        })
        .await?;
        state.working = true;
    }
    Ok((StatusCode::ACCEPTED, Json(state)))
}
