//! The next set.

use axum::extract::State;
use futures_util::try_join;
use shared::{
    api::prescriptions::PrescribeNextSet,
    coach::{Moment, Session, SlotPrescription},
    entity::Workout,
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
    sync::fetch_alive,
};

/// Prescribes what remains of a slot, knowing what was logged in the workout so far. Writes nothing.
#[utoipa::path(
    post,
    path = "/athletes/{athlete_id}/prescriptions/next-set",
    tag = "prescriptions",
    params(("athlete_id" = UserId, Path)),
    request_body = PrescribeNextSet,
    responses((status = 200, body = SlotPrescription)),
    security(("access_token" = []))
)]
pub(crate) async fn prescribe_next_set(
    State(app): State<App>,
    access: AthleteAccess<Read>,
    Json(request): Json<PrescribeNextSet>,
) -> ApiResult<Json<SlotPrescription>> {
    let mut violations = Violations::new();
    violations.year(&request.now, "/now");
    violations.into_result()?;

    let conn = app.conn().await?;
    let id = request.workout;
    let (exercises, workout) = try_join!(
        known_to(&conn, access.athlete, app.catalogue().facts()),
        fetch_alive::<Workout>(&conn, access.athlete, id.uuid())
    )?;
    let workout = workout
        .ok_or_else(|| ApiError::missing_reference("/workout"))?
        .entity;
    let (data, lifter) = try_join!(
        situation::within(&conn, &app, access.athlete, id, &workout),
        strength::without(&conn, &app, access.athlete, id)
    )?;
    drop(conn);

    let now = Moment {
        at: request.now,
        utc_offset_s: workout.utc_offset_s,
    };
    let session = Session::new(&data, &exercises, &lifter, (Some(id), &workout), now);
    session
        .slot(&request.slot)
        .map(Json)
        .ok_or_else(|| ApiError::missing_reference("/slot"))
}
