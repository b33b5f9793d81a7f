//! How well a step of the trace is known, for the reader of "why". The grades are those of `docs/SCIENCE.md`; where a step rests
//! on several figures, the weakest counts.

use super::trace::{BaseSource, Guard, Reason};

/// How well something is known, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Arithmetic, or a decision of the plan or the lifter.
    Exact,
    /// Learned from this lifter's own sets.
    Own,
    /// Measured on real training logs, \[D\].
    Measured,
    /// Read in the paper, \[V\].
    Published,
    /// One or few studies, seen in a digest that cites them, \[S\].
    FewStudies,
    /// An assumption of the model: practitioners' consensus or own judgement, \[M\].
    Assumption,
}

impl Grade {
    /// All grades, the best first.
    pub const ALL: [Self; 6] = [
        Self::Exact,
        Self::Own,
        Self::Measured,
        Self::Published,
        Self::FewStudies,
        Self::Assumption,
    ];

    /// Whether it has to be said wherever its figure explains something.
    #[must_use]
    pub const fn is_weak(self) -> bool {
        matches!(self, Self::FewStudies | Self::Assumption)
    }
}

impl Reason {
    /// How well the size of the step is known.
    #[must_use]
    pub const fn grade(&self) -> Grade {
        match self {
            Self::Envelope | Self::HoldLoad { .. } => Grade::Exact,
            Self::OwnCurve | Self::OwnEffort { .. } => Grade::Own,
            Self::DayForm { .. } => Grade::Measured,
            Self::ShortSleep { .. } => Grade::Published,
            Self::SetFatigue { .. } | Self::Gap { .. } | Self::Deload => Grade::FewStudies,
            Self::Guard { guard } => guard.grade(),
            Self::RaiseLoad { .. }
            | Self::RebuildLoad { .. }
            | Self::AfterDeload { .. }
            | Self::CalibrationStep { .. }
            | Self::Soreness { .. }
            | Self::Recovery { .. }
            | Self::Safety { .. } => Grade::Assumption,
        }
    }
}

impl Guard {
    /// How well the limit is known.
    const fn grade(self) -> Grade {
        match self {
            Self::RiseSinceLast | Self::RiseWithinWorkout => Grade::FewStudies,
            Self::DropSinceLast | Self::BestShown | Self::FailedBefore => Grade::Assumption,
        }
    }
}

impl BaseSource {
    /// How well the load before all steps is known.
    #[must_use]
    pub const fn grade(self) -> Grade {
        match self {
            Self::History | Self::Today => Grade::Own,
            Self::RelatedExercises => Grade::Measured,
            Self::Population => Grade::Assumption,
            Self::PlanPercent | Self::PlanFixed | Self::Bodyweight => Grade::Exact,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn studies_and_assumptions_are_said_and_the_rest_is_not() {
        let weak: Vec<Grade> = Grade::ALL.into_iter().filter(|grade| grade.is_weak()).collect();
        assert_eq!(weak, [Grade::FewStudies, Grade::Assumption]);
        assert!(Grade::ALL.is_sorted());
    }

    #[test]
    fn what_is_learned_from_the_lifter_is_no_assumption() {
        assert_eq!(BaseSource::History.grade(), Grade::Own);
        assert_eq!(Reason::OwnEffort { beyond: 1.0 }.grade(), Grade::Own);
        assert!(Reason::Deload.grade().is_weak());
    }
}
