//! Extractors that answer with problems: [`Json`], [`Path`], [`Query`]; and [`AcceptedLanguage`], which has none.

mod json;
mod language;
mod path;
mod query;

pub use json::Json;
pub use language::AcceptedLanguage;
pub use path::Path;
pub use query::Query;
