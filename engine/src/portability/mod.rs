//! Training data on its way in from other apps. Reading is pure: bytes in, entries and faults out, nothing stored.

pub mod logs;
