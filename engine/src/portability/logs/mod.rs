//! Training logs as other apps export them.
//!
//! The format is told by the header. A row that cannot be read is a [`Fault`] with its line and a code, never a panic, and costs
//! no other row; a cell that cannot be read costs the row only where nothing is left without it.

mod cell;
mod columns;
mod date;
mod digits;
mod entry;
mod fault;
mod months;
mod read;
mod text;

#[cfg(test)]
mod tests;

pub use columns::Format;
pub use entry::{Entry, Log};
pub use fault::{Fault, FaultCode, Unreadable};
pub use read::read;
