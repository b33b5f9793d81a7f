//! Walking the days of a plan in order.

use super::{Block, Day, PlanDocument, Week};

/// A day with its place in the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayPosition<'a> {
    /// Its block.
    pub block: &'a Block,
    /// Its week.
    pub week: &'a Week,
    /// Number of its week in the whole plan, from 0.
    pub week_index: usize,
    /// Number of weeks of its block before it, over the block's last week's number: 0 at the start, 1 at the end.
    pub block_position: f64,
    /// The day.
    pub day: &'a Day,
}

impl PlanDocument {
    /// All days in order.
    pub fn days(&self) -> impl Iterator<Item = DayPosition<'_>> {
        let weeks = self.blocks.iter().flat_map(|block| {
            let last = block.weeks.len().saturating_sub(1).max(1);
            block
                .weeks
                .iter()
                .enumerate()
                .map(move |(in_block, week)| (block, week, ratio(in_block, last)))
        });
        weeks
            .enumerate()
            .flat_map(|(week_index, (block, week, block_position))| {
                week.days.iter().map(move |day| DayPosition {
                    block,
                    week,
                    week_index,
                    block_position,
                    day,
                })
            })
    }

    /// The day with this number, counting all days from 0 over weeks and blocks; `None` after the end.
    #[must_use]
    pub fn day_at(&self, index: usize) -> Option<DayPosition<'_>> {
        self.days().nth(index)
    }

    /// Number of days.
    #[must_use]
    pub fn day_count(&self) -> usize {
        self.blocks
            .iter()
            .flat_map(|block| &block.weeks)
            .map(|week| week.days.len())
            .sum()
    }
}

/// A part of a whole number of things.
pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    let small = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    small(part) / small(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::NodeId;

    fn plan(days_per_week: &[&[usize]]) -> PlanDocument {
        let mut next = 0;
        let mut id = || {
            next += 1;
            NodeId::try_from(format!("n{next}")).expect("valid")
        };
        let mut blocks = Vec::new();
        for weeks in days_per_week {
            let mut block = Block {
                id: id(),
                name: String::new(),
                weeks: Vec::new(),
            };
            for days in *weeks {
                let days = (0..*days)
                    .map(|_| Day {
                        id: id(),
                        name: String::new(),
                        slots: Vec::new(),
                    })
                    .collect();
                block.weeks.push(Week {
                    id: id(),
                    deload: false,
                    days,
                });
            }
            blocks.push(block);
        }
        PlanDocument {
            name: "Test".to_owned(),
            notes: String::new(),
            blocks,
        }
    }

    #[test]
    fn days_are_walked_over_weeks_without_a_hole() {
        let plan = plan(&[&[2, 1], &[0, 3]]);
        assert_eq!(plan.day_count(), 6);
        let weeks: Vec<usize> = plan.days().map(|position| position.week_index).collect();
        assert_eq!(weeks, [0, 0, 1, 3, 3, 3]);
        assert_eq!(
            plan.day_at(3).map(|p| p.day),
            plan.blocks[1].weeks[1].days.first()
        );
        assert!(plan.day_at(6).is_none());
    }
}
