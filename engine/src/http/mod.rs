//! HTTP: the router, what a request passes on its way, and how errors leave.

pub mod client;
pub mod constraints;
pub mod day_range;
pub mod extract;
pub mod health;
pub mod limits;
pub mod metrics;
pub mod middleware;
pub mod openapi;
pub mod pagination;
pub mod problem;
pub mod router;
pub mod server;

/// Largest request body, in bytes. A batch of `/v1/sync` is the largest thing that anybody sends.
pub const BODY_LIMIT: usize = 1024 * 1024;
