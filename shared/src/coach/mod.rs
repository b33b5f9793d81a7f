//! From stored entities to the coach's questions, the same on phone and server.
//!
//! Nothing here decides a number: it gathers what [`training`] needs and hands back what it answers.

mod accuracy;
mod agreed;
mod data;
mod draft;
mod history;
mod next;
mod notices;
mod pieces;
mod planning;
mod prescribe;
mod readiness;
mod simulate;
mod tired;

pub use accuracy::{ON_DEVICE_SETS, accuracy};
pub use data::{AthleteData, StoredSet};
pub use draft::draft_workout;
pub use history::{Exercises, context_of, history_sets, learned, lifter_state};
pub use next::{NextDay, next_day};
pub use notices::notices;
pub use pieces::pieces;
pub use planning::{
    Missing, PlanWish, ShortenedWorkout, SlotEdit, WeekBehind, make_plan, shorten_workout, sparing,
    week_behind, with_weekly_sets,
};
pub use prescribe::{Session, SlotPrescription, duration_s};
pub use simulate::SimulatedAthlete;
pub use tired::{TiredMuscle, tired_muscles};

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

/// The lifter's present: the instant and what their clock shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub at: DateTime<Utc>,
    /// Offset of the lifter's clock from UTC, in seconds.
    pub utc_offset_s: i32,
}

impl Moment {
    /// The date on the lifter's calendar; by UTC where the offset is none.
    #[must_use]
    pub fn local_date(self) -> NaiveDate {
        FixedOffset::east_opt(self.utc_offset_s).map_or_else(
            || self.at.date_naive(),
            |offset| self.at.with_timezone(&offset).date_naive(),
        )
    }
}

#[cfg(test)]
mod tests;
