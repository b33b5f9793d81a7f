//! How an athlete was, day by day.

use axum::extract::State;
use shared::{api::Versioned, entity::Readiness, ids::UserId, page::Page};

use super::super::queries;
use crate::{
    app::App,
    auth::{AthleteAccess, Read},
    http::{
        day_range::DayRange,
        extract::{Json, Query},
        pagination::{PageQuery, page},
        problem::ApiResult,
    },
};

/// The athlete's answers of a range of days, in order.
#[utoipa::path(
    get,
    path = "/athletes/{athlete_id}/readiness",
    tag = "readiness",
    params(("athlete_id" = UserId, Path), DayRange, PageQuery),
    responses((status = 200, body = Page<Versioned<Readiness>>)),
    security(("access_token" = []))
)]
pub(crate) async fn list_readiness(
    State(app): State<App>,
    access: AthleteAccess<Read>,
    Query(range): Query<DayRange>,
    Query(query): Query<PageQuery>,
) -> ApiResult<Json<Page<Versioned<Readiness>>>> {
    let days = range.days()?;
    let (limit, after) = (query.limit()?, query.after()?);
    let conn = app.conn().await?;
    let answers = queries::range(&conn, access.athlete, days, after, limit + 1).await?;
    page(answers, limit, |day| (day.entity.local_date, day.id)).map(Json)
}
