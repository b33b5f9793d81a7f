//! How long to wait before trying again.

/// The first wait, in milliseconds.
const FIRST_MS: u32 = 1_000;
/// The longest wait, in milliseconds.
const LONGEST_MS: u32 = 5 * 60 * 1_000;

/// Waits that double, each shortened by chance, so that a thousand phones do not come back in one second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backoff {
    failures: u32,
}

impl Backoff {
    /// Begins anew.
    pub fn succeeded(&mut self) {
        self.failures = 0;
    }

    /// The wait after one more failure, in milliseconds. `chance` lies between 0 and 1.
    #[must_use]
    pub fn failed(&mut self, chance: f64) -> u32 {
        let longest = FIRST_MS
            .saturating_mul(1 << self.failures.min(16))
            .min(LONGEST_MS);
        self.failures += 1;
        // Half of the wait is certain, half is chance.
        let share = 0.5 + chance.clamp(0.0, 1.0) / 2.0;
        let thousandths = training::math::round_to_i32(share * 1000.0).unsigned_abs();
        longest / 1000 * thousandths
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_five_minutes() {
        let mut backoff = Backoff::default();
        let waits: Vec<u32> = (0..12).map(|_| backoff.failed(1.0)).collect();
        assert_eq!(&waits[..4], &[1_000, 2_000, 4_000, 8_000]);
        assert_eq!(waits[11], LONGEST_MS);
    }

    #[test]
    fn chance_shortens_a_wait_by_half_at_the_most() {
        assert_eq!(Backoff::default().failed(0.0), 500);
        assert_eq!(Backoff::default().failed(0.5), 750);
    }

    #[test]
    fn a_success_begins_anew() {
        let mut backoff = Backoff::default();
        for _ in 0..5 {
            let _ = backoff.failed(1.0);
        }
        backoff.succeeded();
        assert_eq!(backoff.failed(1.0), 1_000);
    }
}
