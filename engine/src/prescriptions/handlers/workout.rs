//! The next workout.

use axum::extract::State;
use futures_util::try_join;
use shared::{
    api::prescriptions::{PrescribeWorkout, PrescribedWorkout},
    coach::{Moment, Session, draft_workout, duration_s},
    ids::UserId,
    validate::Violations,
};

use super::super::{situation, strength};
use crate::{
    app::App,
    auth::{AthleteAccess, Read},
    custom_exercises::known_to,
    http::{
        extract::Json,
        problem::{ApiError, ApiResult},
    },
};

/// Plans the athlete's next workout ahead, with the reasons for every number. Writes nothing.
///
/// `not_found` also where no plan is followed.
#[utoipa::path(
    post,
    path = "/athletes/{athlete_id}/prescriptions/workout",
    tag = "prescriptions",
    params(("athlete_id" = UserId, Path)),
    request_body = PrescribeWorkout,
    responses((status = 200, body = PrescribedWorkout)),
    security(("access_token" = []))
)]
pub(crate) async fn prescribe_workout(
    State(app): State<App>,
    access: AthleteAccess<Read>,
    Json(request): Json<PrescribeWorkout>,
) -> ApiResult<Json<PrescribedWorkout>> {
    let mut violations = Violations::new();
    violations.year(&request.now, "/now");
    violations.range(&request.utc_offset_s, -86_400..=86_400, "/utc_offset_s");
    violations.into_result()?;
    let now = Moment {
        at: request.now,
        utc_offset_s: request.utc_offset_s,
    };

    let conn = app.conn().await?;
    let (exercises, data, lifter) = try_join!(
        known_to(&conn, access.athlete, app.catalogue().facts()),
        situation::ahead(&conn, &app, access.athlete, request.gym, now.local_date()),
        strength::before_now(&conn, &app, access.athlete)
    )?;
    drop(conn);

    let workout = draft_workout(&data, request.gym, now).ok_or_else(ApiError::not_found)?;
    let slots = Session::new(&data, &exercises, &lifter, (None, &workout), now).slots();
    Ok(Json(PrescribedWorkout {
        duration_s: duration_s(&slots),
        workout,
        slots,
    }))
}
