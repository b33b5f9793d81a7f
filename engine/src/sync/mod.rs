//! Operations of devices and of REST, the change feed, and the one way in which training data is written.
//!
//! Owns `sync_heads`, `operations` and `changes`. The tables of entities belong to their features: each says by
//! [`Synced`] how its rows are read and written and what it refuses; [`apply`] knows which feature owns what.
//! How it all works together is told in `docs/SYNC.md`.

pub mod apply;
mod batch;
mod digest;
mod documents;
mod feed;
mod handlers;
mod head;
mod journal;
mod merge_columns;
mod read;
mod rest;
mod run;
mod seq;
mod synced;
mod writer;

pub use batch::{Batch, Touched};
pub use documents::{fetch_alive, fetch_entity};
pub use merge_columns::MergeColumns;
pub use rest::{delete, list, put};
pub use synced::{Stored, Synced};
pub use writer::Writer;

pub(crate) use synced::{alive, by_day, merge_values, stored, synced_table};

use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use crate::app::App;
use shared::ids::DeviceId;

/// The device under which the engine writes for REST clients, jobs and seeding.
pub const ENGINE_DEVICE: DeviceId = DeviceId::new(Uuid::from_u128(0x454e_4749_4e45_4000_8000_0000_0000_0001));

/// `POST /v1/sync`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(handlers::sync::sync))
}
