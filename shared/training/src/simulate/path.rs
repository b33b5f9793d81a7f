//! How strength goes over the weeks.

use super::{Chance, Nature};
use crate::math::{exp2, round_to_i32};

/// Weeks for which chance has been drawn; what comes after goes on as the last.
const WEEKS: u16 = 520;
/// Loss per week that is missed after the first two: 0.0003 a day in real logs \[D\].
const LOSS_PER_WEEK: f64 = 0.0021;
/// Weeks without training and without loss.
const GRACE_WEEKS: u16 = 2;

/// Which weeks are trained in: one for the whole lifter.
#[derive(Clone, Debug)]
pub(super) struct Calendar(Vec<bool>);

impl Calendar {
    pub(super) fn new(nature: &Nature, chance: &mut Chance) -> Self {
        // The first two weeks are trained in: somebody who begins comes.
        let trained = |week: u16| week < 2 || !chance.happens(nature.missed_weeks);
        Self((0..WEEKS).map(trained).collect())
    }

    pub(super) fn is_trained(&self, week: u16) -> bool {
        self.0.get(usize::from(week)).copied().unwrap_or(true)
    }
}

/// The change (in ln) of a level since the first day, at the start of each week.
#[derive(Clone, Debug)]
pub(super) struct Path(Vec<f64>);

impl Path {
    pub(super) fn new(nature: &Nature, calendar: &Calendar, chance: &mut Chance) -> Self {
        let (mut level, mut gained_weeks, mut missed) = (0.0, 0.0, 0_u16);
        let mut levels = vec![level];
        for week in 0..WEEKS {
            let at = f64::from(week);
            let on_plateau = nature
                .plateaus
                .iter()
                .any(|plateau| plateau.from_week <= at && at < plateau.to_week);
            if !calendar.is_trained(week) {
                missed += 1;
                if missed > GRACE_WEEKS {
                    level -= LOSS_PER_WEEK;
                }
            } else {
                missed = 0;
                if !on_plateau {
                    level += nature.weekly_gain * exp2(-gained_weeks / nature.gain_halves_after);
                    gained_weeks += 1.0;
                }
            }
            level += nature.wander_sd * chance.normal();
            levels.push(level);
        }
        Self(levels)
    }

    /// Between two weeks the level goes straight; jumps come at once.
    pub(super) fn at(&self, nature: &Nature, week: f64) -> f64 {
        let jumps = nature.jumps.iter().filter(|jump| jump.week <= week);
        jumps.map(|jump| jump.by).sum::<f64>() + self.between(week)
    }

    fn between(&self, week: f64) -> f64 {
        let week = week.clamp(0.0, f64::from(WEEKS));
        let start = round_to_i32(week - 0.5).max(0);
        let level = |index: i32| {
            let index = usize::try_from(index).unwrap_or_default();
            self.0.get(index).or(self.0.last()).copied().unwrap_or_default()
        };
        level(start) + (level(start + 1) - level(start)) * (week - f64::from(start))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Jump, Plateau};
    use super::*;

    #[test]
    fn a_level_gains_less_and_less_rests_on_a_plateau_and_jumps_at_once() {
        let nature = Nature {
            wander_sd: 0.0,
            plateaus: vec![Plateau {
                from_week: 10.0,
                to_week: 20.0,
            }],
            jumps: vec![Jump { week: 30.5, by: 0.1 }],
            ..Nature::regular()
        };
        let mut chance = Chance::new(3);
        let path = Path::new(&nature, &Calendar::new(&nature, &mut chance), &mut chance);
        let at = |week| path.at(&nature, week);
        assert!((at(1.0) - nature.weekly_gain).abs() < 1e-12);
        assert!(at(10.0) - at(9.0) < at(2.0) - at(1.0));
        assert!((at(20.0) - at(10.0)).abs() < 1e-12);
        assert!((at(30.5) - at(30.4) - 0.1).abs() < 0.001);
        assert!(at(9.5) > at(9.0) && at(9.5) < at(10.0));
    }
}
