//! What tests stand on: an engine of their own with a real database and a real Redis, and people who use it.
//!
//! ```ignore
//! let app = TestApp::new().await;
//! let ana = app.athlete("ana").await;
//! let answer = ana.get("/v1/me").await;
//! assert_eq!(answer.expect(200)["display_name"], "ana");
//! ```

mod answer;
mod app;
mod database;
mod mail;
mod persona;
pub mod redis;

pub use answer::Answer;
pub use app::TestApp;
pub use mail::Mail;
pub use persona::Persona;
pub use redis::url as redis_url;
