//! Which column of which app means what.

use csv::StringRecord;
use serde::Serialize;
use training::units::WeightUnit;

/// The app that wrote a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Strong, in all its variants.
    Strong,
    /// Hevy.
    Hevy,
    /// FitNotes, on Android and iOS.
    FitNotes,
    /// One set a row with `ts`, `exercise` and `weight_kg`: what researchers exchange.
    Normalised,
}

/// Where each thing stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) format: Format,
    pub(super) at: usize,
    pub(super) exercise: usize,
    pub(super) kind: Option<usize>,
    /// With the unit of the numbers in it, where the header says so. FitNotes on iOS has one for each unit.
    pub(super) weights: Vec<(usize, Option<WeightUnit>)>,
    pub(super) unit: Option<usize>,
    pub(super) reps: Option<usize>,
    pub(super) rpe: Option<usize>,
    pub(super) duration: Option<usize>,
    pub(super) workout: Option<usize>,
    pub(super) note: Option<usize>,
}

/// What separates the cells: the mark that stands most often in the header.
pub(super) fn delimiter(header: &str) -> u8 {
    let count = |mark: char| header.matches(mark).count();
    let (semicolons, commas, tabs) = (count(';'), count(','), count('\t'));
    if semicolons > commas && semicolons >= tabs {
        b';'
    } else if tabs > commas {
        b'\t'
    } else {
        b','
    }
}

impl Columns {
    /// From a header; `None` if it is not that of a log.
    pub(super) fn of(header: &StringRecord) -> Option<Self> {
        let names: Vec<String> = header.iter().map(|name| name.trim().to_lowercase()).collect();
        let find = |name: &str| names.iter().position(|known| known == name);
        let first = |wanted: &[&str]| wanted.iter().find_map(|name| find(name));
        let weights = weights(&names);
        let shape = |format, at, exercise, kind, note| {
            Some(Self {
                format,
                at: find(at)?,
                exercise: find(exercise)?,
                kind: find(kind),
                unit: first(&["weight unit", "unit"]),
                reps: find("reps"),
                rpe: find("rpe"),
                duration: first(&["seconds", "duration_seconds", "time"]),
                workout: first(&["workout name", "title"]),
                note: find(note),
                weights: weights.clone(),
            })
        };
        if find("exercise_title").is_some() {
            shape(
                Format::Hevy,
                "start_time",
                "exercise_title",
                "set_type",
                "exercise_notes",
            )
        } else if find("exercise name").is_some() {
            shape(Format::Strong, "date", "exercise name", "set order", "notes")
        } else if find("ts").is_some() && find("weight_kg").is_some() {
            shape(Format::Normalised, "ts", "exercise", "set_type", "note")
        } else {
            let note = if find("comment").is_some() {
                "comment"
            } else {
                "notes"
            };
            shape(Format::FitNotes, "date", "exercise", "", note)
                .filter(|columns| !columns.weights.is_empty())
        }
    }

    /// Whether no column says what the weights are counted in.
    pub(super) fn unit_unsaid(&self) -> bool {
        self.unit.is_none() && self.weights.iter().any(|(_, unit)| unit.is_none())
    }
}

fn weights(names: &[String]) -> Vec<(usize, Option<WeightUnit>)> {
    let unit = |of: &str| match of.trim_matches([' ', '(', ')', '_']) {
        "kg" | "kgs" => Some(Some(WeightUnit::Kg)),
        "lb" | "lbs" => Some(Some(WeightUnit::Lb)),
        "" => Some(None),
        _ => None,
    };
    names
        .iter()
        .enumerate()
        .filter_map(|(at, name)| Some((at, unit(name.strip_prefix("weight")?)?)))
        .collect()
}
