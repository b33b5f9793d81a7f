//! The account in the settings: address, password, sign-ins, end. All of it asks the engine, so each form says when
//! there is no network.

mod delete;
mod email;
mod form;
mod frame;
mod password;
mod sessions;
mod unconfirmed;

pub use delete::DeleteForm;
pub use email::EmailForm;
pub use form::{Form, error_text};
pub use frame::FormFrame;
pub use password::PasswordForm;
pub use sessions::SessionList;
pub use unconfirmed::Unconfirmed;
