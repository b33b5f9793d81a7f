//! The table of one exercise: `# · previous · kg · reps · RIR · ✓`.

mod previous;
mod rows;
mod view;

pub use previous::previous_sets;
pub use rows::{Label, Plan, Planned, Row, RowKey, Standing, rows};
pub use view::{SetTable, press, row_name, row_summary};
