//! Where it hurt an athlete, day by day.

use axum::extract::State;
use shared::{api::Versioned, entity::PainReport, ids::UserId, page::Page};

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

/// Where it hurt the athlete in a range of days, in order.
#[utoipa::path(
    get,
    path = "/athletes/{athlete_id}/pain-reports",
    tag = "pain",
    params(("athlete_id" = UserId, Path), DayRange, PageQuery),
    responses((status = 200, body = Page<Versioned<PainReport>>)),
    security(("access_token" = []))
)]
pub(crate) async fn list_pain_reports(
    State(app): State<App>,
    access: AthleteAccess<Read>,
    Query(range): Query<DayRange>,
    Query(query): Query<PageQuery>,
) -> ApiResult<Json<Page<Versioned<PainReport>>>> {
    let days = range.days()?;
    let (limit, after) = (query.limit()?, query.after()?);
    let conn = app.conn().await?;
    let found = queries::range(&conn, access.athlete, days, after, limit + 1).await?;
    page(found, limit, |one| (one.entity.local_date, one.id)).map(Json)
}
