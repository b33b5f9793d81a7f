//! What an athlete measured, day by day.

use axum::extract::State;
use shared::{api::Versioned, entity::BodyMeasure, ids::UserId, page::Page};

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

/// What the athlete measured in a range of days, in order.
#[utoipa::path(
    get,
    path = "/athletes/{athlete_id}/body-measures",
    tag = "body measures",
    params(("athlete_id" = UserId, Path), DayRange, PageQuery),
    responses((status = 200, body = Page<Versioned<BodyMeasure>>)),
    security(("access_token" = []))
)]
pub(crate) async fn list_body_measures(
    State(app): State<App>,
    access: AthleteAccess<Read>,
    Query(range): Query<DayRange>,
    Query(query): Query<PageQuery>,
) -> ApiResult<Json<Page<Versioned<BodyMeasure>>>> {
    let days = range.days()?;
    let (limit, after) = (query.limit()?, query.after()?);
    let mut conn = app.conn().await?;
    let measures = queries::range(&mut conn, access.athlete, days, after, limit + 1).await?;
    page(measures, limit, |measure| (measure.entity.local_date, measure.id)).map(Json)
}
