//! What a lifter asks for, and what there is to choose from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::exercise::{ExerciseFacts, Joint};
use crate::load::Inventory;
use crate::notice::OwnLandmarks;
use crate::prescribe::{Athlete, Experience};
use crate::volume::VolumeGroup;

/// Days that can be trained in a week: one is left to rest.
const DAYS: std::ops::RangeInclusive<u8> = 1..=6;
/// Minutes that a day may take.
const MINUTES: std::ops::RangeInclusive<u16> = 10..=240;

/// What a lifter asks for.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// Who trains: experience, goal, careful mode.
    pub athlete: &'a Athlete,
    /// Days a week, held within 1 to 6.
    pub days: u8,
    /// Minutes of a day, held within 10 to 240; never exceeded.
    pub minutes: u16,
    /// What the gym has; empty for an ordinary gym.
    pub inventory: &'a Inventory,
    /// Joints that must be spared.
    pub spare: &'a [Joint],
    /// What shall grow first.
    pub priorities: &'a [VolumeGroup],
    /// Landmarks that the lifter has earned; the table's where one is missing.
    pub landmarks: &'a BTreeMap<VolumeGroup, OwnLandmarks>,
}

/// An exercise to choose from.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// What the coach knows about it.
    pub facts: &'a ExerciseFacts,
    /// One side at a time.
    pub unilateral: bool,
    /// How common it is: 3 in nearly every programme, 0 a speciality.
    pub common: u8,
    /// The experience that it asks for.
    pub demands: Experience,
    /// Whether the lifter has trained it lately, so that its loads are known.
    pub known: bool,
}

/// Why there is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum NoPlan {
    /// Nothing can be done with this equipment that spares what hurts.
    #[error("no exercise is possible with this equipment")]
    NoExercise,
    /// Not even one exercise fits in each day.
    #[error("the time is too short for an exercise")]
    NoTime,
}

impl Ask<'_> {
    pub(super) fn days(&self) -> u8 {
        self.days.clamp(*DAYS.start(), *DAYS.end())
    }

    pub(super) fn minutes(&self) -> u16 {
        self.minutes.clamp(*MINUTES.start(), *MINUTES.end())
    }

    pub(super) fn landmarks(&self, group: VolumeGroup) -> OwnLandmarks {
        self.landmarks
            .get(&group)
            .copied()
            .unwrap_or_else(|| OwnLandmarks::table(group))
    }
}
