//! One template.

use axum::extract::State;
use serde::Deserialize;
use shared::catalogue::Template;

use crate::{
    app::App,
    auth::CurrentUser,
    http::{
        extract::{Json, Path},
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
    params(("slug" = String, Path)),
    responses((status = 200, body = Template)),
    security(("access_token" = []))
)]
pub(crate) async fn get_template(
    State(app): State<App>,
    _user: CurrentUser,
    Path(path): Path<TemplatePath>,
) -> ApiResult<Json<Template>> {
    let template = app
        .catalogue()
        .template(&path.slug)
        .ok_or_else(ApiError::not_found)?;
    Ok(Json(template.clone()))
}
