//! Which rows the table of an exercise has, and which of them is next.

use std::collections::BTreeMap;

use shared::entity::Set;
use shared::ids::SetId;
use training::history::SetKind;
use training::prescribe::Prescription;
use training::units::{Reps, Weight};

/// What a drop leaves of the load before it, in per cent: the usual fifth less.
const DROP_PERCENT: i64 = 80;

/// Identity of a row within its slot; also what a draft and a phase are kept by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowKey {
    /// Warm-ups count by themselves.
    pub warm_up: bool,
    /// Place, from 0.
    pub position: u16,
}

/// What stands in the first column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// A warm-up.
    WarmUp,
    /// A set that counts, from 1.
    Number(u16),
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// On disk.
    Logged(SetId),
    /// The one to do now.
    Next,
    /// Later.
    Later,
    /// A warm-up that was passed over; it can still be ticked.
    PassedOver,
}

/// What is planned for a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Planned {
    /// A warm-up or a drop by load and repetitions.
    Fixed {
        /// The load.
        weight: Option<Weight>,
        /// Repetitions.
        reps: Reps,
    },
    /// What the coach says.
    Prescribed(Box<Prescription>),
    /// Nothing is known.
    Nothing,
}

impl Planned {
    fn weight(&self) -> Option<Weight> {
        match self {
            Self::Fixed { weight, .. } => *weight,
            Self::Prescribed(prescription) => prescription.weight,
            Self::Nothing => None,
        }
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Identity.
    pub key: RowKey,
    /// First column.
    pub label: Label,
    /// What the set is for.
    pub kind: SetKind,
    /// The same set of the last workout with this exercise.
    pub previous: Option<Set>,
    /// What was planned.
    pub planned: Planned,
    /// What was done.
    pub done: Option<Set>,
    /// Where it stands.
    pub standing: Standing,
}

/// What the rows are made from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Plan<'a> {
    /// Kinds of the planned sets, in order.
    pub kinds: &'a [SetKind],
    /// Warm-ups before the first working set.
    pub warm_ups: &'a [(Option<Weight>, Reps)],
    /// Sets of this slot logged in this workout.
    pub logged: &'a [(SetId, Set)],
    /// Sets of the last workout with this exercise.
    pub previous: &'a [Set],
    /// What the coach says about the sets that remain, by their index among today's working sets.
    pub prescriptions: &'a [Prescription],
}

/// The rows, warm-ups first. What was logged beyond the plan has a row too: nothing logged is out of sight.
#[must_use]
pub fn rows(plan: &Plan) -> Vec<Row> {
    let logged = by_key(plan.logged.iter().map(|(id, set)| (set, (*id, set))));
    let previous = by_key(plan.previous.iter().map(|set| (set, set)));
    let count = |warm_up: bool, planned: usize| {
        let beyond = logged
            .keys()
            .filter(|key| key.warm_up == warm_up)
            .map(|key| key.position + 1)
            .max();
        u16::try_from(planned)
            .unwrap_or(u16::MAX)
            .max(beyond.unwrap_or(0))
    };
    let warm_ups = (0..count(true, plan.warm_ups.len())).map(|position| {
        let planned = plan.warm_ups.get(usize::from(position));
        let planned = planned.map_or(Planned::Nothing, |(weight, reps)| Planned::Fixed {
            weight: *weight,
            reps: *reps,
        });
        (
            RowKey {
                warm_up: true,
                position,
            },
            Label::WarmUp,
            SetKind::WarmUp,
            planned,
        )
    });
    let mut remaining = plan.prescriptions.iter();
    // Of the set before.
    let mut load = None;
    let working: Vec<_> = (0..count(false, plan.kinds.len()))
        .map(|position| {
            let key = RowKey {
                warm_up: false,
                position,
            };
            let planned = if logged.contains_key(&key) {
                None
            } else {
                remaining.next()
            };
            let kind = plan.kinds.get(usize::from(position)).copied().unwrap_or_default();
            let planned = match planned {
                Some(prescription) if kind == SetKind::Drop => {
                    dropped(load.or(prescription.weight), prescription.reps_low)
                }
                Some(prescription) => Planned::Prescribed(Box::new(prescription.clone())),
                None => Planned::Nothing,
            };
            let done = logged.get(&key).and_then(|(_, set)| set.weight);
            load = done.or(planned.weight());
            (key, Label::Number(position + 1), kind, planned)
        })
        .collect();
    let passed = logged
        .keys()
        .filter(|key| key.warm_up)
        .map(|key| key.position)
        .max();
    let training = logged.keys().any(|key| !key.warm_up);
    let mut next_found = false;
    warm_ups
        .chain(working)
        .map(|(key, label, kind, planned)| {
            let done = logged.get(&key);
            let standing = match done {
                Some((id, _)) => Standing::Logged(*id),
                None if key.warm_up && (training || passed.is_some_and(|p| p > key.position)) => {
                    Standing::PassedOver
                }
                None if next_found => Standing::Later,
                None => {
                    next_found = true;
                    Standing::Next
                }
            };
            let kind = done.map_or(kind, |(_, set)| set.kind);
            Row {
                key,
                label,
                kind,
                previous: previous.get(&key).map(|set| (*set).clone()),
                planned,
                done: done.map(|(_, set)| (*set).clone()),
                standing,
            }
        })
        .collect()
}

/// A set straight after another: the load before it less a fifth.
fn dropped(before: Option<Weight>, reps: Reps) -> Planned {
    let grams = before.map(|weight| i64::from(weight.grams()) * DROP_PERCENT / 100);
    let lighter = grams.and_then(|grams| i32::try_from(grams).ok());
    Planned::Fixed {
        weight: lighter.and_then(|grams| Weight::from_grams(grams).ok()),
        reps,
    }
}

fn by_key<'a, T>(sets: impl Iterator<Item = (&'a Set, T)>) -> BTreeMap<RowKey, T> {
    sets.map(|(set, value)| {
        (
            RowKey {
                warm_up: set.kind == SetKind::WarmUp,
                position: set.position,
            },
            value,
        )
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate};
    use shared::entity::Source;
    use shared::ids::{ExerciseId, WorkoutId};
    use training::exercise::LoadConvention;
    use training::history::OutlierAnswer;
    use training::units::WeightUnit;
    use uuid::Uuid;

    use super::*;

    fn set(kind: SetKind, position: u16) -> Set {
        Set {
            workout: WorkoutId::new(Uuid::nil()),
            exercise: ExerciseId::new(Uuid::nil()),
            slot: None,
            position,
            kind,
            group: None,
            side: None,
            gym: None,
            weight: Weight::from_kg(80.0).ok(),
            unit: WeightUnit::Kg,
            convention: LoadConvention::Total,
            reps: Reps::new(8).ok(),
            rir: None,
            duration_s: None,
            parts: Vec::new(),
            weight_source: Source::Prescribed,
            reps_source: Source::Prescribed,
            rir_source: Source::Prescribed,
            prescribed: None,
            body_mass: None,
            performed_at: DateTime::UNIX_EPOCH,
            local_date: NaiveDate::default(),
            utc_offset_s: 0,
            outlier: OutlierAnswer::NotAsked,
            note: String::new(),
        }
    }

    fn logged(kind: SetKind, position: u16) -> (SetId, Set) {
        let number = u128::from(position) + if kind == SetKind::WarmUp { 100 } else { 0 };
        (SetId::new(Uuid::from_u128(number)), set(kind, position))
    }

    fn standings(logged: &[(SetId, Set)]) -> Vec<char> {
        let warm_ups = [(Weight::from_kg(40.0).ok(), Reps::new(8).unwrap()); 2];
        let plan = Plan {
            kinds: &[SetKind::Working; 3],
            warm_ups: &warm_ups,
            logged,
            ..Plan::default()
        };
        let letter = |row: &Row| match row.standing {
            Standing::Logged(_) => 'x',
            Standing::Next => 'n',
            Standing::Later => '.',
            Standing::PassedOver => '-',
        };
        rows(&plan).iter().map(letter).collect()
    }

    #[test]
    fn the_first_open_row_is_next_and_there_is_only_one() {
        assert_eq!(standings(&[]), ['n', '.', '.', '.', '.']);
        assert_eq!(
            standings(&[logged(SetKind::WarmUp, 0)]),
            ['x', 'n', '.', '.', '.']
        );
    }

    #[test]
    fn warm_ups_are_passed_over_once_the_work_has_begun() {
        assert_eq!(
            standings(&[logged(SetKind::Working, 0)]),
            ['-', '-', 'x', 'n', '.']
        );
        assert_eq!(
            standings(&[logged(SetKind::WarmUp, 1)]),
            ['-', 'x', 'n', '.', '.']
        );
    }

    #[test]
    fn a_deleted_set_in_the_middle_is_next_again() {
        let sets = [logged(SetKind::Working, 0), logged(SetKind::Working, 2)];
        assert_eq!(standings(&sets), ['-', '-', 'x', 'n', 'x']);
    }

    #[test]
    fn a_set_beyond_the_plan_has_a_row() {
        let sets = [logged(SetKind::Working, 4)];
        assert_eq!(standings(&sets), ['-', '-', 'n', '.', '.', '.', 'x']);
    }

    #[test]
    fn the_same_set_of_last_time_stands_beside_it() {
        let previous = [set(SetKind::WarmUp, 0), set(SetKind::Working, 1)];
        let plan = Plan {
            kinds: &[SetKind::Working; 2],
            previous: &previous,
            ..Plan::default()
        };
        let rows = rows(&plan);
        assert!(rows[0].previous.is_none());
        assert_eq!(
            rows[1].previous.as_ref().map(|set| set.kind),
            Some(SetKind::Working)
        );
    }

    #[test]
    fn a_drop_leaves_four_fifths_to_the_gram() {
        let reps = Reps::new(8).unwrap();
        let weight = |kg| dropped(Weight::from_kg(kg).ok(), reps).weight().map(Weight::kg);
        assert_eq!(weight(100.0), Some(80.0));
        assert_eq!(weight(80.0), Some(64.0));
        assert_eq!(dropped(None, reps), Planned::Fixed { weight: None, reps });
    }
}
