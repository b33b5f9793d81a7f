//! What a lifter is told, and what the engine's answers come to.

use chrono::{DateTime, NaiveDate, Utc};
use shared::api::accuracy::{CoachAccuracy, MadeReport};
use training::backtest::OwnReport;

/// What a lifter is told, and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What it says.
    pub of: OwnReport,
    /// Of a report of the engine: when it was made.
    pub made_at: Option<DateTime<Utc>>,
    /// The day of the last set in it.
    pub last_day: Option<NaiveDate>,
    /// Whether a newer one is being made.
    pub outdated: bool,
}

/// What an answer of the engine comes to.
#[derive(Debug, PartialEq)]
pub enum Heard {
    /// The report on the log as it is.
    Told(Told),
    /// It is being made; until then an older one may stand.
    Working(Option<Told>),
    /// Nobody is making one.
    Nothing,
}

/// Reads an answer.
#[must_use]
pub fn heard(answer: CoachAccuracy) -> Heard {
    let (outdated, working) = (answer.outdated, answer.working);
    match answer.report.map(|made| told(made, outdated)) {
        Some(told) if !outdated => Heard::Told(told),
        older if working => Heard::Working(older),
        _ => Heard::Nothing,
    }
}

fn told(made: MadeReport, outdated: bool) -> Told {
    Told {
        of: made.of,
        made_at: Some(made.made_at),
        last_day: made.last_day,
        outdated,
    }
}

#[cfg(test)]
mod tests {
    use training::backtest::own_report;
    use training::strength::gg1::Catalogue;

    use super::*;

    #[test]
    fn an_older_report_stands_only_while_a_newer_one_is_made() {
        let made = MadeReport {
            made_at: DateTime::default(),
            last_day: None,
            of: own_report(&[], &Catalogue::new()),
        };
        let answer = |report: bool, outdated, working| CoachAccuracy {
            report: report.then(|| made.clone()),
            outdated,
            working,
        };
        let fresh = told(made.clone(), false);
        let old = told(made.clone(), true);
        assert_eq!(heard(answer(true, false, false)), Heard::Told(fresh.clone()));
        assert_eq!(
            heard(answer(true, false, true)),
            Heard::Told(fresh),
            "one job too many is no reason to wait"
        );
        assert_eq!(heard(answer(true, true, true)), Heard::Working(Some(old)));
        assert_eq!(heard(answer(true, true, false)), Heard::Nothing);
        assert_eq!(heard(answer(false, false, true)), Heard::Working(None));
        assert_eq!(heard(answer(false, false, false)), Heard::Nothing);
    }
}
