//! Plans to begin with.

use axum::extract::State;
use shared::catalogue::TemplateSummary;

use crate::{
    app::App,
    auth::CurrentUser,
    http::{
        extract::{AcceptedLanguage, Json},
        problem::ApiResult,
    },
};

/// All templates, without their content.
#[utoipa::path(
    get,
    path = "/templates",
    tag = "plans",
    params(("Accept-Language" = Option<String>, Header, description = "In which language, else English")),
    responses((status = 200, body = Vec<TemplateSummary>)),
    security(("access_token" = []))
)]
pub(crate) async fn list_templates(
    State(app): State<App>,
    _user: CurrentUser,
    language: AcceptedLanguage,
) -> ApiResult<(AcceptedLanguage, Json<Vec<TemplateSummary>>)> {
    let templates = app.catalogue().templates(language.0).iter();
    let summaries = templates.map(|template| template.summary.clone()).collect();
    Ok((language, Json(summaries)))
}
