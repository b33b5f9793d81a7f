//! For the terminal.

use training::backtest::{Coverage, ENOUGH, Method, MethodScore};

use super::{
    MeasuredLifter, Measurement,
    words::{self, Part, count, number},
};

/// The measurement as tables of plain text.
#[must_use]
pub fn text(measurement: &Measurement) -> String {
    let mut lines = vec![headline(measurement)];
    for part in words::parts(&measurement.overall) {
        lines.extend(scores(&part));
    }
    lines.extend(lifters(&measurement.lifters));
    lines.extend(faults(measurement));
    lines.push(format!(
        "\n* by how much the coach's mean error is smaller, in percentage points, and its 95 % interval: paired block bootstrap over \
         lifters and blocks of four weeks, {} resamples, seed {}.",
        count(measurement.resamples),
        measurement.seed
    ));
    lines.join("\n") + "\n"
}

fn headline(measurement: &Measurement) -> String {
    let overall = &measurement.overall;
    format!(
        "The coach ({}) on {} lifters: P1 {} %, P2 {} %, mean absolute error of the load",
        words::judged(measurement),
        measurement.lifters.len(),
        number(words::coach(overall.session_ahead.as_ref())),
        number(words::coach(overall.set_ahead.as_ref()))
    )
}

fn scores(part: &Part) -> Vec<String> {
    let Some(scores) = part.scores else {
        return vec![format!(
            "\n{}: no lifter has {ENOUGH} {}, too few to say anything",
            part.title, part.unit
        )];
    };
    let mut lines = vec![
        format!(
            "\n{}: {} lifters, {} {}, mean over lifters",
            part.title,
            scores.lifters,
            count(scores.predictions),
            part.unit
        ),
        format!(
            "{:<38}{:>8}{:>10}{:>8}{:>8}   {}",
            "method", "mean %", "median %", "P90 %", "bias %", "coach better by*"
        ),
    ];
    lines.extend(scores.methods.iter().map(score));
    lines
}

fn score(score: &MethodScore) -> String {
    let errors = score.errors;
    let advantage = score.advantage.map_or_else(String::new, |advantage| {
        format!(
            "   {:+.2} ({:+.2} to {:+.2})",
            advantage.points, advantage.low, advantage.high
        )
    });
    format!(
        "{:<38}{:>8.2}{:>10.2}{:>8.1}{:>8.2}{advantage}",
        words::method(score.method),
        errors.mean_percent,
        errors.median_percent,
        errors.p90_percent,
        errors.bias_percent
    )
}

fn lifters(lifters: &[MeasuredLifter]) -> Vec<String> {
    let wide = lifters.iter().map(|lifter| lifter.file.chars().count());
    let wide = wide.max().unwrap_or(0).max(6);
    let mut lines = vec![
        "\nEach lifter; the 80 % interval with anomalous sessions included".to_owned(),
        format!(
            "{:<wide$}{:>11}{:>9}{:>11}{:>8}{:>13}{:>8}{:>11}{:>12}",
            "lifter",
            "work sets",
            "effort",
            "anomalous",
            "P1 %",
            "by Epley %",
            "P2 %",
            "coverage",
            "half width"
        ),
    ];
    for lifter in lifters {
        let report = &lifter.report;
        let session = report.session_ahead.as_ref();
        let share = |share: f64| format!("{:.1} %", 100.0 * share);
        let coverage = |of: fn(Coverage) -> f64| {
            report
                .coverage
                .map_or_else(|| "–".to_owned(), |coverage| format!("{:.1} %", of(coverage)))
        };
        lines.push(format!(
            "{:<wide$}{:>11}{:>9}{:>11}{:>8}{:>13}{:>8}{:>11}{:>12}",
            lifter.file,
            count(report.work_sets),
            share(report.effort_known),
            share(report.anomalous),
            number(words::coach(session)),
            number(words::of(session, Method::LastTopEpley)),
            number(words::coach(report.set_ahead.as_ref())),
            coverage(|coverage| 100.0 * coverage.share),
            coverage(|coverage| coverage.median_half_width_percent)
        ));
    }
    lines
}

fn faults(measurement: &Measurement) -> Vec<String> {
    let unread = measurement.unread.iter();
    let mut lines: Vec<String> = unread
        .map(|file| format!("{} was not measured: {}", file.file, file.reason))
        .collect();
    for lifter in measurement
        .lifters
        .iter()
        .filter(|lifter| !lifter.faults.is_empty())
    {
        let told: Vec<String> = lifter
            .faults
            .iter()
            .map(|fault| format!("line {} {}", fault.line, fault.code))
            .collect();
        lines.push(format!(
            "{}: {} rows lost; {}",
            lifter.file,
            count(lifter.rows_lost),
            told.join(", ")
        ));
    }
    if !lines.is_empty() {
        lines.insert(0, String::new());
    }
    lines
}
