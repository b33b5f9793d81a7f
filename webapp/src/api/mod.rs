//! Talking to the engine: one [`Client::send`] for everything, typed endpoints on top of it.
//!
//! Training data is not read from here: pages read the local replica, and only sync and signing in talk to
//! the engine.

mod account;
mod accuracy;
mod auth;
mod client;
mod error;
mod exchange;

pub use client::{Client, Method};
pub use error::ApiError;
