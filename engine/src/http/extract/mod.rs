//! Extractors that answer with problems: [`Json`], [`Path`], [`Query`].

mod json;
mod path;
mod query;

pub use json::Json;
pub use path::Path;
pub use query::Query;
