//! Parameters of GG1: literature priors where they exist, the rest fitted on development logs and rounded.
//! The optimum is flat: half or double of any single one changes the error by less than one per cent of itself.

use crate::units::Rir;

/// Namespace of the constants.
pub struct Parameters;

impl Parameters {
    /// Repetition curve of the reference model, for every exercise.
    pub const K: f64 = 0.0333;
    /// Noise of the ln load of a set.
    pub const LOAD_SD: f64 = 0.010;
    /// Noise in repetitions where effort is known.
    pub const REPS_SD_KNOWN: f64 = 0.50;
    /// Noise in repetitions where it is not.
    pub const REPS_SD_UNKNOWN: f64 = 0.60;
    /// More noise in repetitions per rep in reserve.
    pub const RIR_SD: f64 = 0.30;
    /// RIR assumed where effort is unknown.
    pub const RIR_UNKNOWN: f64 = 2.0;
    /// Level noise per workout.
    pub const SESSION_SD: f64 = 0.010;
    /// Level noise per square root of a day.
    pub const DAY_SD: f64 = 0.008;
    /// Expected gain per day in the beginning.
    pub const DRIFT: f64 = 0.0010;
    /// Workouts after which the expected gain has halved.
    pub const DRIFT_SESSIONS: f64 = 20.0;
    /// Days for which a gain is expected after a workout.
    pub const DRIFT_DAYS: f64 = 14.0;
    /// Loss per day after the days of grace.
    pub const DETRAINING: f64 = 0.0003;
    /// Days without loss.
    pub const GRACE_DAYS: f64 = 14.0;
    /// Days after which a break counts no further.
    pub const GAP_MAX_DAYS: f64 = 120.0;
    /// Variance of the level at the first workout.
    pub const FIRST_VARIANCE: f64 = 0.25;
    /// Share of a surprise that the variance takes over.
    pub const SURPRISE: f64 = 0.30;
    /// Fatigue per set, effort known.
    pub const FATIGUE_KNOWN: f64 = 0.010;
    /// Fatigue per set, effort unknown.
    pub const FATIGUE_UNKNOWN: f64 = 0.005;
    /// Standard deviation of both at the start.
    pub const FATIGUE_SD: f64 = 0.03;
    /// Noise of one observation of fatigue.
    pub const FATIGUE_OBSERVATION_SD: f64 = 0.045;
    /// Largest fatigue per set.
    pub const FATIGUE_MAX: f64 = 0.08;
    /// Exponent of the set index in fatigue.
    pub const FATIGUE_EXPONENT: f64 = 0.7;
    /// Changes between two sets beyond this are not fatigue.
    pub const FATIGUE_OUTLIER: f64 = 0.15;
    /// More noise of sets that are not the top set, effort unknown.
    pub const NOT_TOP_UNKNOWN: f64 = 20.0;
    /// The same, effort known.
    pub const NOT_TOP_KNOWN: f64 = 1.0;
    /// Learning rate of the mixture.
    pub const ETA: f64 = 8.0;
    /// Discount of losses.
    pub const FORGET: f64 = 0.98;
    /// Discount of the lifter's losses of later sets.
    pub const FORGET_SETS: f64 = 0.99;
    /// Largest loss of one error.
    pub const LOSS_CAP: f64 = 0.15;
    /// The same for later sets.
    pub const SET_LOSS_CAP: f64 = 0.12;
    /// Step of the conformal multiplier.
    pub const CONFORMAL_STEP: f64 = 0.05;
    /// Share of outcomes that the interval shall contain.
    pub const COVERAGE: f64 = 0.80;
    /// Top sets remembered.
    pub const MEMORY: usize = 8;
    /// Product only: surprises beyond this wait for the lifter's confirmation (0.35 is 42 %).
    pub const OUTLIER: f64 = 0.35;
    /// Product only: the same upwards while the level is only known from below: three steps of the ramp at its widest, and some.
    pub const OUTLIER_OF_RAMP: f64 = 1.10;
    /// Product only: said reps in reserve from which a set says no more than "at least": five is "five or more", and
    /// a guess of four is worth little more (Remmert 2023: off by 1.2 at five in reserve) \[S\].
    pub const RIR_VAGUE: Rir = Rir::FOUR;
    /// Said reps in reserve that mean "so many or more": the most that can be said.
    pub const RIR_OPEN: f64 = 5.0;
    /// Product only: how far (in ln) a set that says "at least" may lie below what is known and still count: by so much sets and
    /// what is said of them scatter; twice as far it says no more than that.
    pub const OPEN_SD: f64 = 0.03;
    /// Squared surprise, in predicted variances, of which an interval learns at most.
    pub const Z: f64 = 9.0;
    /// Product only: the same of a set that says "at least": how far a ramp leads above the first guess is no noise.
    pub const OPEN_Z: f64 = 3.0;
    /// Product only: two put-aside workouts this close to each other are believed.
    pub const SUSPECTS_AGREE: f64 = 0.20;
    /// Product only: the most reps in reserve that count as shown strength.
    pub const RIR_BELIEVED: f64 = 3.0;
    /// Product only: workouts remembered for progression.
    pub const EXPOSURES: usize = 4;
}
