//! The table of contents: which feature answers where, in reading order.

use axum::Router;
use utoipa::openapi::OpenApi;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{health, middleware, openapi};
use crate::{
    accuracy, app::App, auth, body_measures, custom_exercises, exercise_notes, exercises, gyms,
    notice_answers, pain_reports, plans, prescriptions, profile, readiness, sync, workouts,
};

/// Every URL of the engine, with what each request passes on its way.
pub fn router(app: &App) -> Router {
    assemble(contents(), app)
}

/// Any contents with what each request passes on its way.
pub fn assemble(contents: OpenApiRouter<App>, app: &App) -> Router {
    let (router, document) = contents.split_for_parts();
    middleware::around(router.merge(openapi::ui(document)), app).with_state(app.clone())
}

/// What the engine offers, as OpenAPI.
#[must_use]
pub fn document() -> OpenApi {
    openapi::complete(contents().into_openapi())
}

/// Every operation, before anything is put around it.
#[must_use]
pub fn contents() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(openapi::head())
        .routes(routes!(health::get_health))
        .routes(routes!(health::get_readiness))
        .nest("/v1", v1())
}

fn v1() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(auth::routes())
        .merge(exercises::routes())
        .merge(custom_exercises::routes())
        .merge(exercise_notes::routes())
        .merge(profile::routes())
        .merge(gyms::routes())
        .merge(plans::routes())
        .merge(readiness::routes())
        .merge(body_measures::routes())
        .merge(notice_answers::routes())
        .merge(pain_reports::routes())
        .merge(workouts::routes())
        .merge(prescriptions::routes())
        .merge(accuracy::routes())
        .merge(sync::routes())
}
