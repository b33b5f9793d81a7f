//! Timing that bears a busy machine.

use crate::cases::Case;

/// Questions in one round: shorter than the time that an operating system gives a process at once, so that the
/// quickest round is one in which nothing else ran.
const QUESTIONS: u32 = 50;

/// One question in µs in the quickest of so many rounds, by a clock in ms.
pub fn quickest_us(case: Case, rounds: u32, clock_ms: impl Fn() -> f64) -> f64 {
    case.lifter().ask(|situation| {
        let mut quickest = f64::INFINITY;
        for _ in 0..rounds {
            let begun = clock_ms();
            (0..QUESTIONS).for_each(|_| case.ask(situation));
            quickest = quickest.min((clock_ms() - begun) * 1e3 / f64::from(QUESTIONS));
        }
        quickest
    })
}
