//! Tests through the front door, on real Postgres and Redis. Mirrors the handlers.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests are tests: what cannot be set up has failed"
)]

#[path = "../support/mod.rs"]
mod support;

mod auth;
mod http;
mod jobs;
mod schema;
