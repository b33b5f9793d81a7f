//! All lifters of a folder, side by side.

use std::{
    num::NonZero,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use serde::Serialize;
use training::{
    backtest::{Extras, Overall, RESAMPLES, Walk, overall},
    strength::gg1::MODEL_VERSION,
    units::WeightUnit,
};

use super::{
    lifter::{self, MeasuredLifter},
    logs::{self, NoLogs},
};

/// How logs are measured.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The unit of weights that stand without one.
    pub unsaid: WeightUnit,
    /// Seed of the resampling: the same seed, the same intervals.
    pub seed: u64,
    /// What is judged.
    pub extras: Extras,
}

/// What a folder of logs says about the coach.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Measurement {
    /// The coach's model.
    pub model: &'static str,
    /// Whether what the coach adds to it on the day is judged too.
    pub extras: Extras,
    /// Seed of the resampling.
    pub seed: u64,
    /// How often was resampled.
    pub resamples: usize,
    /// All lifters together.
    pub overall: Overall,
    /// Each of them, in the order of the files' names.
    pub lifters: Vec<MeasuredLifter>,
    /// Files that could not be measured.
    pub unread: Vec<Unread>,
}

/// A file that could not be measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unread {
    /// Its name.
    pub file: String,
    /// Why.
    pub reason: String,
}

/// What became of one file.
type Outcome = Result<(MeasuredLifter, Walk), Unread>;

/// Measures the logs of a folder, or one log. `progress` is told how many logs are done, and of how many. Whatever the number of processors, the answer is the same.
///
/// # Errors
/// [`NoLogs`] if nothing can be measured. A single file that cannot be is among the unread.
pub fn measure(
    path: &Path,
    options: Options,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Measurement, NoLogs> {
    let files = logs::find(path)?;
    let (mut lifters, mut walks, mut unread) = (Vec::new(), Vec::new(), Vec::new());
    for outcome in side_by_side(&files, options, progress) {
        match outcome {
            Ok((lifter, walk)) => {
                lifters.push(lifter);
                walks.push(walk);
            }
            Err(file) => unread.push(file),
        }
    }
    if lifters.is_empty() {
        return Err(NoLogs::NoneUsable {
            path: path.to_owned(),
            reasons: reasons(&unread),
        });
    }
    Ok(Measurement {
        model: MODEL_VERSION,
        extras: options.extras,
        seed: options.seed,
        resamples: RESAMPLES,
        overall: overall(&walks.iter().collect::<Vec<_>>(), options.seed),
        lifters,
        unread,
    })
}

fn reasons(unread: &[Unread]) -> String {
    let told: Vec<String> = unread
        .iter()
        .map(|Unread { file, reason }| format!("{file}: {reason}"))
        .collect();
    told.join("; ")
}

/// The outcome of each file, in their order.
fn side_by_side(
    files: &[PathBuf],
    options: Options,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Vec<Outcome> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(files.len()));
    let work = || {
        while let Some((place, file)) = take(files, &next) {
            let outcome = lifter::measure(file, options).map_err(|reason| Unread {
                file: lifter::file_name(file),
                reason,
            });
            let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
            done.push((place, outcome));
            progress(done.len(), files.len());
        }
    };
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..threads.min(files.len()) {
            scope.spawn(work);
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, outcome)| outcome).collect()
}

fn take<'a>(files: &'a [PathBuf], next: &AtomicUsize) -> Option<(usize, &'a PathBuf)> {
    let place = next.fetch_add(1, Ordering::Relaxed);
    files.get(place).map(|file| (place, file))
}
