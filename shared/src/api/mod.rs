//! Requests and answers, one file per feature.
//!
//! Training data travels as [`Versioned`] entities: the same structs that operations carry.

pub mod account;
pub mod accuracy;
pub mod auth;
pub mod exercises;
pub mod plans;
pub mod prescriptions;
pub mod workouts;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An entity with its id and version, as REST reads give it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Versioned<T> {
    /// Its id, unique per owner and kind.
    pub id: Uuid,
    /// The owner's `change_seq` of the last change to it.
    pub version: u64,
    /// The entity.
    #[serde(flatten)]
    pub entity: T,
}
