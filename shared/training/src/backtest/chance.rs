//! Chance from a seed: the same on every machine.

/// SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195): plenty for resampling, nothing for secrets.
#[derive(Clone, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

    /// One of many independent streams of a seed.
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        let mut mixed = Self(seed);
        let start = mixed.next() ^ Self(stream.wrapping_mul(Self::STEP)).next();
        Self(start)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(Self::STEP);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Evenly from 0 to `count - 1`; 0 for none. The bias of multiplying is below 2^-32 `count`.
    pub(super) fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count).unwrap_or(u64::MAX).min(u64::from(u32::MAX));
        usize::try_from(((self.next() >> 32) * count) >> 32).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn every_number_comes_about_equally_often_and_a_seed_repeats_itself() {
        let mut counts = [0_u32; 7];
        let mut chance = Chance::new(1, 0);
        for _ in 0..70_000 {
            counts[chance.below(7)] += 1;
        }
        assert!(counts.iter().all(|n| (9_600..10_400).contains(n)), "{counts:?}");
        let draw = |seed, stream| {
            let mut chance = Chance::new(seed, stream);
            [(); 8].map(|()| chance.below(1_000))
        };
        assert_eq!(draw(5, 3), draw(5, 3));
        assert_ne!(draw(5, 3), draw(6, 3));
        assert_ne!(draw(5, 3), draw(5, 4));
        assert_eq!(chance.below(0), 0);
    }
}
