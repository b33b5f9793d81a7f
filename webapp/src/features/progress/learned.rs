//! How strong the lifter was after each workout, as the coach learned it.
//!
//! A history of years is learned from in slices, once; what a further workout adds is learned from where the last
//! visit stopped. A change in the past begins anew.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::NaiveDate;
use shared::coach::{AthleteData, Exercises, StoredSet, history_sets};
use shared::ids::{ExerciseId, SetId, WorkoutId};
use training::strength::gg1::{Level, LifterState, trace};

/// The level of an exercise after one workout.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The workout.
    pub workout: WorkoutId,
    /// Its day.
    pub date: NaiveDate,
    /// Estimated one-repetition maximum in kg, with the body's part.
    pub e1rm_kg: f64,
    /// The low end of its 80 % interval, in kg.
    pub low_kg: f64,
    /// The high end.
    pub high_kg: f64,
    /// Whether the level began here, or began anew.
    pub begins: bool,
    /// The sets behind it.
    pub sets: Vec<PointSet>,
}

/// One set behind a level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointSet {
    /// Which.
    pub id: SetId,
    /// What it says by itself, in kg.
    pub e1rm_kg: f64,
    /// Whether it is the top set of its workout.
    pub top: bool,
}

/// What one exercise is learned from: itself, on one machine or convention in one gym.
pub type Key = (ExerciseId, String);

/// Everything learned so far.
#[derive(Clone, Debug, Default)]
pub struct Learned {
    state: LifterState,
    /// The lifter's own exercises, as they were.
    own: u64,
    /// What each piece was made of.
    seen: Vec<u64>,
    /// Courses by exercise and context, the earliest level first.
    pub courses: BTreeMap<Key, Vec<Point>>,
    /// The levels as the coach has them, in the order of time.
    pub levels: Vec<Level>,
}

impl Learned {
    /// Nothing yet, with the lifter's own exercises as they are.
    #[must_use]
    pub fn new(data: &AthleteData) -> Self {
        Self {
            own: own(data),
            ..Self::default()
        }
    }

    /// What is still to be learned, if what was learned is still true; `None` if the past has changed.
    #[must_use]
    pub fn rest<'a>(&self, data: &AthleteData, pieces: &'a [Vec<SetId>]) -> Option<&'a [Vec<SetId>]> {
        let (known, rest) = pieces.split_at_checked(self.seen.len())?;
        let same = known
            .iter()
            .zip(&self.seen)
            .all(|(piece, seen)| fingerprint(data, piece) == *seen);
        (same && self.own == own(data)).then_some(rest)
    }

    /// Learns from the next piece.
    pub fn add(&mut self, data: &AthleteData, exercises: &Exercises, piece: &[SetId]) {
        let stored = piece.iter().filter_map(|id| Some((id, data.sets.get(id)?)));
        let sets = history_sets(stored, exercises);
        for level in trace(&mut self.state, &sets, exercises.catalogue()) {
            if let Some((key, point)) = read(data, &level) {
                self.courses.entry(key).or_default().push(point);
            }
            self.levels.push(level);
        }
        self.seen.push(fingerprint(data, piece));
    }

    /// Everything at once.
    #[cfg(test)]
    pub fn from(data: &AthleteData, exercises: &Exercises) -> Self {
        let mut learned = Self::new(data);
        for piece in shared::coach::pieces(data, None) {
            learned.add(data, exercises, &piece);
        }
        learned
    }

    /// What the coach knows after all of it.
    #[must_use]
    pub fn state(&self) -> &LifterState {
        &self.state
    }

    /// Courses of an exercise by context, the one trained last first.
    #[must_use]
    pub fn of(&self, exercise: ExerciseId) -> Vec<(&str, &[Point])> {
        let mut courses: Vec<(&str, &[Point])> = self
            .courses
            .range((exercise, String::new())..)
            .take_while(|((of, _), _)| *of == exercise)
            .map(|((_, context), points)| (context.as_str(), points.as_slice()))
            .collect();
        courses.sort_by_key(|(_, points)| std::cmp::Reverse(points.last().map(|point| point.date)));
        courses
    }
}

/// The lifter's own exercises; a change of one changes what its sets mean.
fn own(data: &AthleteData) -> u64 {
    let mut hasher = DefaultHasher::new();
    for (id, exercise) in &data.exercises {
        id.hash(&mut hasher);
        serde_json::to_string(exercise)
            .unwrap_or_default()
            .hash(&mut hasher);
    }
    hasher.finish()
}

/// What the coach looks at in the sets of a piece.
fn fingerprint(data: &AthleteData, piece: &[SetId]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for id in piece {
        if let Some(StoredSet { set, .. }) = data.sets.get(id) {
            id.hash(&mut hasher);
            (
                set.exercise,
                set.gym,
                set.weight,
                set.reps,
                set.known_rir(),
                set.kind,
            )
                .hash(&mut hasher);
            (set.body_mass, set.outlier, set.performed_at).hash(&mut hasher);
        }
    }
    hasher.finish()
}

fn read(data: &AthleteData, level: &Level) -> Option<(Key, Point)> {
    let exercise = level.exercise.parse().ok()?;
    let workout: WorkoutId = level.workout.parse().ok()?;
    let sets: Vec<PointSet> = level
        .sets
        .iter()
        .filter_map(|set| {
            Some(PointSet {
                id: set.set.parse().ok()?,
                e1rm_kg: set.e1rm_kg(),
                top: set.top,
            })
        })
        .collect();
    let (low_kg, high_kg) = level.band_kg();
    let point = Point {
        workout,
        date: data.sets.get(&sets.first()?.id)?.set.local_date,
        e1rm_kg: level.e1rm_kg(),
        low_kg,
        high_kg,
        begins: level.sessions == 1,
        sets,
    };
    Some(((exercise, level.context.clone()), point))
}

#[cfg(test)]
mod tests {
    use shared::coach::{lifter_state, pieces};
    use training::units::Weight;

    use super::super::fixture::{bench, log};
    use super::*;

    const LOG: [(&str, u32, u16); 3] = [("2026-03-02", 3, 8), ("2026-03-05", 3, 9), ("2026-03-09", 2, 10)];

    #[test]
    fn the_last_point_is_what_the_coach_believes() {
        let (data, exercises) = log(&LOG);
        let learned = Learned::from(&data, &exercises);
        let (_, course) = learned.of(bench())[0];
        let believed = lifter_state(&data, &exercises, None);
        assert_eq!(course.len(), 3);
        assert_eq!(
            Some(course[2].e1rm_kg.to_bits()),
            believed.e1rm_kg(&bench().to_string(), "").map(f64::to_bits)
        );
        assert_eq!((course[0].begins, course[1].begins), (true, false));
        assert_eq!(course[2].date.to_string(), "2026-03-09");
    }

    #[test]
    fn a_further_workout_is_learned_from_where_the_last_visit_stopped() {
        let (before, exercises) = log(&LOG[..2]);
        let (after, _) = log(&LOG);
        let mut learned = Learned::from(&before, &exercises);
        let pieces = pieces(&after, None);
        let rest = learned.rest(&after, &pieces).unwrap();
        assert_eq!(rest.len(), 1);
        learned.add(&after, &exercises, &rest[0]);
        assert_eq!(learned.courses, Learned::from(&after, &exercises).courses);
    }

    #[test]
    fn a_change_in_the_past_begins_anew() {
        let (mut data, exercises) = log(&LOG);
        let learned = Learned::from(&data, &exercises);
        assert!(learned.rest(&data, &pieces(&data, None)).is_some());
        let corrected = data.sets.values_mut().next().unwrap();
        corrected.set.weight = Weight::from_grams(82_500).ok();
        assert!(learned.rest(&data, &pieces(&data, None)).is_none());
        data.sets.pop_first();
        let deleted = data.sets.keys().take(2).copied().collect::<Vec<_>>();
        for id in deleted {
            data.sets.remove(&id);
        }
        assert!(learned.rest(&data, &pieces(&data, None)).is_none());
    }
}
