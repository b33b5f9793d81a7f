//! What the coach proposes without being asked, in words, and what is answered.

mod card;
mod careful;
mod place;
mod week;
mod words;

pub use card::Cards;
pub use place::Proposals;
pub use words::{proposal, reason};
