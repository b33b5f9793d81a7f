//! What the coach proposes without being asked, in words, and what is answered.

mod card;
mod words;

pub use card::Proposals;
