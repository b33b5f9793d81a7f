//! A plan week by week, in figures.

use training::plan::{LoadRule, PlanDocument, SetPrescription, Week};
use training::units::Rir;

/// One week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekShape {
    /// Working sets of all its days.
    pub sets: usize,
    /// Least and most reps in reserve; `None` without sets.
    pub rir: Option<(Rir, Rir)>,
    /// Least and most percent of the estimated maximum, where the plan says it.
    pub percent: Option<(f64, f64)>,
    /// Whether it unloads.
    pub deload: bool,
}

/// All weeks in order.
#[must_use]
pub fn shapes(document: &PlanDocument) -> Vec<WeekShape> {
    document.weeks().map(shape).collect()
}

fn shape(week: &Week) -> WeekShape {
    let sets: Vec<&SetPrescription> = week
        .days
        .iter()
        .flat_map(|day| &day.slots)
        .flat_map(|slot| &slot.sets)
        .collect();
    let least = sets.iter().map(|set| set.rir).min();
    let most = sets.iter().map(|set| set.rir).max();
    let percents = sets.iter().filter_map(|set| match set.load {
        LoadRule::PercentOfE1rm { percent } => Some(percent),
        LoadRule::Engine | LoadRule::Fixed { .. } => None,
    });
    let percent = percents.fold(None, |range: Option<(f64, f64)>, percent| {
        let (low, high) = range.unwrap_or((percent, percent));
        Some((low.min(percent), high.max(percent)))
    });
    WeekShape {
        sets: sets.len(),
        rir: least.zip(most),
        percent,
        deload: week.deload,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_week_is_its_sets_and_the_ends_of_its_effort() {
        let percent = json!({"rule": "percent_of_e1rm", "percent": 75.0});
        let set = |id: &str, rir: u8| json!({"id": id, "reps_low": 5, "reps_high": 5, "rir": rir});
        let mut heavy = set("b", 3);
        heavy["load"] = percent;
        let slot = |id: &str, sets: serde_json::Value| json!({"id": id, "exercise": "x", "sets": sets});
        let slots = json!([
            slot("s1", json!([set("a", 1), heavy])),
            slot("s2", json!([set("c", 2)]))
        ]);
        let week = json!({"id": "w", "deload": true, "days": [{"id": "d", "slots": slots}]});
        let block = json!({"id": "b1", "weeks": [week]});
        let document = serde_json::from_value(json!({"name": "P", "blocks": [block]})).unwrap();
        let found = shapes(&document);
        assert_eq!(
            found,
            [WeekShape {
                sets: 3,
                rir: Some((Rir::ONE, Rir::THREE)),
                percent: Some((75.0, 75.0)),
                deload: true,
            }]
        );
    }
}
