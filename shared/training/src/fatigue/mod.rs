//! What sets cost: from one set to the next, and from one day to the next.

pub mod recovery;
pub mod set_to_set;
