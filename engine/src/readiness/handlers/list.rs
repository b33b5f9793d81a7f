//! How an athlete was, day by day.

use axum::extract::State;
use chrono::NaiveDate;
use serde::Deserialize;
use shared::{api::Versioned, entity::Readiness, error::Code, ids::UserId, page::Page, validate::Violations};

use super::super::queries;
use crate::{
    app::App,
    auth::{AthleteAccess, Read},
    http::{
        extract::{Json, Query},
        pagination::{PageQuery, page},
        problem::ApiResult,
    },
};

/// A range of days on the lifter's calendar, both ends included.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct DayRange {
    /// The first day.
    from: NaiveDate,
    /// The last day.
    to: NaiveDate,
}

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
    let mut violations = Violations::new();
    violations.year(&range.from, "/from");
    violations.year(&range.to, "/to");
    violations.check(()).map_err(|_| Code::MalformedQuery)?;
    let (limit, after) = (query.limit()?, query.after()?);
    let mut conn = app.conn().await?;
    let days = queries::range(
        &mut conn,
        access.athlete,
        (range.from, range.to),
        after,
        limit + 1,
    )
    .await?;
    page(days, limit, |day| (day.entity.local_date, day.id)).map(Json)
}
