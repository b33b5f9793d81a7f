//! A long history in pieces, so that it can be learned from a little at a time.

use std::collections::BTreeMap;

use super::AthleteData;
use crate::ids::{SetId, WorkoutId};

/// Sets in canonical order, cut where no workout goes on: learning from one piece after the other gives what learning
/// from everything at once gives. Workouts that were done at the same time, on two devices, stay in one piece. Without
/// the sets of `except`, the workout that runs, and of deleted workouts.
#[must_use]
pub fn pieces(data: &AthleteData, except: Option<WorkoutId>) -> Vec<Vec<SetId>> {
    let counted = data.sets.iter().filter(|(_, stored)| {
        let workout = stored.set.workout;
        Some(workout) != except && data.workouts.contains_key(&workout)
    });
    let mut sets: Vec<_> = counted.collect();
    sets.sort_by(|(a_id, a), (b_id, b)| {
        (a.set.performed_at.timestamp_millis(), &a.clock, a_id).cmp(&(
            b.set.performed_at.timestamp_millis(),
            &b.clock,
            b_id,
        ))
    });
    let last: BTreeMap<WorkoutId, usize> = sets
        .iter()
        .enumerate()
        .map(|(place, (_, stored))| (stored.set.workout, place))
        .collect();
    let mut pieces = Vec::with_capacity(last.len());
    let (mut piece, mut open_until) = (Vec::new(), 0);
    for (place, (id, stored)) in sets.iter().enumerate() {
        piece.push(**id);
        open_until = open_until.max(last.get(&stored.set.workout).copied().unwrap_or(place));
        if open_until == place {
            pieces.push(std::mem::take(&mut piece));
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::*;
    use crate::coach::StoredSet;

    /// Sets of (workout, minute), with ids in this order; workout 9 is deleted.
    fn data(sets: &[(u128, u32)]) -> AthleteData {
        let mut data = AthleteData::default();
        for workout in 1..=3 {
            let fields = json!({
                "title": "Push", "started_at": "2026-03-12T10:00:00Z", "local_date": "2026-03-12", "utc_offset_s": 0
            });
            data.workouts.insert(
                Uuid::from_u128(workout).into(),
                serde_json::from_value(fields).unwrap(),
            );
        }
        for (id, (workout, minute)) in (1..).zip(sets) {
            let set = json!({
                "workout": Uuid::from_u128(*workout), "exercise": Uuid::from_u128(7), "position": 0,
                "convention": "total", "weight": 80_000, "reps": 8, "utc_offset_s": 0,
                "performed_at": format!("2026-03-12T10:{minute:02}:00Z"), "local_date": "2026-03-12"
            });
            let stored = StoredSet {
                set: serde_json::from_value(set).unwrap(),
                clock: String::new(),
            };
            data.sets.insert(Uuid::from_u128(id).into(), stored);
        }
        data
    }

    fn shape(data: &AthleteData, except: Option<u128>) -> Vec<Vec<u128>> {
        let except = except.map(|id| Uuid::from_u128(id).into());
        let pieces = pieces(data, except);
        pieces
            .iter()
            .map(|piece| piece.iter().map(|id| id.uuid().as_u128()).collect())
            .collect()
    }

    #[test]
    fn each_workout_is_a_piece_in_the_order_of_time() {
        let data = data(&[(2, 30), (1, 5), (1, 9), (2, 34), (9, 1)]);
        assert_eq!(shape(&data, None), [vec![2, 3], vec![1, 4]]);
    }

    #[test]
    fn workouts_at_the_same_time_stay_together_and_the_running_one_is_left_out() {
        let data = data(&[(1, 1), (2, 2), (1, 3), (2, 4), (3, 5)]);
        assert_eq!(shape(&data, Some(3)), [vec![1, 2, 3, 4]]);
    }
}
