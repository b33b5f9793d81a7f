//! The table of one exercise: `# · previous · kg · reps · RIR · ✓`.

mod actions;
mod cells;
mod previous;
mod row;
mod rows;
mod view;
mod words;

pub use actions::press;
pub use previous::previous_sets;
pub use rows::{Label, Plan, Planned, Row, RowKey, Standing, rows};
pub use view::SetTable;
pub use words::{row_name, row_summary};
