//! Why a prescription is what it is: typed, in the order of the decisions, for the UI to put into words.

use serde::{Deserialize, Serialize};

use crate::exercise::Muscle;
use crate::units::{Reps, Rir, Weight};

/// From the data to the plate. The load before rounding is `base.load_kg` times the factors of `steps`, in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Trace {
    /// What is asked for and why.
    pub target: TargetTrace,
    /// Where the load comes from.
    pub base: BaseTrace,
    /// Factors on the load, in the order in which they were applied; those without effect are left out.
    pub steps: Vec<Step>,
    /// Load before rounding in kg, including `body_kg`.
    pub load_kg: f64,
    /// The part of `load_kg` that is the lifter's own body.
    pub body_kg: f64,
    /// From the load to what can be built; `None` without a load.
    pub rounding: Option<Rounding>,
    /// What another outcome of this set would do to the next one.
    pub what_would_change: Vec<Change>,
}

/// Repetitions and effort asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TargetTrace {
    /// Repetitions aimed at before rounding the load.
    pub reps: Reps,
    /// Why this number.
    pub reps_reason: RepsReason,
    /// Reps in reserve that the plan or the goal asked for.
    pub asked_rir: Rir,
    /// Reps in reserve after the floors.
    pub rir: Rir,
    /// The floor that raised it.
    pub rir_floor: Option<RirFloor>,
    /// Repetitions to failure that the load is computed for.
    pub reps_to_failure: f64,
    /// Whether the lifter's effort is unknown, so that repetitions are compared with repetitions.
    pub effort_unknown: bool,
}

/// Why this many repetitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RepsReason {
    /// The low end of the range: nothing done in it yet, or it was missed last time.
    StartLow,
    /// Middle of the range: progression is off.
    Middle,
    /// One more than last time at the same load.
    OneMore,
    /// As last time: that set was harder than asked.
    Repeat,
    /// The range was mastered: more load, so fewer repetitions.
    LoadRises,
    /// The low end was missed twice: lighter, and built up again.
    Rebuild,
    /// As before the deload.
    AfterDeload,
    /// As last time: progress waits, because the exercise hurt.
    Waits,
    /// As far along the wave as the block has come.
    Wave,
    /// As the earlier sets of today.
    SameAsToday,
    /// Finding the level of an unknown exercise.
    Calibration,
}

/// What raised the reps in reserve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RirFloor {
    /// Novices keep two.
    Novice,
    /// Compound exercises keep one.
    Compound,
    /// Careful mode keeps three.
    Careful,
    /// Under 18 keeps two.
    Minor,
    /// One more after a long break.
    ReturnAfterGap,
    /// Two more in a deload.
    Deload,
}

/// Where the load before all factors comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BaseTrace {
    /// Load in kg for the target, including the body's part.
    pub load_kg: f64,
    /// Which source.
    pub source: BaseSource,
    /// The experts behind it with their weights, which sum to one; empty for other sources.
    pub experts: Vec<ExpertShare>,
    /// Earlier workouts with this exercise in this context.
    pub exposures: u32,
    /// Days since the last of them.
    pub age_days: Option<f64>,
}

/// Where a load comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BaseSource {
    /// The history of this exercise.
    History,
    /// The sets done today.
    Today,
    /// The ratio to exercises that are known.
    RelatedExercises,
    /// What people like this lifter can do.
    Population,
    /// The plan's percentage of the estimate.
    PlanPercent,
    /// The plan's fixed load.
    PlanFixed,
    /// The body alone.
    Bodyweight,
}

/// One expert of the mixture.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExpertShare {
    /// Which one.
    pub expert: Expert,
    /// Its weight, 0 to 1.
    pub weight: f64,
    /// The load that it would choose, in kg.
    pub load_kg: f64,
}

/// The predictors that are mixed by how well each has done for this lifter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Expert {
    /// The filtered level: the trend.
    Trend,
    /// Last time's top set.
    LastTopSet,
    /// The last top set with about as many repetitions.
    LastInRange,
    /// Median of the last three workouts.
    MedianOfThree,
    /// Last time's best set.
    LastBestSet,
    /// The set before, today.
    PreviousSet,
    /// The set before, changed as it changed last time.
    PreviousSetAsLastTime,
}

/// One factor on the load.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Step {
    /// Why.
    pub reason: Reason,
    /// What the load is multiplied by.
    pub factor: f64,
    /// What that is in kg.
    pub delta_kg: f64,
}

/// Why the load is multiplied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// More repetitions never get more load.
    Envelope,
    /// The lifter's own repetition curve instead of the class's.
    OwnCurve,
    /// The lifter has more (or fewer) repetitions left than they say.
    OwnEffort {
        /// How many more.
        beyond: f64,
    },
    /// Planned ahead: sets before this one will have tired the lifter.
    SetFatigue {
        /// Sets before it.
        sets: u16,
        /// Rest between them.
        rest_s: u32,
    },
    /// Keeps last time's load while the estimate agrees with it.
    HoldLoad {
        /// That load.
        weight: Weight,
    },
    /// The range was mastered: the next load that can be built.
    RaiseLoad {
        /// From last time's load.
        from: Weight,
        /// To the next.
        to: Weight,
    },
    /// The low end was missed twice: five per cent lighter.
    RebuildLoad {
        /// From last time's load.
        from: Weight,
    },
    /// The last load before a deload, 2.5 per cent lighter.
    AfterDeload {
        /// That load.
        from: Weight,
    },
    /// One step of the ramp to an unknown level.
    CalibrationStep {
        /// Which set of the ramp, from 0.
        step: u16,
    },
    /// Today's earlier exercises went better or worse than expected.
    DayForm {
        /// How many.
        exercises: u16,
        /// Mean surprise, as a fraction of the load.
        surprise: f64,
    },
    /// Short sleep.
    ShortSleep {
        /// Hours slept.
        hours: f64,
    },
    /// A sore muscle.
    Soreness {
        /// Which.
        muscle: Muscle,
    },
    /// A muscle was trained less than 48 hours ago.
    Recovery {
        /// Which.
        muscle: Muscle,
        /// Hard sets that still count.
        remaining_sets: f64,
    },
    /// A break that the estimate does not already contain.
    Gap {
        /// Days since the last workout with this exercise.
        days: f64,
    },
    /// A deload runs.
    Deload,
    /// So that the low end of the range is reached with at least 85 % probability.
    Safety {
        /// The probability without this step.
        probability: f64,
    },
    /// A guard rail.
    Guard {
        /// Which.
        guard: Guard,
    },
}

/// The guard rails on a load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Guard {
    /// At most 7.5 % more than last time (5 % in careful mode or with low confidence), or one increment.
    RiseSinceLast,
    /// At most 15 % less than last time.
    DropSinceLast,
    /// At most 7.5 % more than the set before, or one increment.
    RiseWithinWorkout,
    /// At most 2 % or one repetition above the best that was ever shown.
    BestShown,
    /// A tenth less than what did not go once in the set before.
    FailedBefore,
}

/// From the load to what can be built.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Rounding {
    /// What is loaded, in kg, including the body's part.
    pub to_kg: f64,
    /// Loaded divided by wanted.
    pub factor: f64,
    /// Estimated repetitions to failure with what is loaded.
    pub reps_to_failure: f64,
    /// Repetitions added or taken because of the rounding.
    pub reps_changed: i32,
    /// What the grid forced.
    pub outcome: RoundingOutcome,
}

/// What rounding led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RoundingOutcome {
    /// A load close by.
    Nearest,
    /// The lighter of two, because the heavier would break safety or a guard.
    KeptBelow,
    /// The steps are coarse: lighter, with more repetitions than the range.
    RangeExtended,
    /// Even the lightest is too heavy: fewer repetitions.
    FewerReps,
    /// Even the lightest is too heavy for three repetitions: another exercise is needed.
    TooHeavy,
}

/// What another outcome of this set would do to the next.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Change {
    /// Repetitions more (or fewer) than asked at the asked RIR; a RIR above the asked one counts alike.
    pub reps_off: i32,
    /// The next set's load then.
    pub weight: Weight,
}
