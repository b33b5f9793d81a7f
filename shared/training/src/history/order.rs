//! The canonical order, in which a history is replayed.

use super::HistorySet;

/// Sorted by time, then clock, then id: the same everywhere, in whatever order the sets arrived.
#[must_use]
pub fn canonical_order(history: &[HistorySet]) -> Vec<&HistorySet> {
    let mut sets: Vec<&HistorySet> = history.iter().collect();
    sets.sort_by(|a, b| place(a).cmp(&place(b)));
    sets
}

/// Where a set stands in the canonical order.
pub(crate) fn place(set: &HistorySet) -> (i64, &str, &str) {
    (set.performed_at_ms, set.hlc.as_str(), set.id.as_str())
}

/// The sets of one exercise in one context of one workout.
#[derive(Clone, Debug)]
pub(crate) struct ExerciseSession<'a> {
    pub(crate) sets: Vec<&'a HistorySet>,
}

/// Groups an ordered history by workout, exercise and context, in the order of the first sets.
pub(crate) fn exercise_sessions<'a>(ordered: &[&'a HistorySet]) -> Vec<ExerciseSession<'a>> {
    use std::collections::BTreeMap;
    let mut index_of: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    let mut sessions: Vec<ExerciseSession<'a>> = Vec::new();
    for set in ordered {
        let key = (set.workout.as_str(), set.exercise.as_str(), set.context.as_str());
        let index = *index_of.entry(key).or_insert_with(|| {
            sessions.push(ExerciseSession { sets: Vec::new() });
            sessions.len() - 1
        });
        if let Some(session) = sessions.get_mut(index) {
            session.sets.push(set);
        }
    }
    sessions
}
