//! Names for people.

use training::backtest::{Extras, Method, Overall, Scores};

use super::Measurement;

/// A method in a few words.
pub(super) fn method(method: Method) -> &'static str {
    match method {
        Method::SameLoad => "same load as last time (habit)",
        Method::LastTopEpley => "last top set, Epley",
        Method::SessionBestEpley => "last session's best, Epley",
        Method::SessionBestBrzycki => "last session's best, Brzycki",
        Method::ThreeSessionMean => "mean of three sessions",
        Method::MovingAverage => "moving average 0.5",
        Method::Linear => "older formula 1 - 0.0333 n",
        Method::PreviousSetSameLoad => "same load as the set before (habit)",
        Method::PreviousSetEpley => "set before, Epley",
        Method::Trend => "trend alone (Kalman)",
        Method::Gg1 => "the coach (GG1)",
    }
}

/// A table of scores and what it is about.
pub(super) struct Part<'a> {
    pub(super) title: &'static str,
    pub(super) unit: &'static str,
    pub(super) scores: Option<&'a Scores>,
}

/// All of them in reading order.
pub(super) fn parts(overall: &Overall) -> [Part<'_>; 4] {
    let ahead_of_session = |title, scores| Part {
        title,
        unit: "top sets",
        scores,
    };
    [
        ahead_of_session("P1, ahead of the session", overall.session_ahead.as_ref()),
        ahead_of_session(
            "P1 warm, from the fourth session of an exercise",
            overall.session_ahead_warm.as_ref(),
        ),
        ahead_of_session(
            "P1 cold, the second and third session of an exercise",
            overall.session_ahead_cold.as_ref(),
        ),
        Part {
            title: "P2, ahead of the set",
            unit: "later sets",
            scores: overall.set_ahead.as_ref(),
        },
    ]
}

/// The coach's mean error among scores.
pub(super) fn coach(scores: Option<&Scores>) -> Option<f64> {
    of(scores, Method::Gg1)
}

/// The mean error of a method among scores.
pub(super) fn of(scores: Option<&Scores>, method: Method) -> Option<f64> {
    scores?.of(method).map(|score| score.errors.mean_percent)
}

/// With two decimals, or a dash.
pub(super) fn number(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.2}"))
}

/// A whole number in groups of three.
pub(super) fn count(value: usize) -> String {
    let digits = value.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// What is judged, as it is called.
pub(super) fn judged(measurement: &Measurement) -> String {
    match measurement.extras {
        Extras::Off => measurement.model.to_owned(),
        Extras::On => format!("{} with what it adds on the day", measurement.model),
    }
}
