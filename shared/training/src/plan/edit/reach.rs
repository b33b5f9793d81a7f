//! Which weeks a change is for, and which days and slots of other weeks are the same one.

use serde::{Deserialize, Serialize};

use crate::plan::{Day, NodeId, PlanDocument, Week};

/// How far a change reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// The week that is looked at.
    #[default]
    Week,
    /// Also all later weeks, where they have the same day or exercise.
    Rest,
}

/// Where something stands: numbers of its week over all blocks, and of its day in that week.
fn find(document: &PlanDocument, is_it: impl Fn(&Day) -> bool) -> Option<(usize, usize)> {
    document.weeks().enumerate().find_map(|(week, in_week)| {
        let day = in_week.days.iter().position(&is_it)?;
        Some((week, day))
    })
}

fn weeks_from(document: &PlanDocument, first: usize, reach: Reach) -> impl Iterator<Item = &Week> {
    let count = match reach {
        Reach::Week => 1,
        Reach::Rest => usize::MAX,
    };
    document.weeks().skip(first).take(count)
}

/// The week with this id and, as far as it reaches, those after it.
pub(super) fn weeks<'a>(document: &'a PlanDocument, week: &NodeId, reach: Reach) -> Vec<&'a Week> {
    match document.weeks().position(|one| one.id == *week) {
        Some(first) => weeks_from(document, first, reach).collect(),
        None => Vec::new(),
    }
}

/// A day, and the days of the same name at the same place of later weeks, each with its week.
pub(super) fn days<'a>(document: &'a PlanDocument, day: &NodeId, reach: Reach) -> Vec<(&'a Week, &'a Day)> {
    let Some((first, place)) = find(document, |one| one.id == *day) else {
        return Vec::new();
    };
    let name = document
        .weeks()
        .nth(first)
        .and_then(|week| week.days.get(place))
        .map(|day| &day.name);
    weeks_from(document, first, reach)
        .filter_map(|week| Some((week, week.days.get(place)?)))
        .filter(|(_, day)| Some(&day.name) == name)
        .collect()
}

impl Reach {
    /// A slot, and as far as it reaches the slots with the same exercise on the same day of later weeks.
    #[must_use]
    pub fn slots(self, document: &PlanDocument, slot: &NodeId) -> Vec<NodeId> {
        let has_it = |day: &Day| day.slots.iter().any(|one| one.id == *slot);
        let (Some((first, place)), Some(origin)) = (find(document, has_it), document.slot(slot)) else {
            return Vec::new();
        };
        let later = document.weeks().skip(first + 1).filter(|_| self == Self::Rest);
        let same = later.filter_map(|week| {
            let mut slots = week.days.get(place)?.slots.iter();
            slots
                .find(|one| one.exercise == origin.exercise)
                .map(|one| one.id.clone())
        });
        std::iter::once(slot.clone()).chain(same).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> PlanDocument {
        let day = |id: &str, name: &str, slots: &[(&str, &str)]| {
            let slots: Vec<_> = slots
                .iter()
                .map(|(id, exercise)| json!({"id": id, "exercise": exercise, "sets": []}))
                .collect();
            json!({"id": id, "name": name, "slots": slots})
        };
        serde_json::from_value(json!({"name": "P", "blocks": [
            {"id": "b1", "weeks": [
                {"id": "w1", "days": [day("d1", "A", &[("bench1", "bench"), ("row1", "row")]), day("d2", "B", &[("x1", "bench")])]},
                {"id": "w2", "days": [day("d3", "A", &[("row2", "row"), ("bench2", "bench")]), day("d4", "B", &[])]}
            ]},
            {"id": "b2", "weeks": [{"id": "w3", "days": [day("d5", "Test", &[("bench3", "bench")])]}]}
        ]}))
        .unwrap()
    }

    fn id(text: &str) -> NodeId {
        NodeId::try_from(text).unwrap()
    }

    fn slots(slot: &str, reach: Reach) -> Vec<String> {
        let found = reach.slots(&document(), &id(slot));
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_week_is_only_itself() {
        assert_eq!(slots("bench1", Reach::Week), ["bench1"]);
    }

    #[test]
    fn later_weeks_follow_over_blocks_and_earlier_ones_do_not() {
        assert_eq!(slots("bench1", Reach::Rest), ["bench1", "bench2", "bench3"]);
        assert_eq!(slots("bench2", Reach::Rest), ["bench2", "bench3"]);
        assert_eq!(slots("x1", Reach::Rest), ["x1"]);
    }

    #[test]
    fn a_day_of_another_name_is_another_day() {
        let document = document();
        let found = days(&document, &id("d1"), Reach::Rest);
        let ids: Vec<&str> = found.iter().map(|(_, day)| day.id.as_str()).collect();
        assert_eq!(ids, ["d1", "d3"]);
    }
}
