//! Simple estimates ahead of a session, as a lifter could make them by hand.

use super::steps::{Step, epley_level};
use crate::math::{ln, ln_1p};
use crate::strength::brzycki;

/// Slope of the older, linear formula per repetition.
const LINEAR: f64 = 0.0333;
/// Where the linear formula ends, before it reaches zero.
const LINEAR_REPS_MAX: f64 = 29.0;
/// RIR that the linear formula takes off a stated one, or assumes where none was stated.
const LINEAR_BIAS: f64 = 2.0;
/// Where Brzycki's formula ends.
const BRZYCKI_REPS_MAX: f64 = 30.0;
/// Weight of the newest session in the moving average.
const NEWEST: f64 = 0.5;
/// Sessions in the mean.
const MEAN_OF: usize = 3;

/// What one exercise's sessions so far leave to look back at.
#[derive(Clone, Debug, Default)]
pub(super) struct Baselines {
    last: Option<Last>,
    /// Best ln e1RM of the last three sessions by Epley, oldest first.
    recent: Vec<f64>,
    open: Option<Open>,
}

/// The last session that is over.
#[derive(Clone, Copy, Debug)]
struct Last {
    top_ln_load: f64,
    top_n: f64,
    levels: Levels,
    average: f64,
}

/// Best ln e1RM of a session, by formula.
#[derive(Clone, Copy, Debug)]
struct Levels {
    epley: f64,
    brzycki: f64,
    linear: f64,
}

/// The session that runs.
#[derive(Clone, Copy, Debug)]
struct Open {
    top: Option<(f64, f64)>,
    levels: Levels,
}

impl Baselines {
    /// ln loads in the order of the first seven of [`super::Method::SESSION`]; `None` before a session is over.
    pub(super) fn predict(&self, step: &Step) -> Option<[f64; 7]> {
        let last = self.last?;
        let n = step.n();
        let by_epley = ln_1p(n / 30.0);
        let of_recent = self.recent.iter().fold(0.0, |sum, level| sum + level);
        Some([
            last.top_ln_load,
            epley_level(last.top_ln_load, last.top_n) - by_epley,
            last.levels.epley - by_epley,
            last.levels.brzycki + ln(brzycki_fraction(n)),
            of_recent / count(self.recent.len()) - by_epley,
            last.average - by_epley,
            last.levels.linear + ln(linear_fraction(step)),
        ])
    }

    /// Takes a set of the session that runs.
    pub(super) fn see(&mut self, step: &Step) {
        let (ln_load, n) = (step.work.ln_load, step.n());
        let levels = Levels {
            epley: epley_level(ln_load, n),
            brzycki: ln_load - ln(brzycki_fraction(n)),
            linear: ln_load - ln(linear_fraction(step)),
        };
        let open = self.open.get_or_insert(Open { top: None, levels });
        open.levels = open.levels.best(levels);
        if step.work.top {
            open.top = Some((ln_load, n));
        }
    }

    /// The session that ran is over.
    pub(super) fn close(&mut self) {
        let Some(Open {
            top: Some((top_ln_load, top_n)),
            levels,
        }) = self.open.take()
        else {
            return;
        };
        if self.recent.len() == MEAN_OF {
            self.recent.remove(0);
        }
        self.recent.push(levels.epley);
        let average = self.last.map_or(levels.epley, |last| {
            last.average + NEWEST * (levels.epley - last.average)
        });
        self.last = Some(Last {
            top_ln_load,
            top_n,
            levels,
            average,
        });
    }
}

impl Levels {
    fn best(self, other: Self) -> Self {
        Self {
            epley: self.epley.max(other.epley),
            brzycki: self.brzycki.max(other.brzycki),
            linear: self.linear.max(other.linear),
        }
    }
}

fn count(of: usize) -> f64 {
    f64::from(u32::try_from(of.max(1)).unwrap_or(u32::MAX))
}

fn brzycki_fraction(n: f64) -> f64 {
    brzycki::fraction(n.min(BRZYCKI_REPS_MAX))
}

fn linear_fraction(step: &Step) -> f64 {
    let reserve = step
        .work
        .set
        .effort()
        .map_or(LINEAR_BIAS, |rir| f64::max(0.0, rir.as_f64() - LINEAR_BIAS));
    let n = f64::min(LINEAR_REPS_MAX, step.work.set.reps.as_f64() + reserve);
    1.0 - LINEAR * n
}
