//! One operation, one file.

pub(super) mod demo;
pub(super) mod login;
pub(super) mod logout;
pub(super) mod me;
pub(super) mod options;
pub(super) mod refresh;
pub(super) mod register;
mod signed_in;
