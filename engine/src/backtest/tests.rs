//! Against the reference implementation, on lifters who do not exist and, where there are any, on those who do.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;
use training::{
    backtest::{Errors, Extras, Method, Scores, report},
    strength::gg1::Catalogue,
    units::WeightUnit,
};

use super::{Measurement, NoLogs, Options, lifter, measure, page, text};
use crate::portability::logs::read;

const INVENTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/backtest");

fn measured(path: &Path, seed: u64) -> Result<Measurement, NoLogs> {
    measured_with(path, seed, Extras::Off)
}

fn measured_with(path: &Path, seed: u64, extras: Extras) -> Result<Measurement, NoLogs> {
    let options = Options {
        unsaid: WeightUnit::Kg,
        seed,
        extras,
    };
    measure(path, options, &|_, _| {})
}

fn invented() -> Measurement {
    measured(Path::new(INVENTED), 1).expect("three logs")
}

/// A folder of its own that goes away with the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("gymgenius-{}", uuid::Uuid::now_v7()));
        fs::create_dir(&folder).expect("a folder");
        Self(folder)
    }

    fn with(self, name: &str, content: &[u8]) -> Self {
        fs::write(self.0.join(name), content).expect("a file");
        self
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// What the reference implementation says.
#[derive(Deserialize)]
struct Expected {
    session_ahead: BTreeMap<Method, Errors>,
    session_ahead_warm: BTreeMap<Method, Errors>,
    set_ahead: BTreeMap<Method, Errors>,
    coverage: BTreeMap<String, f64>,
}

#[test]
fn every_number_is_that_of_the_reference_implementation() {
    let expected = fs::read(Path::new(INVENTED).join("expected.json")).expect("beside the logs");
    let expected: Expected = serde_json::from_slice(&expected).expect("valid");
    let measured = invented();
    let overall = &measured.overall;
    let check = |scores: Option<&Scores>, expected: &BTreeMap<Method, Errors>| {
        let scores = scores.expect("enough predictions");
        assert_eq!((scores.lifters, scores.methods.len()), (3, expected.len()));
        for score in &scores.methods {
            let (got, wanted) = (score.errors, expected[&score.method]);
            for (got, wanted) in [
                (got.mean_percent, wanted.mean_percent),
                (got.median_percent, wanted.median_percent),
                (got.p90_percent, wanted.p90_percent),
                (got.bias_percent, wanted.bias_percent),
            ] {
                // Pounds become whole grams here.
                assert!(
                    (got - wanted).abs() < 0.001,
                    "{:?}: {got} instead of {wanted}",
                    score.method
                );
            }
        }
    };
    check(overall.session_ahead.as_ref(), &expected.session_ahead);
    check(overall.session_ahead_warm.as_ref(), &expected.session_ahead_warm);
    check(overall.set_ahead.as_ref(), &expected.set_ahead);
    assert_eq!(overall.session_ahead_cold, None);
    for lifter in &measured.lifters {
        let coverage = lifter.report.coverage.expect("intervals").share;
        assert!((coverage - expected.coverage[&lifter.file]).abs() < 1e-9);
        assert_eq!(lifter.faults, []);
    }
}

/// Logs of real lifters may not stand in the repository. Whoever has them names their folder in `GYMGENIUS_LOGS`.
#[test]
#[expect(clippy::print_stderr, reason = "a test that measures nothing says so")]
fn real_lifters_come_out_as_published() {
    let Some(folder) = std::env::var_os("GYMGENIUS_LOGS") else {
        eprintln!("skipped: no logs, GYMGENIUS_LOGS is not set");
        return;
    };
    let measured = measured(Path::new(&folder), 1).expect("logs");
    let coach = |scores: &Option<Scores>| {
        let scores = scores.as_ref().expect("enough predictions");
        scores.of(Method::Gg1).expect("the coach").errors.mean_percent
    };
    let (session, set) = (
        coach(&measured.overall.session_ahead),
        coach(&measured.overall.set_ahead),
    );
    assert!((session - 6.88).abs() <= 0.05, "P1 {session}");
    assert!((set - 2.62).abs() <= 0.05, "P2 {set}");
    let published = [79.3, 79.3, 79.6, 80.3, 80.0, 80.1, 79.5, 78.8];
    assert_eq!(measured.lifters.len(), published.len());
    for (lifter, published) in measured.lifters.iter().zip(published) {
        let coverage = 100.0 * lifter.report.coverage.expect("intervals").share;
        assert!((coverage - published).abs() <= 1.0, "{}: {coverage}", lifter.file);
    }
}

/// What the coach adds on the day makes its estimates no worse: for all together, and for each lifter.
#[test]
#[expect(clippy::print_stderr, reason = "a test that measures nothing says so")]
fn what_is_added_on_the_day_does_no_harm_to_real_lifters() {
    let Some(folder) = std::env::var_os("GYMGENIUS_LOGS") else {
        eprintln!("skipped: no logs, GYMGENIUS_LOGS is not set");
        return;
    };
    let [off, on] =
        [Extras::Off, Extras::On].map(|extras| measured_with(Path::new(&folder), 1, extras).expect("logs"));
    let coach = |scores: &Option<Scores>| {
        let scores = scores.as_ref()?;
        Some(scores.of(Method::Gg1)?.errors.mean_percent)
    };
    let worse = |before: Option<f64>, after: Option<f64>| Some(after? - before?);
    let (all_off, all_on) = (&off.overall, &on.overall);
    let all = [
        worse(coach(&all_off.session_ahead), coach(&all_on.session_ahead)).expect("predictions"),
        worse(coach(&all_off.set_ahead), coach(&all_on.set_ahead)).expect("predictions"),
    ];
    assert!(all.iter().all(|worse| *worse <= 0.02), "{all:?}");
    assert!(all[0] < 0.0, "the form of the day is worth its while: {all:?}");
    for (off, on) in off.lifters.iter().zip(&on.lifters) {
        let (before, after) = (&off.report, &on.report);
        for worse in [
            worse(coach(&before.session_ahead), coach(&after.session_ahead)),
            worse(coach(&before.set_ahead), coach(&after.set_ahead)),
        ] {
            assert!(worse.is_none_or(|worse| worse <= 0.05), "{}: {worse:?}", off.file);
        }
    }
}

/// On logs that nobody keeps to themselves: the switch does something, and no more than it may.
#[test]
fn what_is_added_on_the_day_changes_predictions_ahead_of_the_session_alone() {
    let (off, on) = (
        invented(),
        measured_with(Path::new(INVENTED), 1, Extras::On).expect("three logs"),
    );
    assert_ne!(off.overall.session_ahead, on.overall.session_ahead);
    let baselines = |measurement: &Measurement| {
        let scores = measurement.overall.session_ahead.clone().expect("enough");
        let others = scores
            .methods
            .into_iter()
            .filter(|score| score.method != Method::Gg1);
        others.map(|score| score.errors).collect::<Vec<_>>()
    };
    assert_eq!(baselines(&off), baselines(&on));
    assert!(text(&on).contains("with what it adds on the day"));
}

#[test]
fn the_same_training_is_measured_alike_from_every_app() {
    let plain = fs::read_to_string(Path::new(INVENTED).join("cleo.csv")).expect("a log");
    let rows: Vec<Vec<&str>> = plain
        .lines()
        .skip(1)
        .map(|row| row.split(',').collect())
        .collect();
    let months = [
        "Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara",
    ];
    let mut semicolons =
        "\"Date\";\"Exercise Name\";\"Set Order\";\"Weight (kg)\";\"Reps\";\"RPE\"\n".to_owned();
    let mut hevy = "title,start_time,exercise_title,set_index,set_type,weight_kg,reps,rpe\n".to_owned();
    for row in &rows {
        let (date, exercise, order, weight, reps) = (row[0], row[3], row[4], row[5], row[6]);
        let comma = weight.replace('.', ",");
        semicolons += &format!("\"{date}\";\"{exercise}\";\"{order}\";\"{comma}\";\"{reps}\";\"\"\n");
        let kind = match order {
            "W" => "warmup",
            "D" => "dropset",
            "F" => "failure",
            "Rest Timer" => continue,
            _ => "normal",
        };
        let month = months[date[5..7].parse::<usize>().expect("a month") - 1];
        let turkish = format!("{} {month} {}, {}", &date[8..10], &date[..4], &date[11..16]);
        hevy += &format!("Akşam,\"{turkish}\",{exercise},0,{kind},{weight},{reps},\n");
    }
    let of = |text: &str| {
        let log = read(text.as_bytes(), WeightUnit::Kg).expect("a log");
        assert_eq!(log.faults, []);
        report(&lifter::history(&log), &Catalogue::new(), 1)
    };
    let expected = of(&plain);
    assert!(expected.is_telling());
    assert_eq!(of(&semicolons), expected);
    // Hevy writes no seconds.
    let rounded = of(&hevy);
    let mean = |report: &training::backtest::Report| {
        let scores = report.session_ahead.as_ref().expect("predictions");
        scores.of(Method::Gg1).expect("the coach").errors.mean_percent
    };
    assert!((mean(&rounded) - mean(&expected)).abs() < 1e-3);
}

#[test]
fn the_same_seed_gives_the_same_answer_and_another_moves_only_the_intervals() {
    let (one, again) = (invented(), invented());
    assert_eq!(one, again);
    let other = measured(Path::new(INVENTED), 2).expect("three logs");
    assert_ne!(one.overall, other.overall);
    let errors = |measured: &Measurement| {
        let scores = measured.overall.session_ahead.clone().expect("predictions");
        scores
            .methods
            .into_iter()
            .map(|score| score.errors)
            .collect::<Vec<_>>()
    };
    assert_eq!(errors(&one), errors(&other));
}

#[test]
fn a_folder_without_logs_is_answered_in_a_sentence() {
    let said = |path: &Path| measured(path, 1).expect_err("nothing to measure").to_string();
    let missing = std::env::temp_dir().join("gymgenius-no-such-folder");
    assert_eq!(said(&missing), format!("{} does not exist", missing.display()));
    let empty = Folder::new().with("notes.txt", b"no log");
    assert_eq!(
        said(&empty.0),
        format!(
            "{} holds no training log: each lifter's log is a file that ends in .csv",
            empty.0.display()
        )
    );
    let strange = Folder::new()
        .with("a.csv", b"")
        .with("b.CSV", b"name,age\nAna,30\n");
    assert_eq!(
        said(&strange.0),
        format!(
            "no log in {} could be measured: a.csv: the file is empty; b.CSV: its first line is not the header of a training log that is \
             known: \"name,age\"",
            strange.0.display()
        )
    );
}

#[test]
fn a_log_that_cannot_be_read_is_told_and_costs_no_other() {
    let good = fs::read(Path::new(INVENTED).join("ada.csv")).expect("a log");
    let folder = Folder::new()
        .with(
            "ada.csv",
            &[good.as_slice(), b"tomorrow,0,Row,1,normal,60,kg,8,,\n"].concat(),
        )
        .with("bad<i>.csv", b"\xFF\xFEnonsense")
        .with("bare.csv", b"ts,exercise,weight_kg,reps\n");
    let measured = measured(&folder.0, 1).expect("one log");
    assert_eq!(measured.lifters.len(), 1);
    assert_eq!(measured.lifters[0].rows_lost, 1);
    let unread: Vec<&str> = measured.unread.iter().map(|file| file.file.as_str()).collect();
    assert_eq!(unread, ["bad<i>.csv", "bare.csv"]);
    let told = text(&measured);
    assert!(
        told.contains("bare.csv was not measured: it holds no set with a load and repetitions"),
        "{told}"
    );
    assert!(told.contains("1 rows lost; line"), "{told}");
    let page = page(&measured);
    assert!(page.contains("bad&lt;i&gt;.csv") && !page.contains("bad<i>"));
}

#[test]
fn the_page_needs_nothing_from_elsewhere_and_draws_only_numbers() {
    let page = page(&invented());
    for foreign in [
        "http:", "https:", "//", "<script", "<img", "<link", "@import", "url(",
    ] {
        assert!(!page.contains(foreign), "{foreign}");
    }
    for broken in ["NaN", "inf"] {
        let drawn = page
            .split("<svg")
            .skip(1)
            .filter_map(|svg| svg.split("</svg>").next());
        assert!(
            drawn.clone().count() >= 4 && drawn.into_iter().all(|svg| !svg.contains(&format!("\"{broken}")))
        );
    }
    assert!(page.contains("color-scheme: light dark"));
    assert!(page.contains("the coach (GG1)"));
}

#[test]
fn the_terminal_is_told_the_headline_first() {
    let told = text(&invented());
    let headline = told.lines().next().expect("a line");
    assert!(headline.starts_with("The coach (gg1-"), "{headline}");
    assert!(
        headline.contains("on 3 lifters: P1 ") && headline.contains(" %, P2 "),
        "{headline}"
    );
}
