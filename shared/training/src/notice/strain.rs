//! Days on which a lifter is not up to much. Heart-rate variability and stress have no reliable effect on the load of the day \[M\]:
//! they take sets, never load.

use std::collections::BTreeMap;

use crate::exercise::Muscle;
use crate::math::{ln, sqrt};

/// What was said and measured on one day. Whatever is missing is neutral.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DayReadiness {
    /// Days before today: 0 is today.
    pub days_ago: u16,
    /// Hours slept.
    pub sleep_hours: Option<f64>,
    /// Stress, 1 to 10.
    pub stress: Option<u8>,
    /// Soreness per muscle, 1 to 5.
    pub soreness: BTreeMap<Muscle, u8>,
    /// RMSSD in milliseconds.
    pub hrv_ms: Option<f64>,
    /// Ill.
    pub ill: bool,
}

/// Sleep below this is short.
const SHORT_SLEEP: f64 = 6.0;
/// Stress from here on.
const STRESS: u8 = 8;
/// Soreness from here on.
const SORE: u8 = 4;
/// Days of the mean that is compared, and of the usual.
const RECENT_DAYS: u16 = 7;
const USUAL_DAYS: u16 = 60;
/// Measurements needed for each.
const RECENT: usize = 3;
const USUAL: usize = 14;

/// Whether a day counts towards a deload.
#[must_use]
pub fn is_strained(day: &DayReadiness) -> bool {
    day.ill
        || day.sleep_hours.is_some_and(|hours| hours < SHORT_SLEEP)
        || day.stress.is_some_and(|stress| stress >= STRESS)
        || day.soreness.values().any(|sore| *sore >= SORE)
}

/// Whether the mean ln rMSSD of the last seven days lies below the personal mean of sixty days by more than one standard
/// deviation; `None` while there are fewer than three and fourteen measurements.
#[must_use]
pub fn hrv_low(days: &[DayReadiness]) -> Option<bool> {
    let within = |most: u16| -> Vec<f64> {
        let measured = days.iter().filter(|day| day.days_ago < most);
        measured
            .filter_map(|day| day.hrv_ms.filter(|ms| *ms > 0.0))
            .map(ln)
            .collect()
    };
    let (recent, usual) = (within(RECENT_DAYS), within(USUAL_DAYS));
    if recent.len() < RECENT || usual.len() < USUAL {
        return None;
    }
    let mean = |of: &[f64]| of.iter().sum::<f64>() / f64::from(u32::try_from(of.len()).unwrap_or(u32::MAX));
    let usually = mean(&usual);
    let spread = mean(
        &usual
            .iter()
            .map(|ms| (ms - usually) * (ms - usually))
            .collect::<Vec<_>>(),
    );
    Some(mean(&recent) < usually - sqrt(spread))
}
