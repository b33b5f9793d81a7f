//! From a ticked row to a set.

use chrono::{DateTime, NaiveDate, Utc};
use shared::entity::{Prescribed, Set};
use shared::ids::{ExerciseId, GymId, PlanRevisionId, WorkoutId};
use training::exercise::LoadConvention;
use training::history::{OutlierAnswer, SetKind};
use training::plan::NodeId;
use training::prescribe::Prescription;
use training::units::{Weight, WeightUnit};

use super::Draft;

/// What a set has besides its numbers.
#[derive(Clone, Debug)]
pub struct LogContext {
    /// The workout.
    pub workout: WorkoutId,
    /// What is really done.
    pub exercise: ExerciseId,
    /// The slot that it fills.
    pub slot: Option<NodeId>,
    /// Its place within the slot; warm-ups count by themselves.
    pub position: u16,
    /// What it is for.
    pub kind: SetKind,
    /// Superset that it belongs to.
    pub group: Option<String>,
    /// Where.
    pub gym: Option<GymId>,
    /// The unit in which the load is shown.
    pub unit: WeightUnit,
    /// What the load counts.
    pub convention: LoadConvention,
    /// Whether the set is timed.
    pub timed: bool,
    /// Body mass of the day.
    pub body_mass: Option<Weight>,
    /// The plan's revision.
    pub revision: Option<PlanRevisionId>,
    /// What the coach said, for working sets.
    pub prescription: Option<Prescription>,
    /// The answer to "did you mean …?".
    pub outlier: OutlierAnswer,
    /// Now.
    pub now: DateTime<Utc>,
    /// The workout's day.
    pub local_date: NaiveDate,
    /// Offset of the lifter's clock, in seconds.
    pub utc_offset_s: i32,
}

/// What a row lacks before it can be ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The load.
    Weight,
    /// The repetitions.
    Reps,
    /// The duration.
    Duration,
}

/// The set that ticking the row logs.
///
/// # Errors
/// What is still missing.
pub fn log(draft: &Draft, context: &LogContext) -> Result<Set, Missing> {
    let loaded = context.convention != LoadConvention::None;
    let weight = draft.weight.value().filter(|_| loaded);
    let added = context.convention == LoadConvention::Added;
    if loaded && weight.is_none() && !added && !context.timed {
        return Err(Missing::Weight);
    }
    let reps = draft.reps.value().filter(|_| !context.timed);
    let duration_s = draft.duration_s.value().filter(|_| context.timed);
    if context.timed && duration_s.is_none() {
        return Err(Missing::Duration);
    }
    if !context.timed && reps.is_none() {
        return Err(Missing::Reps);
    }
    let effort_counts = context.kind != SetKind::WarmUp;
    Ok(Set {
        workout: context.workout,
        exercise: context.exercise,
        slot: context.slot.clone(),
        position: context.position,
        kind: context.kind,
        group: context.group.clone(),
        side: None,
        gym: context.gym,
        weight,
        unit: context.unit,
        convention: context.convention,
        reps,
        rir: draft.rir.value().filter(|_| effort_counts),
        duration_s,
        parts: Vec::new(),
        weight_source: draft.weight.source(),
        reps_source: draft.reps.source(),
        rir_source: draft.rir.source(),
        prescribed: context.prescription.as_ref().map(|prescription| Prescribed {
            weight: prescription.weight,
            reps_low: prescription.reps_low,
            reps_high: prescription.reps_high,
            rir: prescription.rir,
            rest_s: Some(prescription.rest_s),
            deload: prescription.unloads(),
            model_version: prescription.model_version.clone(),
            revision: context.revision,
        }),
        body_mass: context.body_mass,
        performed_at: context.now,
        local_date: context.local_date,
        utc_offset_s: context.utc_offset_s,
        outlier: context.outlier,
        note: String::new(),
    })
}

#[cfg(test)]
mod tests {
    use shared::entity::{Entity, Source};
    use training::units::{Reps, Rir};
    use uuid::Uuid;

    use super::*;
    use crate::features::set_entry::Entry;

    fn context(convention: LoadConvention) -> LogContext {
        LogContext {
            workout: WorkoutId::new(Uuid::from_u128(1)),
            exercise: ExerciseId::new(Uuid::from_u128(2)),
            slot: None,
            position: 0,
            kind: SetKind::Working,
            group: None,
            gym: None,
            unit: WeightUnit::Kg,
            convention,
            timed: false,
            body_mass: None,
            revision: None,
            prescription: None,
            outlier: OutlierAnswer::NotAsked,
            now: DateTime::UNIX_EPOCH,
            local_date: NaiveDate::default(),
            utc_offset_s: 3_600,
        }
    }

    fn draft() -> Draft {
        Draft {
            weight: Entry {
                prescribed: Weight::from_kg(80.0).ok(),
                typed: None,
            },
            reps: Entry {
                prescribed: Reps::new(8).ok(),
                typed: None,
            },
            rir: Entry {
                prescribed: Some(Rir::TWO),
                typed: None,
            },
            duration_s: Entry::default(),
        }
    }

    #[test]
    fn one_tap_logs_as_prescribed_and_leaves_the_effort_unsaid() {
        let set = log(&draft(), &context(LoadConvention::Total)).unwrap();
        assert_eq!(set.weight_source, Source::Prescribed);
        assert_eq!(set.rir, Some(Rir::TWO));
        assert_eq!(set.known_rir(), None);
        assert!(set.violations().into_result().is_ok());
    }

    #[test]
    fn a_touched_rir_is_evidence() {
        let mut draft = draft();
        draft.rir.typed = Some(Rir::TWO);
        let set = log(&draft, &context(LoadConvention::Total)).unwrap();
        assert_eq!(set.known_rir(), Some(Rir::TWO));
    }

    #[test]
    fn a_load_is_asked_for_only_where_there_is_one() {
        let mut draft = draft();
        draft.weight = Entry::default();
        assert_eq!(log(&draft, &context(LoadConvention::Total)), Err(Missing::Weight));
        assert_eq!(log(&draft, &context(LoadConvention::None)).unwrap().weight, None);
        assert!(log(&draft, &context(LoadConvention::Added)).is_ok());
    }

    #[test]
    fn a_timed_set_has_seconds_and_no_repetitions() {
        let mut context = context(LoadConvention::None);
        context.timed = true;
        assert_eq!(log(&draft(), &context), Err(Missing::Duration));
        let mut draft = draft();
        draft.duration_s.typed = Some(45);
        let set = log(&draft, &context).unwrap();
        assert_eq!((set.duration_s, set.reps), (Some(45), None));
    }

    #[test]
    fn a_warm_up_has_no_effort() {
        let mut context = context(LoadConvention::Total);
        context.kind = SetKind::WarmUp;
        assert_eq!(log(&draft(), &context).unwrap().rir, None);
    }
}
