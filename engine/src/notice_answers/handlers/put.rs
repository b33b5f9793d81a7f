//! Writing an answer.

use axum::extract::State;
use serde::Deserialize;
use shared::{
    api::Versioned,
    entity::{Entity, NoticeAnswer},
    ids::{NoticeAnswerId, UserId},
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
pub(crate) struct NoticeAnswerPath {
    pub(super) notice_answer_id: NoticeAnswerId,
}

/// Makes an answer to a proposal of the coach be as sent, with what was proposed.
///
/// An accepted deload begins on its day: fewer sets, lighter, more in reserve, until its last day. What was declined is not said again soon.
#[utoipa::path(
    put,
    path = "/athletes/{athlete_id}/notice-answers/{notice_answer_id}",
    tag = "notices",
    params(("athlete_id" = UserId, Path), ("notice_answer_id" = NoticeAnswerId, Path)),
    request_body = NoticeAnswer,
    responses((status = 200, body = Versioned<NoticeAnswer>)),
    security(("access_token" = []))
)]
pub(crate) async fn put_notice_answer(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<NoticeAnswerPath>,
    Json(notice_answer): Json<NoticeAnswer>,
) -> ApiResult<Json<Versioned<NoticeAnswer>>> {
    notice_answer.violations().into_result()?;
    sync::put(
        &app,
        access.athlete,
        access.actor,
        path.notice_answer_id.uuid(),
        &notice_answer,
    )
    .await
    .map(Json)
}
