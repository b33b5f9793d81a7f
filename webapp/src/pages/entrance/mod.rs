//! Before there is an account on this device.

mod register;
mod sign_in;

pub use register::Register;
pub use sign_in::SignIn;
