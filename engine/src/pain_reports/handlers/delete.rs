//! Deleting a report of pain.

use axum::{extract::State, http::StatusCode};
use shared::{
    entity::PainReport,
    ids::{PainReportId, UserId},
};

use super::put::PainReportPath;
use crate::{
    app::App,
    auth::{AthleteAccess, Own},
    http::{extract::Path, problem::ApiResult},
    sync,
};

/// Deletes a report of pain; putting it again brings it back.
#[utoipa::path(
    delete,
    path = "/athletes/{athlete_id}/pain-reports/{pain_report_id}",
    tag = "pain",
    params(("athlete_id" = UserId, Path), ("pain_report_id" = PainReportId, Path)),
    responses((status = 204)),
    security(("access_token" = []))
)]
pub(crate) async fn delete_pain_report(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<PainReportPath>,
) -> ApiResult<StatusCode> {
    sync::delete::<PainReport>(&app, access.athlete, access.actor, path.pain_report_id.uuid()).await
}
