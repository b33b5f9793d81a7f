//! Writing a report of pain.

use axum::extract::State;
use serde::Deserialize;
use shared::{
    api::Versioned,
    entity::{Entity, PainReport},
    ids::{PainReportId, UserId},
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
pub(crate) struct PainReportPath {
    pub(super) pain_report_id: PainReportId,
}

/// Makes a report of pain at an exercise be as sent.
///
/// The exercise makes no progress until the lifter says that it is over and two workouts more; from 4 on it ends for the day.
#[utoipa::path(
    put,
    path = "/athletes/{athlete_id}/pain-reports/{pain_report_id}",
    tag = "pain",
    params(("athlete_id" = UserId, Path), ("pain_report_id" = PainReportId, Path)),
    request_body = PainReport,
    responses((status = 200, body = Versioned<PainReport>)),
    security(("access_token" = []))
)]
pub(crate) async fn put_pain_report(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<PainReportPath>,
    Json(pain_report): Json<PainReport>,
) -> ApiResult<Json<Versioned<PainReport>>> {
    pain_report.violations().into_result()?;
    sync::put(
        &app,
        access.athlete,
        access.actor,
        path.pain_report_id.uuid(),
        &pain_report,
    )
    .await
    .map(Json)
}
