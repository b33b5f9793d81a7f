//! The numbers behind the plots.

use training::backtest::{ENOUGH, Method};

use super::{
    super::{
        MeasuredLifter, Measurement,
        words::{self, Part, count, number},
    },
    escaped,
};

pub(super) fn scores(part: &Part) -> String {
    let Some(scores) = part.scores else {
        return format!(
            "<p class=\"muted\">{}: no lifter has {ENOUGH} {}, too few to say anything.</p>",
            part.title, part.unit
        );
    };
    let caption = format!(
        "{}: {} lifters, {} {}, mean over lifters",
        part.title,
        scores.lifters,
        count(scores.predictions),
        part.unit
    );
    let head = [
        "Method",
        "Mean %",
        "Median %",
        "P90 %",
        "Bias %",
        "Coach better by, points (95 %)",
    ];
    let rows = scores.methods.iter().map(|score| {
        let errors = score.errors;
        let advantage = score.advantage.map_or_else(String::new, |advantage| {
            format!(
                "{:+.2} ({:+.2} to {:+.2})",
                advantage.points, advantage.low, advantage.high
            )
        });
        let cells = vec![
            words::method(score.method).to_owned(),
            format!("{:.2}", errors.mean_percent),
            format!("{:.2}", errors.median_percent),
            format!("{:.1}", errors.p90_percent),
            format!("{:.2}", errors.bias_percent),
            advantage,
        ];
        (score.method == Method::Gg1, cells)
    });
    table(&caption, &head, rows)
}

pub(super) fn lifters(lifters: &[MeasuredLifter]) -> String {
    let head = [
        "Lifter",
        "Work sets",
        "Effort known",
        "Anomalous",
        "P1 %",
        "Epley, last top set %",
        "P2 %",
        "Coverage",
        "Half width",
    ];
    let rows = lifters.iter().map(|lifter| {
        let report = &lifter.report;
        let session = report.session_ahead.as_ref();
        let percent =
            |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| format!("{value:.1} %"));
        let coverage = report.coverage;
        let cells = vec![
            lifter.file.clone(),
            count(report.work_sets),
            percent(Some(100.0 * report.effort_known)),
            percent(Some(100.0 * report.anomalous)),
            number(words::coach(session)),
            number(words::of(session, Method::LastTopEpley)),
            number(words::coach(report.set_ahead.as_ref())),
            percent(coverage.map(|coverage| 100.0 * coverage.share)),
            percent(coverage.map(|coverage| coverage.median_half_width_percent)),
        ];
        (false, cells)
    });
    table(
        "Each lifter; coverage and half width of the 80 % interval with anomalous sessions included",
        &head,
        rows,
    )
}

/// What could not be read, if anything.
pub(super) fn faults(measurement: &Measurement) -> String {
    let unread = measurement.unread.iter().map(|file| {
        (
            false,
            vec![file.file.clone(), "–".to_owned(), file.reason.clone()],
        )
    });
    let rows = measurement.lifters.iter().flat_map(|lifter| {
        lifter.faults.iter().map(|fault| {
            let lost = if fault.kept { "cell left out" } else { "row lost" };
            let cells = vec![
                lifter.file.clone(),
                fault.line.to_string(),
                format!("{}, {lost}", fault.code),
            ];
            (false, cells)
        })
    });
    let all: Vec<(bool, Vec<String>)> = unread.chain(rows).collect();
    if all.is_empty() {
        return String::new();
    }
    let caption = "The first of each file, by line and code";
    format!(
        "<h2>What could not be read</h2>\n{}",
        table(caption, &["File", "Line", "What"], all.into_iter())
    )
}

fn table(caption: &str, head: &[&str], rows: impl Iterator<Item = (bool, Vec<String>)>) -> String {
    let head: String = head
        .iter()
        .map(|name| format!("<th scope=\"col\">{name}</th>"))
        .collect();
    let rows: Vec<String> = rows
        .map(|(coach, cells)| {
            let class = if coach { " class=\"coach\"" } else { "" };
            let cells: String = cells
                .iter()
                .map(|cell| format!("<td>{}</td>", escaped(cell)))
                .collect();
            format!("<tr{class}>{cells}</tr>")
        })
        .collect();
    format!(
        "<div class=\"wide\"><table>\n<caption>{}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table></div>",
        escaped(caption),
        rows.join("\n")
    )
}
