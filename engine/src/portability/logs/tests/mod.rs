//! Logs made up for these tests, in the shapes that the apps write.

mod dates;
mod faults;
mod formats;

use training::units::WeightUnit;

use super::{Entry, FaultCode, Log, read};

fn log(text: &str) -> Log {
    read(text.as_bytes(), WeightUnit::Kg).expect("a log")
}

fn only(text: &str) -> Entry {
    let log = log(text);
    assert_eq!(log.faults, []);
    let [entry] = <[Entry; 1]>::try_from(log.entries).expect("one set");
    entry
}

fn faults(text: &str) -> Vec<(u64, FaultCode, bool)> {
    let faults = log(text).faults.into_iter();
    faults.map(|fault| (fault.line, fault.code, fault.kept)).collect()
}
