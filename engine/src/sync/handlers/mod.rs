pub(super) mod sync;
