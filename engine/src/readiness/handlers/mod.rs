pub(super) mod list;
pub(super) mod put;
