//! Chance that is the same everywhere: PCG-XSL 128/64 (O'Neill 2014), seeded, never from the system.

use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::{RngCore, SeedableRng};

use crate::math::{ln, sqrt};

/// A stream of chance.
#[derive(Clone, Debug)]
pub struct Chance {
    stream: Pcg64Mcg,
    /// The second of the pair in which normal numbers come.
    spare: Option<f64>,
}

/// FNV-1a, 64 bits: names to seeds.
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;
/// `2^-53`: the distance of neighbouring numbers below one.
const UNIT: f64 = 1.0 / 9_007_199_254_740_992.0;

impl Chance {
    /// The stream of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self {
            stream: Pcg64Mcg::seed_from_u64(seed),
            spare: None,
        }
    }

    /// A stream of its own for something that has a name, so that more of one thing changes nothing about another.
    #[must_use]
    pub fn named(seed: u64, name: &str) -> Self {
        let hash = name.bytes().fold(FNV_OFFSET, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME)
        });
        Self::new(seed ^ hash)
    }

    /// Evenly from 0 to 1, 1 left out.
    pub fn unit(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
        let bits = (self.stream.next_u64() >> 11) as f64;
        bits * UNIT
    }

    /// Whether something of this probability happens.
    pub fn happens(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// Standard normal, by Marsaglia's polar method.
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let (x, y) = (2.0 * self.unit() - 1.0, 2.0 * self.unit() - 1.0);
            let square = x * x + y * y;
            if square > 0.0 && square < 1.0 {
                let scale = sqrt(-2.0 * ln(square) / square);
                self.spare = Some(y * scale);
                return x * scale;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_numbers_have_mean_nought_and_variance_one() {
        let mut chance = Chance::new(1);
        let drawn: Vec<f64> = (0..40_000).map(|_| chance.normal()).collect();
        let mean = drawn.iter().sum::<f64>() / 40_000.0;
        let square = drawn.iter().map(|x| x * x).sum::<f64>() / 40_000.0;
        assert!(
            mean.abs() < 0.02 && (square - 1.0).abs() < 0.03,
            "{mean} {square}"
        );
    }

    #[test]
    fn the_same_seed_and_name_give_the_same_stream_and_others_do_not() {
        let first = |seed, name| Chance::named(seed, name).unit();
        assert_eq!(first(7, "bench").to_bits(), first(7, "bench").to_bits());
        assert!((first(7, "bench") - first(7, "squat")).abs() > 0.0);
        assert!((first(7, "bench") - first(8, "bench")).abs() > 0.0);
    }

    #[test]
    fn the_first_numbers_of_a_seed_never_change() {
        // Demonstrations and tests are made of them.
        let mut chance = Chance::new(42);
        let drawn = [chance.unit(), chance.unit(), chance.normal()];
        let bits = drawn.map(|x| format!("{x:.12}"));
        assert_eq!(bits, ["0.573591580908", "0.133306632504", "-0.642237461602"]);
    }
}
