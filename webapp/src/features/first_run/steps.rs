//! The steps, in order; each can be skipped, and what was done is never asked again.

use serde::{Deserialize, Serialize};

/// One question of the first run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Seven yes or no; a yes asks for caution.
    Health,
    /// Kilograms or pounds.
    Units,
    /// Months of training.
    Experience,
    /// Body mass, sex, year of birth.
    Body,
    /// Muscle or strength.
    Goal,
    /// Days a week.
    Days,
    /// What the gym has.
    Gym,
    /// Which plan.
    Plan,
}

impl Step {
    /// All, in order.
    pub const ALL: [Self; 8] = [
        Self::Health,
        Self::Units,
        Self::Experience,
        Self::Body,
        Self::Goal,
        Self::Days,
        Self::Gym,
        Self::Plan,
    ];

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or(0) + 1
    }
}

/// How far somebody has come. Stored on the device, so that a reload goes on where it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstRun {
    step: Option<Step>,
}

impl Default for FirstRun {
    fn default() -> Self {
        Self {
            step: Some(Step::Health),
        }
    }
}

impl FirstRun {
    /// The question on the screen; `None` when all are done.
    #[must_use]
    pub fn current(self) -> Option<Step> {
        self.step
    }

    /// Goes on, whether the question was answered or skipped.
    #[must_use]
    pub fn next(self) -> Self {
        Self {
            step: self.step.and_then(|step| Step::ALL.get(step.number()).copied()),
        }
    }

    /// Goes back one question; from the first one nowhere, from the end to the last.
    #[must_use]
    pub fn back(self) -> Self {
        let number = self.step.map_or(Step::ALL.len() + 1, Step::number);
        Self {
            step: number
                .checked_sub(2)
                .and_then(|index| Step::ALL.get(index))
                .copied()
                .or(self.step),
        }
    }

    /// Whether there is a question before this one.
    #[must_use]
    pub fn can_go_back(self) -> bool {
        self.step != Some(Step::Health)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skipping_everything_arrives_at_the_end() {
        let mut run = FirstRun::default();
        let mut seen = Vec::new();
        while let Some(step) = run.current() {
            seen.push(step);
            run = run.next();
        }
        assert_eq!(seen, Step::ALL);
    }

    #[test]
    fn back_undoes_next_and_stops_at_the_first_question() {
        let mut run = FirstRun::default();
        assert_eq!(run.back(), run);
        for _ in Step::ALL {
            let before = run;
            run = run.next();
            assert_eq!(run.back(), before);
        }
    }

    #[test]
    fn a_reload_goes_on_where_it_was() {
        let run = FirstRun::default().next().next();
        let stored = serde_json::to_string(&run).unwrap();
        assert_eq!(
            serde_json::from_str::<FirstRun>(&stored).unwrap().current(),
            Some(Step::Experience)
        );
    }
}
