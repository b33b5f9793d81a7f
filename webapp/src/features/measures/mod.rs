//! What scales and tape said: over time, in a table, and the sheet in which it is taken down.

mod course;
mod draft;
mod form;
mod list;
mod quantity;
mod series;
mod summary;
mod words;

pub use course::MeasureCourse;
pub use form::MeasureForm;
pub use list::MeasureTable;
pub use series::measures;
pub use summary::BodySummary;
