//! Everything that the proof is about, by name: so that a run can say what it went through.

use std::collections::BTreeMap;

/// What happened, and how often: the proof that a run went through what it is about.
pub(super) type Happened = BTreeMap<&'static str, u64>;

/// Everything that a run can go through.
pub(super) const HAPPENINGS: &[&str] = &[
    "a clock ran ahead and was stamped anew",
    "a deletion was undone",
    "a device had two tabs",
    "a disk was full, or had room again",
    "a request and its answer arrived",
    "a request came, and came again later",
    "a request overtook another",
    "a request was lost",
    "a restored engine was found out by its landmark",
    "a restored engine was found out by its number",
    "a tab died between the disk and the ✓",
    "a tab died between the tap and the disk",
    "a tab died in the middle of an exchange",
    "a tap found the disk full and had no ✓",
    "a tap had its ✓",
    "a tap in a second tab had its ✓",
    "an answer found the disk full",
    "an answer was lost",
    "an answer was one page of several, or there was more to send",
    "one device deleted what another edited, and the deletion was later",
    "one device deleted what another edited, and the edit was later",
    "the engine died before it had committed",
    "the engine was restored from a backup",
    "two devices set the same field",
];
