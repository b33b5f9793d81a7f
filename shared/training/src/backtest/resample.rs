//! Whether the coach is better than a simple estimate, or was only lucky: paired block bootstrap.
//!
//! Both methods are judged on the same sets, and whole blocks of four weeks are drawn, because neighbouring sessions err
//! together (H. R. Künsch, *The jackknife and the bootstrap for general stationary observations*, Ann. Statist. 17(3),
//! 1989). For several lifters, lifters are drawn first: the interval then speaks of other lifters like these.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::chance::Chance;
use super::score::{percent, real};
use super::walk::Prediction;

/// How often is drawn.
pub const RESAMPLES: usize = 2_000;

/// Length of a block, in milliseconds.
const BLOCK_MS: i64 = 28 * 86_400_000;

/// By how much the coach's mean absolute error is smaller, in percentage points; negative where it is larger.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Advantage {
    /// As measured.
    pub points: f64,
    /// Lower end of its 95 % interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// What an advantage says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The coach is better, and not by luck.
    Better,
    /// The two cannot be told apart.
    Open,
    /// The coach is worse, and not by bad luck.
    Worse,
}

impl Advantage {
    /// What it says: the whole interval has to lie on one side.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if self.low > 0.0 {
            Verdict::Better
        } else if self.high < 0.0 {
            Verdict::Worse
        } else {
            Verdict::Open
        }
    }
}

/// Advantages of the coach over each method of one lifter, as measured and in every resample.
#[derive(Clone, Debug)]
pub(super) struct Resampled<const N: usize> {
    measured: [f64; N],
    drawn: Vec<[f64; N]>,
}

/// Sums over the sets of one block.
#[derive(Clone, Copy, Debug)]
struct Block<const N: usize> {
    sums: [f64; N],
    count: usize,
}

impl<const N: usize> Block<N> {
    const EMPTY: Self = Self {
        sums: [0.0; N],
        count: 0,
    };

    fn add(&mut self, sums: &[f64; N], count: usize) {
        for (sum, more) in self.sums.iter_mut().zip(sums) {
            *sum += more;
        }
        self.count += count;
    }

    fn means(&self) -> [f64; N] {
        self.sums.map(|sum| sum / real(self.count.max(1)))
    }
}

impl<const N: usize> Resampled<N> {
    /// Of one lifter's predictions, the coach last. `stream` keeps lifters apart.
    pub(super) fn of(predictions: &[&Prediction<N>], seed: u64, stream: u64) -> Self {
        let mut by_time: BTreeMap<i64, Block<N>> = BTreeMap::new();
        let mut whole = Block::EMPTY;
        for prediction in predictions {
            let size = |error: f64| percent(error).abs();
            let coach = prediction.errors.last().map_or(0.0, |error| size(*error));
            let gains = prediction.errors.map(|error| size(error) - coach);
            let block = by_time.entry(prediction.at_ms.div_euclid(BLOCK_MS));
            block.or_insert(Block::EMPTY).add(&gains, 1);
            whole.add(&gains, 1);
        }
        let blocks: Vec<Block<N>> = by_time.into_values().collect();
        let mut chance = Chance::new(seed, stream);
        let draw = || {
            let mut drawn = Block::EMPTY;
            for _ in 0..blocks.len() {
                if let Some(block) = blocks.get(chance.below(blocks.len())) {
                    drawn.add(&block.sums, block.count);
                }
            }
            drawn.means()
        };
        Self {
            measured: whole.means(),
            drawn: std::iter::repeat_with(draw).take(RESAMPLES).collect(),
        }
    }

    /// Of several lifters, each with equal weight.
    pub(super) fn of_lifters(lifters: &[Self], seed: u64) -> Self {
        let mean = |of: &mut dyn FnMut(usize) -> Option<[f64; N]>| {
            let mut sum = Block::EMPTY;
            for lifter in 0..lifters.len() {
                if let Some(advantages) = of(lifter) {
                    sum.add(&advantages, 1);
                }
            }
            sum.means()
        };
        let mut chance = Chance::new(seed, u64::MAX);
        let draw = || {
            mean(&mut |_| {
                let lifter = lifters.get(chance.below(lifters.len()))?;
                lifter.drawn.get(chance.below(lifter.drawn.len())).copied()
            })
        };
        Self {
            drawn: std::iter::repeat_with(draw).take(RESAMPLES).collect(),
            measured: mean(&mut |lifter| lifters.get(lifter).map(|lifter| lifter.measured)),
        }
    }

    /// Over the method at this place.
    pub(super) fn advantage(&self, method: usize) -> Option<Advantage> {
        let mut drawn: Vec<f64> = self
            .drawn
            .iter()
            .filter_map(|means| means.get(method).copied())
            .collect();
        drawn.sort_by(f64::total_cmp);
        Some(Advantage {
            points: *self.measured.get(method)?,
            low: *drawn.get(drawn.len() / 40)?,
            high: *drawn.get(drawn.len() * 39 / 40)?,
        })
    }
}
