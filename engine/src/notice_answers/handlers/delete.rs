//! Deleting an answer.

use axum::{extract::State, http::StatusCode};
use shared::{
    entity::NoticeAnswer,
    ids::{NoticeAnswerId, UserId},
};

use super::put::NoticeAnswerPath;
use crate::{
    app::App,
    auth::{AthleteAccess, Own},
    http::{extract::Path, problem::ApiResult},
    sync,
};

/// Deletes an answer; putting it again brings it back.
#[utoipa::path(
    delete,
    path = "/athletes/{athlete_id}/notice-answers/{notice_answer_id}",
    tag = "notices",
    params(("athlete_id" = UserId, Path), ("notice_answer_id" = NoticeAnswerId, Path)),
    responses((status = 204)),
    security(("access_token" = []))
)]
pub(crate) async fn delete_notice_answer(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<NoticeAnswerPath>,
) -> ApiResult<StatusCode> {
    sync::delete::<NoticeAnswer>(&app, access.athlete, access.actor, path.notice_answer_id.uuid()).await
}
