//! What can be wrong with a log.

use std::fmt;

use serde::Serialize;

/// Why a file is no log at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Not the export of an app that is known.
    #[error("its first line is not the header of a training log that is known: \"{header}\"")]
    UnknownFormat {
        /// How it begins.
        header: String,
    },
}

/// Something in a row that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// Line of the file on which the row begins, from 1.
    pub line: u64,
    /// What is wrong.
    pub code: FaultCode,
    /// Whether the row still counts, without the cell at fault.
    pub kept: bool,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultCode {
    /// The row cannot be split into cells.
    RowUnreadable,
    /// No date.
    DateMissing,
    /// Not a date in any language that is known.
    DateUnreadable,
    /// Day and month cannot be told apart.
    DateAmbiguous,
    /// Before 1990 or after 2100.
    DateOutOfRange,
    /// No exercise.
    ExerciseMissing,
    /// Not a weight.
    WeightUnreadable,
    /// Heavier than 1000 kg, or more than 300 kg of assistance.
    WeightOutOfRange,
    /// Neither kilograms nor pounds.
    UnitUnknown,
    /// Not a whole number of repetitions.
    RepsUnreadable,
    /// More than 200 repetitions.
    RepsOutOfRange,
    /// Not a number.
    RpeUnreadable,
    /// Not between 1 and 10.
    RpeOutOfRange,
    /// A kind of set that is not known; taken for an ordinary one.
    KindUnknown,
    /// Not a duration.
    DurationUnreadable,
}

impl FaultCode {
    /// Its name on the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RowUnreadable => "row_unreadable",
            Self::DateMissing => "date_missing",
            Self::DateUnreadable => "date_unreadable",
            Self::DateAmbiguous => "date_ambiguous",
            Self::DateOutOfRange => "date_out_of_range",
            Self::ExerciseMissing => "exercise_missing",
            Self::WeightUnreadable => "weight_unreadable",
            Self::WeightOutOfRange => "weight_out_of_range",
            Self::UnitUnknown => "unit_unknown",
            Self::RepsUnreadable => "reps_unreadable",
            Self::RepsOutOfRange => "reps_out_of_range",
            Self::RpeUnreadable => "rpe_unreadable",
            Self::RpeOutOfRange => "rpe_out_of_range",
            Self::KindUnknown => "kind_unknown",
            Self::DurationUnreadable => "duration_unreadable",
        }
    }
}

impl fmt::Display for FaultCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
