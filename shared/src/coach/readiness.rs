//! What was said and measured about the days before.

use chrono::NaiveDate;
use training::notice::{DayReadiness, hrv_low};
use training::prescribe;

use super::AthleteData;
use crate::entity::Readiness;

/// Days that are looked back at.
const DAYS: i64 = 60;

/// The readiness of a day as the coach uses it; `None` where nothing was said on that day.
pub(super) fn on(data: &AthleteData, day: NaiveDate) -> Option<prescribe::Readiness> {
    let said = data.readiness.get(&day)?;
    Some(prescribe::Readiness {
        sleep_hours: sleep_hours(said),
        soreness: said.soreness.clone(),
        stress: stress(said),
        hrv_low: hrv_low(&before(data, day)),
        ill: said.ill,
    })
}

/// The last sixty days of which something is known, the day itself among them.
pub(super) fn before(data: &AthleteData, day: NaiveDate) -> Vec<DayReadiness> {
    data.readiness
        .range(..=day)
        .filter_map(|(date, said)| {
            let ago = day.signed_duration_since(*date).num_days();
            Some(DayReadiness {
                days_ago: u16::try_from(ago).ok().filter(|_| ago < DAYS)?,
                sleep_hours: sleep_hours(said),
                stress: stress(said),
                soreness: said.soreness.clone(),
                hrv_ms: said.hrv_ms.map(f64::from),
                ill: said.ill,
            })
        })
        .collect()
}

fn sleep_hours(said: &Readiness) -> Option<f64> {
    said.sleep_min.map(|minutes| f64::from(minutes) / 60.0)
}

/// Dots from 1 to 5 on the screen, 1 to 10 in the formulas.
fn stress(said: &Readiness) -> Option<u8> {
    said.stress.map(|dots| dots.saturating_mul(2))
}
