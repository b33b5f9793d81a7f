//! What a made-up lifter is like.

/// Everything about a lifter that chance does not decide. Times are counted in weeks from the first day.
#[derive(Clone, Debug, PartialEq)]
pub struct Nature {
    /// One-repetition maximum of the bench press on the first day, in kg. Other lifts follow by their usual ratios.
    pub bench_kg: f64,
    /// Standard deviation of a lift around its usual ratio (in ln).
    pub talent_sd: f64,
    /// Standard deviation of the repetition curve's ln k around its class: 0.28 between people (Nuzzo 2024) \[S\].
    pub curve_sd: f64,
    /// Gain (in ln) of a trained week in the beginning; beginners gain about 0.0054 (median of eleven logs) \[D\].
    pub weekly_gain: f64,
    /// Trained weeks after which the gain has halved.
    pub gain_halves_after: f64,
    /// Standard deviation by which the level wanders, per square root of a week.
    pub wander_sd: f64,
    /// Weeks without gain.
    pub plateaus: Vec<Plateau>,
    /// Sudden changes of strength.
    pub jumps: Vec<Jump>,
    /// Probability that a week is missed.
    pub missed_weeks: f64,
    /// Standard deviation of a day's form, common to all exercises of the day (in ln).
    pub day_sd: f64,
    /// Level lost (in ln) by the sets before: this times the 0.7th power of their number.
    pub fatigue_per_set: f64,
    /// Standard deviation of the repetitions to failure of one set: 0.6 to 1.5 in real logs \[D\].
    pub reps_sd: f64,
    /// Standard deviation of what is said about reps in reserve: 0.65 ± 0.78 among trained people (Refalo 2024) \[S\].
    pub rir_sd: f64,
    /// Repetitions left beyond those that are said: people say 0.95 too few (Halperin 2022, 0.17 to 1.73) \[V\].
    pub rir_bias: f64,
    /// Share of sets about whose effort something is said, unless it is asked for.
    pub says_effort: f64,
}

/// Weeks without gain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plateau {
    /// The first.
    pub from_week: f64,
    /// The first with gain again.
    pub to_week: f64,
}

/// A sudden change of strength: back from another sport, another technique, an illness.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Jump {
    /// When.
    pub week: f64,
    /// By how much, in ln; negative for a loss.
    pub by: f64,
}

impl Nature {
    /// An intermediate who trains every week, says how hard each set was without bias, and has the repetition curve
    /// of the class: the noise by which the coach is judged (1.2 repetitions, 0.7 RIR).
    #[must_use]
    pub fn regular() -> Self {
        Self {
            bench_kg: 85.0,
            talent_sd: 0.15,
            curve_sd: 0.0,
            weekly_gain: 0.004,
            gain_halves_after: 40.0,
            wander_sd: 0.004,
            plateaus: Vec::new(),
            jumps: Vec::new(),
            missed_weeks: 0.0,
            day_sd: 0.010,
            fatigue_per_set: 0.012,
            reps_sd: 1.2,
            rir_sd: 0.7,
            rir_bias: 0.0,
            says_effort: 1.0,
        }
    }

    /// As people are: a repetition curve and a bias of their own, missed weeks, sets about which nothing is said.
    #[must_use]
    pub fn erratic() -> Self {
        Self {
            curve_sd: 0.28,
            missed_weeks: 0.12,
            day_sd: 0.020,
            rir_bias: 0.95,
            says_effort: 0.7,
            ..Self::regular()
        }
    }
}
