//! How strong: repetition curves, classic formulas, and the estimation model GG1.

pub mod gg1;
