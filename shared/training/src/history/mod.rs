//! Logged sets, as far as the coach learns from them.

mod order;
mod records;
mod set;
mod work_sets;

pub use order::canonical_order;
pub(crate) use order::{exercise_sessions, place};
pub use records::{BestSet, RecordKind, Records};
pub use set::{Asked, HistorySet, OutlierAnswer, SetKind};
pub(crate) use work_sets::{BODY_MASS_KG, WorkSet, evidence, keep_work_sets};
