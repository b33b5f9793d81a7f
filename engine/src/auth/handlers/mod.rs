//! One operation, one file.

pub(super) mod change_email;
pub(super) mod change_password;
pub(super) mod confirm_email;
pub(super) mod delete_account;
pub(super) mod demo;
pub(super) mod forgot_password;
pub(super) mod list_sessions;
pub(super) mod login;
pub(super) mod logout;
pub(super) mod logout_everywhere;
pub(super) mod me;
pub(super) mod options;
pub(super) mod refresh;
pub(super) mod register;
pub(super) mod reset_password;
pub(super) mod revoke_session;
pub(super) mod send_confirmation;
mod signed_in;
