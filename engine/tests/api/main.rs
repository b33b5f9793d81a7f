//! Tests through the front door, on real Postgres and Redis. Mirrors the handlers.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests are tests: what cannot be set up has failed"
)]

#[path = "../support/mod.rs"]
mod support;

mod abandoned_workouts;
mod accuracy;
mod agreed;
mod auth;
mod backtest;
mod bad_training_input;
mod belongings;
mod builders;
mod containers;
mod demo_data;
mod exercises;
mod http;
mod jobs;
mod kept_in_memory;
mod mail;
mod own_exercises;
mod plans;
mod possessions;
mod prescriptions;
mod schema;
mod strangers;
mod sync;
mod workouts;
