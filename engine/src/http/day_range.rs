//! `?from=&to=` of lists that have a calendar.

use chrono::NaiveDate;
use serde::Deserialize;
use shared::{error::Code, validate::Violations};

use super::problem::ApiResult;

/// A range of days on the lifter's calendar, both ends included.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DayRange {
    /// The first day.
    from: NaiveDate,
    /// The last day.
    to: NaiveDate,
}

impl DayRange {
    /// Both ends.
    ///
    /// # Errors
    /// `malformed_query` if nobody trains in such a year.
    pub fn days(&self) -> ApiResult<(NaiveDate, NaiveDate)> {
        let mut violations = Violations::new();
        violations.year(&self.from, "/from");
        violations.year(&self.to, "/to");
        violations.check(()).map_err(|_| Code::MalformedQuery)?;
        Ok((self.from, self.to))
    }
}
