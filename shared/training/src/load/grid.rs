//! The loads that can be assembled for one exercise in one gym.

use serde::{Deserialize, Serialize};

use super::plates::{Counts, KINDS, RESOLUTION_G, Stock, combinations};
use crate::load::PlateCount;
use crate::units::{Weight, WeightUnit};

/// How to assemble a load.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Build {
    /// A bar, handle or sled with plates on each side.
    Plates {
        /// Weight of the empty bar.
        bar: Weight,
        /// The unit in which the bar is made.
        bar_unit: WeightUnit,
        /// Plates of one side, heaviest first.
        per_side: Vec<PlateCount>,
    },
    /// Plates hung from a belt, heaviest first.
    Added {
        /// The plates.
        plates: Vec<PlateCount>,
    },
    /// A dumbbell, a pair of them, a kettlebell.
    Fixed {
        /// What is written on it.
        weight: Weight,
        /// The unit in which it is made.
        unit: WeightUnit,
    },
    /// A position of a stack.
    Stack {
        /// Where the pin goes.
        position: Weight,
        /// Add-ons laid on top.
        add_ons: Vec<Weight>,
        /// The unit of its labels.
        unit: WeightUnit,
        /// Whether the stack helps instead of hindering.
        assists: bool,
    },
    /// Nothing but the body.
    Bodyweight,
}

/// Sorted achievable loads in whole grams, each with a way to build it.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadGrid {
    loads: Vec<Load>,
    frames: Vec<Frame>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Load {
    weight: Weight,
    frame: u16,
    /// Plates per kind, or the bits of the add-ons in the first place.
    counts: Counts,
}

/// What the plates, pins and hands of a load belong to.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Frame {
    Bar {
        weight: Weight,
        unit: WeightUnit,
        stock: Stock,
    },
    Belt {
        stock: Stock,
    },
    Fixed {
        unit: WeightUnit,
    },
    Stack {
        start: Weight,
        step: Weight,
        count: u16,
        add_ons: Vec<Weight>,
        unit: WeightUnit,
        assists: bool,
    },
    Body,
}

/// Positions of a stack at most.
const POSITIONS: u16 = 200;
/// Add-ons of a stack that are combined; more are ignored.
const ADD_ONS: usize = 4;

impl LoadGrid {
    pub(super) fn empty() -> Self {
        Self {
            loads: Vec::new(),
            frames: Vec::new(),
        }
    }

    /// Adds what a frame makes; of two ways to the same load the earlier one stays.
    pub(super) fn add(&mut self, frame: Frame, fixed: &[Weight]) {
        self.insert(frame, fixed, |_| true);
    }

    /// Adds those loads of a frame that `keep` accepts.
    pub(super) fn add_where(&mut self, frame: Frame, keep: impl Fn(Weight) -> bool) {
        self.insert(frame, &[], keep);
    }

    fn insert(&mut self, frame: Frame, fixed: &[Weight], keep: impl Fn(Weight) -> bool) {
        let index = u16::try_from(self.frames.len()).unwrap_or(u16::MAX);
        let load = |weight: Weight| Load {
            weight,
            frame: index,
            counts: [0; KINDS],
        };
        let mut made: Vec<Load> = Vec::new();
        match &frame {
            Frame::Bar { weight, unit, stock } => {
                let bar = weight.exact(*unit);
                made.extend(combinations(stock).iter().filter_map(|side| {
                    Weight::from_exact(bar + 2 * side.sum).map(|w| Load {
                        counts: side.counts,
                        ..load(w)
                    })
                }));
            }
            Frame::Belt { stock } => made.extend(combinations(stock).iter().filter_map(|c| {
                Weight::from_exact(c.sum).map(|w| Load {
                    counts: c.counts,
                    ..load(w)
                })
            })),
            Frame::Fixed { .. } => made.extend(fixed.iter().copied().map(load)),
            Frame::Stack {
                start,
                step,
                count,
                add_ons,
                unit,
                assists,
            } => {
                made = stack_loads(*start, *step, *count, add_ons, *unit)
                    .map(|(exact, bits)| (if *assists { -exact } else { exact }, bits))
                    .filter_map(|(exact, bits)| Weight::from_exact(exact).map(|w| (w, bits)))
                    .map(|(w, bits)| {
                        let mut counts = [0; KINDS];
                        counts[0] = bits;
                        Load { counts, ..load(w) }
                    })
                    .collect();
            }
            Frame::Body => made.push(load(Weight::ZERO)),
        }
        self.frames.push(frame);
        made.retain(|l| keep(l.weight));
        if self.loads.is_empty() {
            self.loads = made;
        } else {
            self.loads.extend(made);
        }
        // Stable: of two equal loads the one of the earlier frame comes first and stays.
        self.loads.sort_by_key(|l| l.weight);
        let mut last: Option<i32> = None;
        self.loads.retain(|l| {
            let keep = last.is_none_or(|kept| i64::from(l.weight.grams() - kept) >= RESOLUTION_G);
            if keep {
                last = Some(l.weight.grams());
            }
            keep
        });
    }

    /// All loads, ascending.
    pub fn weights(&self) -> impl ExactSizeIterator<Item = Weight> + '_ {
        self.loads.iter().map(|load| load.weight)
    }

    /// Number of loads.
    #[must_use]
    pub fn len(&self) -> usize {
        self.loads.len()
    }

    /// Whether nothing can be loaded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.loads.is_empty()
    }

    /// The lightest load.
    #[must_use]
    pub fn lightest(&self) -> Option<Weight> {
        self.loads.first().map(|load| load.weight)
    }

    /// The heaviest load.
    #[must_use]
    pub fn heaviest(&self) -> Option<Weight> {
        self.loads.last().map(|load| load.weight)
    }

    /// Whether exactly this load can be built.
    #[must_use]
    pub fn contains(&self, weight: Weight) -> bool {
        self.loads
            .binary_search_by_key(&weight, |load| load.weight)
            .is_ok()
    }

    /// The heaviest load that is not above `weight`.
    #[must_use]
    pub fn nearest_at_most(&self, weight: Weight) -> Option<Weight> {
        self.loads
            .get(self.above(weight).checked_sub(1)?)
            .map(|load| load.weight)
    }

    /// The lightest load above `weight`.
    #[must_use]
    pub fn next_above(&self, weight: Weight) -> Option<Weight> {
        self.loads.get(self.above(weight)).map(|load| load.weight)
    }

    /// The heaviest load below `weight`.
    #[must_use]
    pub fn next_below(&self, weight: Weight) -> Option<Weight> {
        let first_not_below = self.loads.partition_point(|load| load.weight < weight);
        self.loads
            .get(first_not_below.checked_sub(1)?)
            .map(|load| load.weight)
    }

    /// The load closest to `weight`; of two equally close ones the lighter.
    #[must_use]
    pub fn nearest(&self, weight: Weight) -> Option<Weight> {
        match (self.nearest_at_most(weight), self.next_above(weight)) {
            (Some(below), Some(above)) => {
                let up = above.grams() - weight.grams();
                let down = weight.grams() - below.grams();
                Some(if up < down { above } else { below })
            }
            (below, above) => below.or(above),
        }
    }

    /// How to assemble a load; `None` where it cannot be.
    #[must_use]
    pub fn build(&self, weight: Weight) -> Option<Build> {
        let index = self
            .loads
            .binary_search_by_key(&weight, |load| load.weight)
            .ok()?;
        let load = self.loads.get(index)?;
        Some(match self.frames.get(usize::from(load.frame))? {
            Frame::Bar { weight, unit, stock } => Build::Plates {
                bar: *weight,
                bar_unit: *unit,
                per_side: stock.plates(&load.counts),
            },
            Frame::Belt { .. } | Frame::Body if load.weight == Weight::ZERO => Build::Bodyweight,
            Frame::Belt { stock } => Build::Added {
                plates: stock.plates(&load.counts),
            },
            Frame::Body => Build::Bodyweight,
            Frame::Fixed { unit } => Build::Fixed {
                weight: load.weight,
                unit: *unit,
            },
            Frame::Stack {
                add_ons,
                unit,
                assists,
                ..
            } => {
                let laid: Vec<Weight> = laid_on(add_ons, load.counts[0]).collect();
                let on_top = laid.iter().fold(Weight::ZERO, |sum, w| sum.saturating_add(*w));
                let shown = if *assists {
                    Weight::ZERO.saturating_sub(load.weight)
                } else {
                    load.weight
                };
                let position = shown.saturating_sub(on_top);
                Build::Stack {
                    position,
                    add_ons: laid,
                    unit: *unit,
                    assists: *assists,
                }
            }
        })
    }

    fn above(&self, weight: Weight) -> usize {
        self.loads.partition_point(|load| load.weight <= weight)
    }
}

/// Every position with every choice of add-ons: exact load and the bits of the add-ons.
fn stack_loads(
    start: Weight,
    step: Weight,
    count: u16,
    add_ons: &[Weight],
    unit: WeightUnit,
) -> impl Iterator<Item = (i64, u8)> {
    let choices = 1_u8 << add_ons.len().min(ADD_ONS);
    (0..i64::from(count.min(POSITIONS))).flat_map(move |position| {
        let pin = start.exact(unit) + position * step.exact(unit);
        (0..choices).map(move |bits| {
            (
                pin + laid_on(add_ons, bits).map(|w| w.exact(unit)).sum::<i64>(),
                bits,
            )
        })
    })
}

fn laid_on(add_ons: &[Weight], bits: u8) -> impl Iterator<Item = Weight> + '_ {
    add_ons
        .iter()
        .take(ADD_ONS)
        .enumerate()
        .filter(move |(i, _)| bits >> i & 1 == 1)
        .map(|(_, w)| *w)
}
