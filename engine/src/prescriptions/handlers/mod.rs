pub(super) mod next_set;
pub(super) mod workout;
