//! How good the coach is for this lifter: `training::backtest` over the lifter's own log, in words and pictures.

mod calibration;
mod calibration_view;
mod comparison;
mod comparison_view;
mod exercises_view;
mod few_view;
mod figures;
mod meaning_view;
mod summary_view;
mod told;
mod using;

pub use calibration_view::Calibration;
pub use comparison_view::Comparisons;
pub use exercises_view::ByExercise;
pub use few_view::{NotEnough, Underway};
pub use meaning_view::Meaning;
pub use summary_view::Summary;
pub use told::Told;
pub use using::{State, use_accuracy};
