//! What is measured, natively and in WebAssembly alike. Who includes this brings `tests/support`.

use std::hint::black_box;

use training::prescribe::{Situation, prescribe_exercise, prescribe_set};

use crate::support::gym::bench;
use crate::support::lifter::Lifter;

/// A question to the coach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// The first set of a workout, after twenty workouts of three sets.
    FirstSet,
    /// The third set, after two that were logged today.
    ThirdSet,
    /// Four sets ahead.
    FourSets,
}

impl Case {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::FirstSet, Self::ThirdSet, Self::FourSets];

    /// For the reader, who is native.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstSet => "prescribe the first set",
            Self::ThirdSet => "prescribe the third set",
            Self::FourSets => "prescribe four sets",
        }
    }

    /// Who asks.
    pub fn lifter(self) -> Lifter {
        let mut lifter = Lifter::new(bench());
        for i in 0..20 {
            let weight = 80.0 + f64::from(i32::try_from(i % 5).unwrap_or(0));
            lifter = lifter.did(3 * i, weight, 8, Some(2.0), 3);
        }
        if self == Self::ThirdSet {
            lifter.logs(80.0, 8, None);
            lifter.logs(80.0, 7, Some(1.0));
        }
        lifter
    }

    /// Asks once.
    pub fn ask(self, situation: &Situation<'_>) {
        match self {
            Self::FirstSet | Self::ThirdSet => drop(black_box(prescribe_set(black_box(situation)))),
            Self::FourSets => drop(black_box(prescribe_exercise(black_box(situation), 4))),
        }
    }
}
