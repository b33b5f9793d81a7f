//! Plans made, mended and shortened for this lifter: what [`training::generate`] and its siblings need, gathered from what is
//! stored.

mod hand;
mod make;
mod mend;
mod shorten;
mod spare;
mod weekly_sets;

pub use make::{PlanWish, make_plan};
pub use mend::{WeekBehind, week_behind};
pub use shorten::{Missing, ShortenedWorkout, SlotEdit, shorten_workout};
pub use spare::sparing;
pub use weekly_sets::with_weekly_sets;
