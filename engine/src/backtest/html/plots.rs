//! Plots as inline SVG. Each says in words what it shows, and its numbers stand in a table.

use training::backtest::{CalibrationPoint, Method, Scores};

use super::{
    super::{MeasuredLifter, Measurement, words},
    escaped,
};

/// Width of a plot with names on its left.
const WIDTH: f64 = 700.0;
/// Where the names end.
const NAMES: f64 = 250.0;
/// Where the bars end, so that a number fits behind them.
const BARS_END: f64 = 640.0;
/// Height of a row.
const ROW: f64 = 28.0;

/// Promised against held shares: on the diagonal every promise is kept.
pub(super) fn calibration(measurement: &Measurement) -> String {
    let (left, top, size) = (56.0, 12.0, 340.0);
    let x = |share: f64| left + size * share;
    let y = |share: f64| top + size * (1.0 - share);
    let mut marks = Vec::new();
    for share in [0.0, 0.2, 0.4, 0.6, 0.8, 1.0] {
        let (across, up) = (x(share), y(share));
        marks.push(line("grid", (x(0.0), up), (x(1.0), up)));
        marks.push(line("grid", (across, y(0.0)), (across, y(1.0))));
        let label = format!("{:.0} %", 100.0 * share);
        marks.push(words_at("muted", "middle", (across, y(0.0) + 18.0), &label));
        marks.push(words_at("muted", "end", (x(0.0) - 8.0, up + 4.0), &label));
    }
    marks.push(line("ideal", (x(0.0), y(0.0)), (x(1.0), y(1.0))));
    let curve = |class: &str, points: &[CalibrationPoint]| {
        let points: Vec<String> = points
            .iter()
            .map(|point| format!("{:.1},{:.1}", x(point.promised), y(point.held)))
            .collect();
        format!("<polyline class=\"{class}\" points=\"{}\"/>", points.join(" "))
    };
    for lifter in &measurement.lifters {
        marks.push(curve("one", &lifter.report.calibration));
    }
    let mean = &measurement.overall.calibration;
    marks.push(curve("curve", mean));
    for point in mean {
        marks.push(dot("coach", (x(point.promised), y(point.held)), 4.0));
    }
    let beside = x(1.0) + 20.0;
    marks.push(words_at(
        "",
        "start",
        (beside, y(0.62)),
        "Orange: mean of lifters",
    ));
    marks.push(words_at("", "start", (beside, y(0.55)), "Grey: each lifter"));
    marks.push(words_at(
        "",
        "start",
        (beside, y(0.48)),
        "Dashed: every promise kept",
    ));
    figure(
        "Share of loads inside the interval (up) against the share that was promised (across). Above the dashed line the intervals are wider than needed, \
         below it they promise too much. The coach's interval is made for 80 %; the other widths are scaled from it as if errors were normal.",
        top + size + 28.0,
        &marks,
    )
}

/// The 80 % interval of each lifter.
pub(super) fn coverage(lifters: &[MeasuredLifter]) -> String {
    let from = 0.6;
    let x = |share: f64| NAMES + (BARS_END - NAMES) * ((share - from) / (1.0 - from)).clamp(0.0, 1.0);
    let bottom = height(lifters.len());
    let mut marks = vec![format!(
        "<rect class=\"band\" x=\"{:.1}\" y=\"0\" width=\"{:.1}\" height=\"{bottom:.1}\"/>",
        x(0.76),
        x(0.84) - x(0.76)
    )];
    marks.push(line("ideal", (x(0.8), 0.0), (x(0.8), bottom)));
    for (lifter, middle) in lifters.iter().zip(rows()) {
        marks.push(words_at("", "start", (0.0, middle + 4.0), &lifter.file));
        if let Some(coverage) = lifter.report.coverage {
            marks.push(dot("coach", (x(coverage.share), middle), 5.0));
            let share = format!("{:.1} %", 100.0 * coverage.share);
            marks.push(words_at("muted", "end", (WIDTH, middle + 4.0), &share));
        }
    }
    for share in [0.6, 0.7, 0.8, 0.9, 1.0] {
        let label = format!("{:.0} %", 100.0 * share);
        marks.push(words_at("muted", "middle", (x(share), bottom + 16.0), &label));
    }
    figure(
        "Share of loads inside the 80 % interval, by lifter. Dashed: what is promised. Green: within four points of it.",
        bottom + 22.0,
        &marks,
    )
}

/// Mean errors as bars.
pub(super) fn methods(title: &str, scores: &Scores) -> String {
    let most = scores
        .methods
        .iter()
        .map(|score| score.errors.mean_percent)
        .fold(f64::MIN_POSITIVE, f64::max);
    let mut marks = Vec::new();
    for (score, middle) in scores.methods.iter().zip(rows()) {
        let mean = score.errors.mean_percent;
        let class = match score.method {
            Method::Gg1 => "coach",
            method if method.is_habit() => "habit",
            _ => "bar",
        };
        let long = (BARS_END - NAMES) * mean / most;
        marks.push(words_at(
            "",
            "start",
            (0.0, middle + 4.0),
            words::method(score.method),
        ));
        marks.push(format!(
            "<rect class=\"{class}\" x=\"{NAMES}\" y=\"{:.1}\" width=\"{long:.1}\" height=\"16\" rx=\"2\"/>",
            middle - 8.0
        ));
        let value = format!("{mean:.2}");
        marks.push(words_at(
            "muted",
            "start",
            (NAMES + long + 8.0, middle + 4.0),
            &value,
        ));
    }
    let caption = format!("{title}: mean absolute error of the load in per cent; shorter is better");
    figure(&caption, height(scores.methods.len()), &marks)
}

/// Each lifter's error by the coach and by the simplest estimate.
pub(super) fn lifters(lifters: &[MeasuredLifter]) -> String {
    let pairs: Vec<Option<(f64, f64)>> = lifters
        .iter()
        .map(|lifter| {
            let scores = lifter.report.session_ahead.as_ref();
            words::coach(scores).zip(words::of(scores, Method::LastTopEpley))
        })
        .collect();
    let most = pairs
        .iter()
        .flatten()
        .fold(f64::MIN_POSITIVE, |most, (coach, simple)| {
            most.max(*coach).max(*simple)
        });
    let x = |error: f64| NAMES + (BARS_END - NAMES) * error / most;
    let mut marks = vec![line("grid", (x(0.0), 0.0), (x(0.0), height(lifters.len())))];
    for ((lifter, pair), middle) in lifters.iter().zip(&pairs).zip(rows()) {
        marks.push(words_at("", "start", (0.0, middle + 4.0), &lifter.file));
        let Some((coach, simple)) = *pair else { continue };
        marks.push(line("joined", (x(coach), middle), (x(simple), middle)));
        marks.push(dot("other", (x(simple), middle), 5.0));
        marks.push(dot("coach", (x(coach), middle), 5.0));
        let values = format!("{coach:.2}");
        marks.push(words_at("muted", "end", (WIDTH, middle + 4.0), &values));
    }
    figure(
        "Mean error ahead of the session, by lifter. Orange: the coach. Ring: the last top set by Epley's formula.",
        height(lifters.len()),
        &marks,
    )
}

/// Middles of the rows from the top.
fn rows() -> impl Iterator<Item = f64> {
    (0_u32..).map(|row| ROW * (f64::from(row) + 0.5))
}

fn height(rows: usize) -> f64 {
    ROW * f64::from(u32::try_from(rows).unwrap_or(u32::MAX))
}

fn line(class: &str, from: (f64, f64), to: (f64, f64)) -> String {
    format!(
        "<line class=\"{class}\" x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\"/>",
        from.0, from.1, to.0, to.1
    )
}

fn dot(class: &str, at: (f64, f64), radius: f64) -> String {
    format!(
        "<circle class=\"{class}\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius}\"/>",
        at.0, at.1
    )
}

fn words_at(class: &str, anchor: &str, at: (f64, f64), words: &str) -> String {
    format!(
        "<text class=\"{class}\" text-anchor=\"{anchor}\" x=\"{:.1}\" y=\"{:.1}\">{}</text>",
        at.0,
        at.1,
        escaped(words)
    )
}

fn figure(caption: &str, height: f64, marks: &[String]) -> String {
    format!(
        "<figure>\n<div class=\"wide\"><svg viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"img\" aria-label=\"{}\">\n{}\n</svg></div>\n<figcaption>{}</figcaption>\n</figure>",
        escaped(caption),
        marks.join("\n"),
        escaped(caption)
    )
}
