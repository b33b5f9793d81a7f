//! More repetitions never get more load.
//!
//! The raw mixture may say otherwise: the expert that looks for a set with about as many repetitions jumps
//! where one memory ends and another begins. So the load is the running minimum from few repetitions to many.

use super::scale::Scale;
use crate::math::round_to_i32;
use crate::strength::gg1::TopSetPredictor;

/// ln loads in half steps from one repetition on.
pub(super) struct Envelope {
    raw: Vec<f64>,
    lowest: Vec<f64>,
}

impl Envelope {
    /// Up to `most` on the scale; `turn` is what the lifter's own repetition curve adds.
    pub(super) fn new(
        predictor: &TopSetPredictor,
        scale: Scale,
        most: f64,
        turn: impl Fn(f64) -> f64,
    ) -> Self {
        let steps = index(most) + 1;
        let (mut raw, mut lowest) = (Vec::with_capacity(steps), Vec::with_capacity(steps));
        let mut least = f64::INFINITY;
        let mut position = 1.0;
        for _ in 0..steps {
            let load = predictor.predict(&scale.effort_at(position, 0)) + turn(scale.to_failure_at(position));
            least = f64::min(least, load);
            raw.push(load);
            lowest.push(least);
            position += 0.5;
        }
        Self { raw, lowest }
    }

    /// What the mixture says.
    pub(super) fn raw(&self, position: f64) -> f64 {
        at(&self.raw, position)
    }

    /// What is prescribed.
    pub(super) fn load(&self, position: f64) -> f64 {
        at(&self.lowest, position)
    }
}

fn index(position: f64) -> usize {
    usize::try_from(round_to_i32((position.max(1.0) - 1.0) * 2.0)).unwrap_or(0)
}

fn at(loads: &[f64], position: f64) -> f64 {
    loads
        .get(index(position))
        .or(loads.last())
        .copied()
        .unwrap_or(0.0)
}
