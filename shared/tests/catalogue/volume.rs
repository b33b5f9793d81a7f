//! Weekly sets and session length of a plan, counted as `docs/SCIENCE.md` says: the test's own reckoning, so
//! that the templates are checked against the text and not against the engine.

use std::collections::{BTreeMap, BTreeSet};

use shared::catalogue::CatalogueExercise;
use training::exercise::{Mechanic, Muscle, Role};
use training::plan::{Day, SetPrescription};

/// Muscles as the volume landmarks group them: lats and mid-back are one, side and rear delts are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Chest,
    Back,
    FrontDelts,
    SideAndRearDelts,
    Biceps,
    Triceps,
    Quads,
    Hamstrings,
    Glutes,
    Calves,
    Abs,
    Traps,
}

impl Group {
    fn of(muscle: Muscle) -> Option<Self> {
        Some(match muscle {
            Muscle::Chest => Self::Chest,
            Muscle::Lats | Muscle::MidBack => Self::Back,
            Muscle::FrontDelts => Self::FrontDelts,
            Muscle::SideDelts | Muscle::RearDelts => Self::SideAndRearDelts,
            Muscle::Biceps => Self::Biceps,
            Muscle::Triceps => Self::Triceps,
            Muscle::Quads => Self::Quads,
            Muscle::Hamstrings => Self::Hamstrings,
            Muscle::Glutes => Self::Glutes,
            Muscle::Calves => Self::Calves,
            Muscle::Abs => Self::Abs,
            Muscle::Traps => Self::Traps,
            _ => return None,
        })
    }

    /// Fewest weekly sets that make an intermediate lifter grow (biceps, triceps and delts: less two, because
    /// indirect sets count half here), and the most that can be recovered from.
    pub fn landmarks(self) -> (f64, f64) {
        match self {
            Self::Chest => (10.0, 22.0),
            Self::Back => (10.0, 25.0),
            Self::FrontDelts => (0.0, 14.0),
            Self::SideAndRearDelts => (6.0, 26.0),
            Self::Biceps => (6.0, 24.0),
            Self::Triceps => (4.0, 18.0),
            Self::Quads => (8.0, 20.0),
            Self::Hamstrings => (6.0, 20.0),
            Self::Glutes => (0.0, 16.0),
            Self::Calves => (8.0, 20.0),
            Self::Abs => (0.0, 25.0),
            Self::Traps => (0.0, 26.0),
        }
    }
}

impl Group {
    /// Weekly sets that keep what there is.
    pub fn maintenance(self) -> f64 {
        match self {
            Self::Chest | Self::Back => 8.0,
            Self::Quads | Self::Calves => 6.0,
            Self::Biceps => 5.0,
            Self::Hamstrings | Self::Triceps => 4.0,
            Self::FrontDelts | Self::SideAndRearDelts | Self::Glutes | Self::Abs | Self::Traps => 0.0,
        }
    }
}

pub type Sets = BTreeMap<Group, f64>;

/// Fractional hard sets of a day.
pub fn of_day<'a>(day: &Day, exercise: impl Fn(&str) -> &'a CatalogueExercise) -> Sets {
    let mut sets = Sets::new();
    for slot in &day.slots {
        let hard: f64 = slot.sets.iter().map(hardness).sum();
        for (group, share) in shares(exercise(&slot.exercise)) {
            *sets.entry(group).or_default() += share * hard;
        }
    }
    sets
}

fn hardness(set: &SetPrescription) -> f64 {
    match (set.rir.as_f64(), set.reps_high.get()) {
        (rir, _) if rir > 4.0 => 0.0,
        (_, 0..5) => 0.75,
        (_, 5..=30) => 1.0,
        _ => 0.0,
    }
}

/// The larger share counts where an exercise trains two muscles of a group.
fn shares(exercise: &CatalogueExercise) -> Sets {
    let mut shares = Sets::new();
    for share in &exercise.muscles {
        let value = if share.role == Role::Prime { 1.0 } else { 0.5 };
        if let Some(group) = Group::of(share.muscle) {
            let best = shares.entry(group).or_insert(value);
            *best = f64::max(*best, value);
        }
    }
    shares
}

const SECONDS_PER_REPETITION: f64 = 3.5;
/// Five repetitions and the change of plates.
const WARM_UP_SET_S: f64 = 62.5;

/// Expected minutes of a day for a lifter with this goal, supersets not deducted.
pub fn minutes<'a>(day: &Day, goal: f64, exercise: impl Fn(&str) -> &'a CatalogueExercise) -> f64 {
    let mut warm = BTreeSet::new();
    let mut seconds = 0.0;
    for slot in &day.slots {
        let exercise = exercise(&slot.exercise);
        let compound = exercise.mechanic == Mechanic::Compound;
        let rest = if compound {
            120.0 + 120.0 * goal
        } else {
            75.0 + 45.0 * goal
        };
        let cold = exercise
            .muscles
            .iter()
            .any(|share| share.role == Role::Prime && !warm.contains(&share.muscle));
        warm.extend(exercise.muscles.iter().map(|share| share.muscle));
        seconds += match (compound, cold) {
            (true, true) => 3.0 * WARM_UP_SET_S,
            (true, false) | (false, true) => WARM_UP_SET_S,
            (false, false) => 0.0,
        };
        let sides = if exercise.unilateral { 2.0 } else { 1.0 };
        for set in &slot.sets {
            let repetitions = (set.reps_low.as_f64() + set.reps_high.as_f64()) / 2.0;
            seconds += repetitions * sides * SECONDS_PER_REPETITION;
            seconds += set.rest_s.map_or(rest, f64::from);
        }
    }
    seconds / 60.0
}
