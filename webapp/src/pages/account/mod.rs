//! The account: ways back in by mail, and what the settings say of it.

mod confirm;
mod forgot;
mod overview;
mod reset;

pub use confirm::ConfirmEmail;
pub use forgot::ForgotPassword;
pub use overview::AccountPage;
pub use reset::ResetPassword;

/// What the link of a mail carries behind `#`.
fn link_token(hash: &str) -> shared::api::account::LinkToken {
    shared::api::account::LinkToken::new(hash.trim_start_matches('#'))
}
