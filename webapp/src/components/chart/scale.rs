//! Where a value stands along an axis, and which values are written beside it.

/// An axis of numbers, from `low` to `high`, with round ticks.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    ticks: Vec<f64>,
}

/// Gaps between ticks at most.
const GAPS: f64 = 4.0;
/// What a step may be, times a power of ten.
const STEPS: [f64; 5] = [1.0, 2.0, 2.5, 5.0, 10.0];

impl Scale {
    /// An axis that holds all `values`, ends at ticks and is never empty.
    #[must_use]
    pub fn around(values: impl IntoIterator<Item = f64>) -> Self {
        let (low, high) = values
            .into_iter()
            .filter(|value| value.is_finite())
            .fold(None, |ends: Option<(f64, f64)>, value| {
                let (low, high) = ends.unwrap_or((value, value));
                Some((f64::min(low, value), f64::max(high, value)))
            })
            .unwrap_or((0.0, 1.0));
        let (low, high) = if high - low > 0.0 {
            (low, high)
        } else {
            (low - 1.0, high + 1.0)
        };
        Self::between(low, high)
    }

    /// The same with zero on it, for bars: their length is the value.
    #[must_use]
    pub fn from_zero(values: impl IntoIterator<Item = f64>) -> Self {
        let highest = values
            .into_iter()
            .filter(|value| value.is_finite())
            .fold(0.0, f64::max);
        Self::between(0.0, if highest > 0.0 { highest } else { 1.0 })
    }

    fn between(low: f64, high: f64) -> Self {
        let step = step((high - low) / GAPS);
        let first = (low / step).floor();
        let last = (high / step).ceil();
        let mut ticks = Vec::new();
        let mut place = first;
        while place <= last {
            ticks.push(place * step);
            place += 1.0;
        }
        Self {
            low: first * step,
            high: last * step,
            ticks,
        }
    }

    /// Values that are written beside the axis, from the lowest.
    #[must_use]
    pub fn ticks(&self) -> &[f64] {
        &self.ticks
    }

    /// Where a value stands: 0 at the low end, 1 at the high end; what lies outside stands at the end.
    #[must_use]
    pub fn share(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }
}

/// The least round step that is not below `least`.
fn step(least: f64) -> f64 {
    let mut power = 1.0;
    while power > least {
        power /= 10.0;
    }
    while power * 10.0 <= least {
        power *= 10.0;
    }
    let fitting = STEPS
        .into_iter()
        .map(|step| step * power)
        .find(|step| *step >= least);
    fitting.unwrap_or(power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_hold_every_value() {
        let scale = Scale::around([93.1, 104.9, 99.0]);
        assert_eq!(scale.ticks(), [90.0, 95.0, 100.0, 105.0]);
        assert!((scale.share(97.5) - 0.5).abs() < 1e-9);
        assert_eq!(
            Scale::from_zero([3_210.0]).ticks(),
            [0.0, 1_000.0, 2_000.0, 3_000.0, 4_000.0]
        );
    }

    #[test]
    fn one_value_and_none_have_an_axis_too() {
        assert!(Scale::around([80.0]).share(80.0) > 0.0);
        assert_eq!(Scale::around([]).ticks().first(), Some(&0.0));
        assert_eq!(Scale::from_zero([0.0]).ticks().last(), Some(&1.0));
    }

    #[test]
    fn small_numbers_have_small_steps() {
        let scale = Scale::around([0.31, 0.37]);
        assert!(scale.ticks().len() <= 6);
        assert!(scale.ticks().first().is_some_and(|low| *low <= 0.31));
        assert!(scale.ticks().last().is_some_and(|high| *high >= 0.37));
    }
}
