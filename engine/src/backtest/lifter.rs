//! One lifter: from a file to what was predicted.

use std::{fs, path::Path};

use serde::Serialize;
use training::{
    backtest::{Report, Walk, has_a_known_load, walk},
    history::{HistorySet, OutlierAnswer},
    strength::gg1::Catalogue,
};

use super::measure::Options;
use crate::portability::logs::{Entry, Fault, Format, Log, read};

/// How many faults are told.
const FAULTS_TOLD: usize = 20;

/// What was measured of one lifter.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MeasuredLifter {
    /// Name of the file.
    pub file: String,
    /// The app that wrote it.
    pub format: Format,
    /// Sets that were read.
    pub sets: usize,
    /// Rows that were lost because they could not be read.
    pub rows_lost: usize,
    /// The first faults.
    pub faults: Vec<Fault>,
    /// Whether the log did not say what its weights are counted in. Errors are shares, so this does them no harm.
    pub unit_unsaid: bool,
    /// How good the coach would have been.
    pub report: Report,
}

/// Reads and walks through one log; otherwise says why not.
pub(super) fn measure(path: &Path, options: Options) -> Result<(MeasuredLifter, Walk), String> {
    let bytes = fs::read(path).map_err(|error| error.to_string())?;
    let log = read(&bytes, options.unsaid).map_err(|error| error.to_string())?;
    let walked = walk(&history(&log), &Catalogue::new(), options.extras);
    if walked.work_sets() == 0 {
        return Err("it holds no set with a load and repetitions".to_owned());
    }
    let lifter = MeasuredLifter {
        file: file_name(path),
        format: log.format,
        sets: log.entries.len(),
        rows_lost: log.faults.iter().filter(|fault| !fault.kept).count(),
        faults: log.faults.into_iter().take(FAULTS_TOLD).collect(),
        unit_unsaid: log.unit_unsaid,
        report: walked.report(options.seed),
    };
    Ok((lifter, walked))
}

pub(super) fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// The sets whose load is known. Logs give one time for all sets of a workout, which then tells the workout.
pub(super) fn history(log: &Log) -> Vec<HistorySet> {
    let sets = log.entries.iter().enumerate();
    sets.filter_map(|(place, entry)| set(place, entry)).collect()
}

fn set(place: usize, entry: &Entry) -> Option<HistorySet> {
    if !has_a_known_load(&entry.exercise) {
        return None;
    }
    Some(HistorySet {
        // The order of the file is that of the sets.
        id: format!("{place:012}"),
        hlc: String::new(),
        performed_at_ms: entry.at.and_utc().timestamp_millis(),
        workout: entry.at.to_string(),
        exercise: entry.exercise.clone(),
        context: String::new(),
        kind: entry.kind,
        weight: entry.weight?,
        reps: entry.reps?,
        rir: entry.rir(),
        body_mass: None,
        outlier: OutlierAnswer::NotAsked,
        asked: None,
    })
}
