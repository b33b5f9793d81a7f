//! Workouts of the past: calendar, list and search, one workout set by set, and its correction.

mod agreed;
mod agreed_view;
mod calendar;
mod calendar_view;
mod correction;
mod detail;
mod edit_view;
mod list_view;
mod months;
mod overview;
mod search;
mod sets_view;
mod tonnage;
mod workout_view;

pub use agreed_view::{Agreed, AgreedOn};
pub use calendar::MonthOf;
pub use calendar_view::MonthCalendar;
pub use correction::{Correction, Fault};
pub use detail::{Detail, DetailSet, Exercise, detail};
pub use list_view::WorkoutList;
pub use months::{Month, by_month};
pub use overview::{Line, lines};
pub use search::Words as SearchWords;
pub use tonnage::{tonnage_g, tonnage_text};
pub use workout_view::WorkoutDetail;
