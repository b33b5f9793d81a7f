//! `docs/SCIENCE.md` says what the code does: every constant with its value, every table row by row.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on must stop"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use training::exercise::{ReferenceLift, RepCurveClass};
use training::volume::{Landmarks, VolumeGroup};

/// Modules whose constants are the coach's; the others only hold data.
const MODULES: [&str; 11] = [
    "backtest",
    "exercise",
    "fatigue",
    "generate",
    "history",
    "notice",
    "prescribe",
    "repair",
    "replan",
    "strength",
    "volume",
];

/// Constants by file and name, as written.
type Constants = BTreeMap<(String, String), String>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn document() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/SCIENCE.md")).unwrap()
}

/// Cells of the rows of the tables of a text.
fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines()
        .filter_map(|line| line.trim().strip_prefix('|')?.strip_suffix('|'))
        .map(|row| row.split('|').map(str::trim).collect())
}

/// A section from its heading to the next of the same kind.
fn section<'a>(document: &'a str, heading: &str) -> &'a str {
    let from = document
        .find(heading)
        .unwrap_or_else(|| panic!("no heading {heading}"));
    let rest = &document[from + heading.len()..];
    rest.find("\n## ").map_or(rest, |to| &rest[..to])
}

fn said(document: &str) -> Constants {
    let mut file = String::new();
    let mut found = Constants::new();
    for line in section(document, "\n## Constants").lines() {
        if let Some(name) = line.strip_prefix("### `") {
            name.trim_end_matches('`').clone_into(&mut file);
        } else if let Some([name, value, ..]) = rows(line).next().as_deref()
            && let Some(name) = name.strip_prefix('`')
        {
            let before = found.insert(
                (file.clone(), name.trim_end_matches('`').to_owned()),
                plain(value),
            );
            assert_eq!(before, None, "{file} {name} twice");
        }
    }
    found
}

fn written() -> Constants {
    let mut found = Constants::new();
    for module in MODULES {
        read(&root().join(module), &mut found);
    }
    found
}

fn read(path: &Path, found: &mut Constants) {
    for entry in fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, found);
        } else {
            let file = path.strip_prefix(root()).unwrap().to_str().unwrap();
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for (name, value) in code
                .split('\n')
                .zip(offsets(code))
                .filter_map(|(line, at)| constant(line, &code[at..]))
            {
                found.insert((file.to_owned(), name), value);
            }
        }
    }
}

/// Where each line begins.
fn offsets(code: &str) -> impl Iterator<Item = usize> {
    code.split('\n').scan(0, |at, line| {
        let here = *at;
        *at += line.len() + 1;
        Some(here)
    })
}

/// The name and value of a constant that begins in this line, if it is a number, several numbers or an RIR.
fn constant(line: &str, from_here: &str) -> Option<(String, String)> {
    let line = line.trim_start();
    let visible = if line.starts_with("pub") {
        line.split_once(' ')?.1
    } else {
        line
    };
    let name = visible.strip_prefix("const ")?.split_once(':')?.0;
    if name.contains(' ') {
        return None;
    }
    let (declared, _) = from_here.split_once(";\n")?;
    let value = plain(declared.split_once(" = ")?.1);
    let number = value
        .chars()
        .all(|c| c.is_ascii_digit() || "-+.e/ ,()[]=".contains(c));
    (number || value.starts_with("Rir::")).then(|| (name.to_owned(), value))
}

/// Without what only layout and digits' grouping need.
fn plain(value: &str) -> String {
    let joined = value.split_whitespace().collect::<Vec<_>>().join(" ");
    joined
        .replace('_', "")
        .replace("[ ", "[")
        .replace(", ]", "]")
        .replace(",]", "]")
}

#[test]
fn every_constant_stands_in_the_document_with_its_value() {
    let (said, written) = (said(&document()), written());
    assert!(written.len() > 150, "only {} constants found", written.len());
    let missing: Vec<_> = written
        .iter()
        .filter(|(name, value)| said.get(name) != Some(value))
        .collect();
    assert!(
        missing.is_empty(),
        "not in docs/SCIENCE.md as they are: {missing:#?}"
    );
    let gone: Vec<_> = said.keys().filter(|name| !written.contains_key(name)).collect();
    assert!(gone.is_empty(), "only in docs/SCIENCE.md: {gone:#?}");
}

#[test]
fn every_constant_has_a_grade_or_says_where_it_comes_from() {
    for row in rows(section(&document(), "\n## Constants")).filter(|row| row[0].starts_with('`')) {
        let [name, _, what, source] = row.as_slice() else {
            panic!("{row:?}")
        };
        assert!(!what.is_empty() && !source.is_empty(), "{name}");
        let graded = ["[D]", "[V]", "[S]", "[M]", "exact", "made-up lifters"];
        assert!(
            graded.iter().any(|grade| source.contains(grade)),
            "{name}: {source}"
        );
    }
}

fn table(name: &str) -> Vec<Vec<String>> {
    let document = document();
    let mark = format!("<!-- table: {name} -->");
    let from = document.find(&mark).unwrap_or_else(|| panic!("no table {name}"));
    let text = document[from + mark.len()..].trim_start();
    let text = text.split("\n\n").next().unwrap_or_default();
    rows(text)
        .skip(2)
        .map(|row| row.into_iter().map(str::to_owned).collect())
        .collect()
}

fn snake<T: serde::Serialize>(value: T) -> String {
    serde_json::to_value(value)
        .unwrap()
        .as_str()
        .unwrap()
        .replace('_', " ")
}

#[test]
fn the_curves_of_the_document_are_those_of_the_coach() {
    use RepCurveClass as C;
    let classes = [
        C::Default,
        C::UpperCompound,
        C::LegMachine,
        C::Squat,
        C::Deadlift,
        C::UpperIsolation,
        C::LightIsolation,
    ];
    let rows = table("curves");
    assert_eq!(rows.len(), classes.len());
    for (row, class) in rows.iter().zip(classes) {
        assert_eq!((&row[0], row[1].parse()), (&snake(class), Ok(class.k())));
        let at_eighty = class.curve().inverse(training::math::ln(0.8));
        assert_eq!(row[2], format!("{at_eighty:.1}"), "{class:?}");
    }
}

#[test]
fn the_ratios_of_the_document_are_those_of_the_coach() {
    for row in table("ratios") {
        let lift: ReferenceLift = serde_json::from_value(row[0].replace(' ', "_").into()).unwrap();
        let (ratio, sd) = lift.ratio_to_bench();
        assert_eq!(
            (row[1].parse(), row[2].parse()),
            (Ok(ratio), Ok(sd)),
            "{}",
            row[0]
        );
    }
    assert_eq!(table("ratios").len(), 28);
}

#[test]
fn the_landmarks_of_the_document_are_those_of_the_coach() {
    let rows = table("landmarks");
    assert_eq!(rows.len(), VolumeGroup::ALL.len());
    for (row, group) in rows.iter().zip(VolumeGroup::ALL) {
        let Landmarks {
            maintenance,
            minimum_low,
            minimum_high,
            adaptive_low,
            adaptive_high,
            recoverable,
        } = group.landmarks();
        let minimum = if minimum_low == minimum_high {
            minimum_low.to_string()
        } else {
            format!("{minimum_low}–{minimum_high}")
        };
        let expected = [
            snake(group),
            maintenance.to_string(),
            minimum,
            format!("{adaptive_low}–{adaptive_high}"),
            recoverable.to_string(),
        ];
        assert_eq!(row, &expected);
    }
}
