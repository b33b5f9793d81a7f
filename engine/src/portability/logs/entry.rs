//! What a log says of one set.

use chrono::NaiveDateTime;
use training::{
    history::SetKind,
    units::{Reps, Rir, Weight, WeightUnit},
};

use super::{Fault, Format};

/// A log that could be read, as far as it could.
#[derive(Clone, Debug, PartialEq)]
pub struct Log {
    /// Which app wrote it.
    pub format: Format,
    /// Sets in the order of the file.
    pub entries: Vec<Entry>,
    /// What could not be read, in the order of the file.
    pub faults: Vec<Fault>,
    /// Whether weights stand without a unit, so that the reader had to take the one it was told.
    pub unit_unsaid: bool,
}

/// One set.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Line of the file on which its row begins, from 1.
    pub line: u64,
    /// When, by the clock on the wall; logs name no zone. Most apps give the start of the workout, FitNotes only the day.
    pub at: NaiveDateTime,
    /// Name of the workout.
    pub workout: Option<String>,
    /// Name of the exercise, in the language of the app.
    pub exercise: String,
    /// What the set was for.
    pub kind: SetKind,
    /// The load.
    pub weight: Option<Weight>,
    /// The unit in which it was typed.
    pub unit: WeightUnit,
    /// Repetitions.
    pub reps: Option<Reps>,
    /// RPE as logged, 1 to 10.
    pub rpe: Option<f64>,
    /// Duration in seconds.
    pub duration_s: Option<u32>,
    /// Words about the set or the exercise.
    pub note: Option<String>,
}

impl Entry {
    /// Reps in reserve as the RPE tells them, to the nearest half. Below RPE 5 it tells nothing.
    #[must_use]
    pub fn rir(&self) -> Option<Rir> {
        self.rpe
            .filter(|rpe| (5.0..=10.0).contains(rpe))
            .map(|rpe| Rir::nearest(10.0 - rpe))
    }
}
