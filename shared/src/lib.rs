//! The contract between webapp and engine.
