//! One page that needs nothing else: no script, no font, no picture from anywhere.

mod plots;
mod tables;

use training::backtest::{Method, Scores};

use super::{
    MeasuredLifter, Measurement,
    words::{self, count, number},
};

const STYLE: &str = include_str!("style.css");

/// The measurement as a page.
#[must_use]
pub fn page(measurement: &Measurement) -> String {
    let overall = &measurement.overall;
    let mut body = vec![
        format!(
            "<h1>How good the coach would have been</h1>\n<p>{} lifters, {} work sets. Before each set the coach ({}) says which load goes for the \
             repetitions that were then done; the error is how far that is from the load that was then used.</p>",
            count(measurement.lifters.len()),
            count(
                measurement
                    .lifters
                    .iter()
                    .map(|lifter| lifter.report.work_sets)
                    .sum()
            ),
            escaped(&words::judged(measurement))
        ),
        figures(measurement),
        "<h2>Does the 80 % interval hold?</h2>".to_owned(),
        plots::calibration(measurement),
        plots::coverage(&measurement.lifters),
        "<h2>Error by method</h2>".to_owned(),
    ];
    let by_method = |title: &str, scores: Option<&Scores>| {
        scores.map_or_else(String::new, |scores| plots::methods(title, scores))
    };
    body.push(by_method(
        "Ahead of the session (P1)",
        overall.session_ahead.as_ref(),
    ));
    body.push(by_method("Ahead of the set (P2)", overall.set_ahead.as_ref()));
    body.push(
        "<p class=\"muted\">Dashed bars are habits: they repeat a load and estimate nothing, so no coach prescribes from them.</p>".to_owned(),
    );
    body.extend(words::parts(overall).iter().map(tables::scores));
    body.push("<h2>Each lifter</h2>".to_owned());
    body.push(plots::lifters(&measurement.lifters));
    body.push(tables::lifters(&measurement.lifters));
    body.push(tables::faults(measurement));
    body.push(how(measurement));
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>GymGenius back-test</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{}\n</main>\n</body>\n</html>\n",
        body.join("\n")
    )
}

fn figures(measurement: &Measurement) -> String {
    let overall = &measurement.overall;
    let figure = |value: String, words: &str| format!("<li><b>{value}</b>{words}</li>");
    let percent = |value: Option<f64>| format!("{} %", number(value));
    let shares = || covered(&measurement.lifters).map(|share| 100.0 * share);
    let least = shares().fold(f64::INFINITY, f64::min);
    let most = shares().fold(f64::NEG_INFINITY, f64::max);
    let coverage = if least <= most {
        format!("{least:.1}–{most:.1} %")
    } else {
        "–".to_owned()
    };
    let median = overall
        .session_ahead
        .as_ref()
        .and_then(|scores| scores.of(Method::Gg1));
    [
        "<ul class=\"figures\">".to_owned(),
        figure(
            percent(words::coach(overall.session_ahead.as_ref())),
            "mean error ahead of the session",
        ),
        figure(
            percent(median.map(|score| score.errors.median_percent)),
            "median of it",
        ),
        figure(
            percent(words::coach(overall.set_ahead.as_ref())),
            "mean error ahead of the set",
        ),
        figure(coverage, "of loads inside the 80 % interval, by lifter"),
        "</ul>".to_owned(),
    ]
    .join("\n")
}

fn covered(lifters: &[MeasuredLifter]) -> impl Iterator<Item = f64> {
    lifters
        .iter()
        .filter_map(|lifter| lifter.report.coverage)
        .map(|coverage| coverage.share)
}

fn how(measurement: &Measurement) -> String {
    format!(
        "<h2>How it is measured</h2>\n<p>Each log is walked forward in time; nothing after a set is used to predict it. Work sets lie within 15 % of the \
         heaviest of their session; the top set is the first of the heaviest. Sets that lift the body, warm-ups and drop sets are left out. Not scored are sets \
         of more than 20 repetitions to failure and sessions more than 0.30 (in ln) off the median of their neighbours; the interval is judged with them. \
         Errors count as 50 % at the most. A lifter counts in the means from {} predictions on.</p>\n\
         <p>The intervals of differences are paired block bootstraps over lifters and blocks of four weeks: {} resamples, seed {}.</p>",
        training::backtest::ENOUGH,
        count(measurement.resamples),
        measurement.seed
    )
}

/// Text that may stand between tags and in quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
