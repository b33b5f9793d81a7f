//! Which files are measured.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Why there is nothing to measure, in words for whoever typed the path.
#[derive(Debug, thiserror::Error)]
pub enum NoLogs {
    /// Nothing has this name.
    #[error("{0} does not exist")]
    Missing(PathBuf),
    /// The folder cannot be listed.
    #[error("{path} cannot be read: {source}")]
    Unreadable {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The folder holds no log.
    #[error("{0} holds no training log: each lifter's log is a file that ends in .csv")]
    Empty(PathBuf),
    /// There are files, and none of them is a log with sets.
    #[error("no log in {path} could be measured: {reasons}")]
    NoneUsable {
        /// The folder.
        path: PathBuf,
        /// What is wrong with each.
        reasons: String,
    },
}

/// The logs of a folder in the order of their names, or the one log that is named.
pub(super) fn find(path: &Path) -> Result<Vec<PathBuf>, NoLogs> {
    let unreadable = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => NoLogs::Missing(path.to_owned()),
        _ => NoLogs::Unreadable {
            path: path.to_owned(),
            source,
        },
    };
    if fs::metadata(path).map_err(unreadable)?.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let listed: io::Result<Vec<PathBuf>> = fs::read_dir(path)
        .map_err(unreadable)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect();
    let mut logs = listed.map_err(unreadable)?;
    logs.retain(|log| {
        log.extension()
            .is_some_and(|ends| ends.eq_ignore_ascii_case("csv"))
            && !log.is_dir()
    });
    logs.sort();
    if logs.is_empty() {
        return Err(NoLogs::Empty(path.to_owned()));
    }
    Ok(logs)
}
