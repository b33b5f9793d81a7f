//! How good the coach is for one athlete. The app works it out by itself ([`crate::coach::accuracy`]) unless the log is long.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use training::backtest::OwnReport;

/// What there is to tell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CoachAccuracy {
    /// The newest report; absent until the first is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<MadeReport>,
    /// Whether the report no longer holds: the log has changed since, or the coach.
    pub outdated: bool,
    /// Whether a newer one is being worked out.
    pub working: bool,
}

impl CoachAccuracy {
    /// Whether there is a report that holds.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.report.is_some() && !self.outdated
    }
}

/// A report that was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MadeReport {
    /// When.
    pub made_at: DateTime<Utc>,
    /// The day of the last set that it knows; absent where there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<NaiveDate>,
    /// What it says.
    #[serde(flatten)]
    pub of: OwnReport,
}
