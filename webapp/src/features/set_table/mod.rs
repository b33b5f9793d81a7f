//! The table of one exercise: `# · previous · kg · reps · RIR · ✓`.

mod rows;

pub use rows::{Label, Planned, Plan, Row, RowKey, Standing, rows};
