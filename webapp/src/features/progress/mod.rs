//! Looking back: what was done, and what came of it. Everything is made from the device's own log.

mod days;
mod drawings;
mod figures;
#[cfg(test)]
mod fixture;
mod heat_view;
mod learned;
mod lift_view;
mod lifts;
mod own_view;
mod range;
mod range_view;
mod records;
mod records_view;
mod recovery_view;
mod strength_view;
mod using;
mod volume_view;
mod weekly_view;
mod weeks;

pub use drawings::{Texts, day_style, values};
pub use figures::number;
pub use heat_view::TrainingDays;
pub use lift_view::LiftCourse;
pub use own_view::{OwnEffort, OwnRepetitions};
pub use range::Range;
pub use range_view::RangeChoice;
pub use records_view::LiftRecords;
pub use recovery_view::Recovery;
pub use strength_view::Strength;
pub use using::{Log, keep_range, prepare, use_learned, use_log, use_range};
pub use volume_view::Volume;
pub use weekly_view::{Sessions, Tonnage};
