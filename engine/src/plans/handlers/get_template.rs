//! One template.

use axum::extract::State;
use serde::Deserialize;
use shared::catalogue::Template;

use crate::{
    app::App,
    auth::CurrentUser,
    http::{
        extract::{AcceptedLanguage, Json, Path},
        problem::{ApiError, ApiResult},
    },
};

#[derive(Deserialize)]
pub(crate) struct TemplatePath {
    slug: String,
}

/// A template with its content.
#[utoipa::path(
    get,
    path = "/templates/{slug}",
    tag = "plans",
    params(("slug" = String, Path), ("Accept-Language" = Option<String>, Header, description = "In which language, else English")),
    responses((status = 200, body = Template)),
    security(("access_token" = []))
)]
pub(crate) async fn get_template(
    State(app): State<App>,
    _user: CurrentUser,
    language: AcceptedLanguage,
    Path(path): Path<TemplatePath>,
) -> ApiResult<(AcceptedLanguage, Json<Template>)> {
    let template = app
        .catalogue()
        .template(language.0, &path.slug)
        .ok_or_else(ApiError::not_found)?;
    Ok((language, Json(template.clone())))
}
