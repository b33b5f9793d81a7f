//! Plans to begin with.

use axum::extract::State;
use shared::catalogue::TemplateSummary;

use crate::{
    app::App,
    auth::CurrentUser,
    http::{extract::Json, problem::ApiResult},
};

/// All templates, without their content.
#[utoipa::path(
    get,
    path = "/templates",
    tag = "plans",
    responses((status = 200, body = Vec<TemplateSummary>)),
    security(("access_token" = []))
)]
pub(crate) async fn list_templates(
    State(app): State<App>,
    _user: CurrentUser,
) -> ApiResult<Json<Vec<TemplateSummary>>> {
    let templates = app.catalogue().templates().iter();
    Ok(Json(templates.map(|template| template.summary.clone()).collect()))
}
