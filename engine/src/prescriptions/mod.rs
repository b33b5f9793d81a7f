//! Asking the coach by REST, from the athlete's rows. Owns `strength_states`, a cache of what was learned.
//!
//! No number is made here: [`shared::coach`] asks [`training`], as the device does.

mod handlers;
mod learned;
mod model;
mod queries;
pub mod rebuild_strength_state;
pub mod refresh_strength_states;
pub mod situation;
pub mod strength;

pub use learned::LearnedStates;
pub use queries::{head, is_outdated};

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::app::App;

/// The feature's URLs, below `/v1`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(handlers::workout::prescribe_workout))
        .routes(routes!(handlers::next_set::prescribe_next_set))
}
