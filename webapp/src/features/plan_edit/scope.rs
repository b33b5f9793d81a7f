//! How far a change of a slot reaches.

use training::plan::{NodeId, PlanDocument, Week};

/// Which weeks a change is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// The slot's own week.
    #[default]
    Week,
    /// Also the same slot of all later weeks.
    Rest,
}

/// The slots that a change of `slot` is for: itself, and by [`Scope::Rest`] the slots with the same exercise on the
/// same day of later weeks.
#[must_use]
pub fn slots(document: &PlanDocument, slot: &NodeId, scope: Scope) -> Vec<NodeId> {
    let mut found = vec![slot.clone()];
    if scope == Scope::Week {
        return found;
    }
    let weeks: Vec<&Week> = document.blocks.iter().flat_map(|block| &block.weeks).collect();
    let origin = weeks.iter().enumerate().find_map(|(week, in_week)| {
        let mut days = in_week.days.iter().enumerate();
        days.find_map(|(day, in_day)| {
            let slot = in_day.slots.iter().find(|one| one.id == *slot)?;
            Some((week, day, slot.exercise.clone()))
        })
    });
    let Some((week, day, exercise)) = origin else {
        return found;
    };
    let later = weeks.iter().skip(week + 1).filter_map(|week| week.days.get(day));
    found.extend(later.filter_map(|day| {
        day.slots
            .iter()
            .find(|one| one.exercise == exercise)
            .map(|slot| slot.id.clone())
    }));
    found
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> PlanDocument {
        let day = |id: &str, slots: &[(&str, &str)]| {
            let slots: Vec<_> = slots
                .iter()
                .map(|(id, exercise)| json!({"id": id, "exercise": exercise, "sets": []}))
                .collect();
            json!({"id": id, "slots": slots})
        };
        serde_json::from_value(json!({"name": "P", "blocks": [
            {"id": "b1", "weeks": [
                {"id": "w1", "days": [day("d1", &[("bench1", "bench"), ("row1", "row")]), day("d2", &[("x1", "bench")])]},
                {"id": "w2", "days": [day("d3", &[("row2", "row"), ("bench2", "bench")]), day("d4", &[])]}
            ]},
            {"id": "b2", "weeks": [{"id": "w3", "days": [day("d5", &[("bench3", "bench")])]}]}
        ]}))
        .unwrap()
    }

    fn found(slot: &str, scope: Scope) -> Vec<String> {
        let slot = NodeId::try_from(slot).unwrap();
        slots(&document(), &slot, scope)
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn a_week_is_only_itself() {
        assert_eq!(found("bench1", Scope::Week), ["bench1"]);
    }

    #[test]
    fn later_weeks_follow_over_blocks_and_earlier_ones_do_not() {
        assert_eq!(found("bench1", Scope::Rest), ["bench1", "bench2", "bench3"]);
        assert_eq!(found("bench2", Scope::Rest), ["bench2", "bench3"]);
        assert_eq!(found("x1", Scope::Rest), ["x1"]);
    }
}
