//! Missed days: what to do with a week of a plan that is behind. A proposal with reasons; the plan changes when the lifter says so.
//!
//! What is left fits in the days left: the days move ([`RepairKind::Shift`]). It does not, and every muscle has had enough
//! without a day: that day goes ([`RepairKind::Drop`]). Else the days that are left take over what does most for its time
//! ([`RepairKind::Merge`]), within the minutes of a day and what one workout may ask of a muscle. A week that is over is finished first where a muscle
//! would go below what maintains it, else the next one begins.

mod edits;
mod merge;
mod recovery;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::plan::edit::Edit;
use crate::plan::{Day, NodeId, Pace, PlanDocument, Week};
use crate::strength::gg1::Dose;
use crate::volume::{PerGroup, VolumeGroup, planned_sets};

/// Days of a training week.
const WEEK: u8 = 7;

/// Where a week of a plan stands.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The plan.
    pub document: &'a PlanDocument,
    /// Its week.
    pub week: &'a Week,
    /// Days of the week that are done or passed, from its first.
    pub done: usize,
    /// Days since the week began: 0 on its first day.
    pub day_of_week: u16,
    /// Whether something was trained today.
    pub trained_today: bool,
    /// Hard sets that may not be recovered from yet.
    pub recent: &'a [Dose],
    /// Now, in Unix milliseconds.
    pub now_ms: i64,
    /// How long sets take.
    pub pace: Pace<'a>,
    /// Seconds that a day may take; `None`: as long as the longest day of the week.
    pub seconds: Option<u32>,
}

/// What is proposed for a week that is behind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Repair {
    /// What to do.
    pub kind: RepairKind,
    /// Workouts that should have been and were not.
    pub missed: u8,
    /// The days that are left, and in how many days each.
    pub schedule: Vec<(NodeId, u8)>,
    /// Days whose exercises go, in part to other days.
    pub dropped: Vec<NodeId>,
    /// What it changes in the plan; `None` where only the calendar moves.
    pub edit: Option<Edit>,
    /// Weekly fractional hard sets as planned, and as they will be.
    pub volume: BTreeMap<VolumeGroup, (f64, f64)>,
}

/// What to do with a week that is behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RepairKind {
    /// The days that are left move.
    Shift,
    /// A day goes: every muscle has had enough without it.
    Drop,
    /// The days that are left take over what matters most.
    Merge,
}

/// What to do about missed days; `None` where none is missed, or nothing is left of the week.
#[must_use]
pub fn repair(standing: &Standing) -> Option<Repair> {
    let days = &standing.week.days;
    let open: Vec<&Day> = days.iter().skip(standing.done).collect();
    let missed = (standing.done..days.len())
        .filter(|place| due(*place, days.len()) < standing.day_of_week)
        .count();
    if missed == 0 {
        return None;
    }
    let missed = u8::try_from(missed).unwrap_or(u8::MAX);
    let left = u16::from(WEEK).saturating_sub(standing.day_of_week);
    let placed = recovery::schedule(standing, &open, u8::try_from(left).unwrap_or(WEEK));
    // A plan of one week comes again at once: what is taken from it would be gone for good.
    let lasting = standing.document.weeks().nth(1).is_none();
    if placed.len() == open.len() || lasting {
        return Some(shifted(standing, &open, missed));
    }
    if placed.is_empty() {
        let kept = without(standing, &open);
        return Some(if holds(&planned(standing), &kept, maintains) {
            changed(standing, RepairKind::Drop, (missed, Vec::new()), &open, &[])
        } else {
            shifted(standing, &open, missed)
        });
    }
    let (kept, dropped) = merge::least_missed(standing, &open, placed.len());
    if holds(&planned(standing), &without(standing, &dropped), enough) {
        return Some(changed(standing, RepairKind::Drop, (missed, kept), &dropped, &[]));
    }
    let merged = merge::merge(standing, &kept, &dropped);
    Some(changed(
        standing,
        RepairKind::Merge,
        (missed, kept),
        &dropped,
        &merged,
    ))
}

/// The day of the week on which a workout of so many is due, from 0.
fn due(place: usize, of: usize) -> u16 {
    let day = place * usize::from(WEEK) / of.max(1);
    u16::try_from(day).unwrap_or(u16::MAX)
}

fn shifted(standing: &Standing, open: &[&Day], missed: u8) -> Repair {
    let planned = planned(standing);
    Repair {
        kind: RepairKind::Shift,
        missed,
        schedule: recovery::schedule(standing, open, u8::MAX),
        dropped: Vec::new(),
        edit: None,
        volume: planned
            .to_map()
            .into_iter()
            .map(|(group, sets)| (group, (sets, sets)))
            .collect(),
    }
}

fn changed(
    standing: &Standing,
    kind: RepairKind,
    (missed, kept): (u8, Vec<&Day>),
    dropped: &[&Day],
    merged: &[merge::MergedDay],
) -> Repair {
    let edit = edits::edit(standing.week, dropped, merged);
    let mut document = standing.document.clone();
    let after = if edit.apply(&mut document).is_ok() {
        let week = document.weeks().find(|week| week.id == standing.week.id);
        week.map(|week| sets(week, standing)).unwrap_or_default()
    } else {
        planned(standing)
    };
    let volume = planned(standing)
        .to_map()
        .into_iter()
        .map(|(group, sets)| (group, (sets, after[group])));
    Repair {
        kind,
        missed,
        schedule: recovery::schedule(standing, &kept, u8::MAX),
        dropped: dropped.iter().map(|day| day.id.clone()).collect(),
        edit: Some(edit),
        volume: volume.collect(),
    }
}

fn sets(week: &Week, standing: &Standing) -> PerGroup {
    PerGroup::from(&planned_sets(week, standing.pace.catalogue))
}

/// Weekly sets as planned.
fn planned(standing: &Standing) -> PerGroup {
    sets(standing.week, standing)
}

/// Weekly sets without some days.
fn without(standing: &Standing, days: &[&Day]) -> PerGroup {
    let mut week = standing.week.clone();
    week.days.retain(|day| days.iter().all(|gone| gone.id != day.id));
    sets(&week, standing)
}

/// Whether every group of the plan keeps what is asked.
fn holds(planned: &PerGroup, kept: &PerGroup, asked: impl Fn(VolumeGroup, f64) -> f64) -> bool {
    planned
        .iter()
        .all(|(group, sets)| kept[group] + 1e-9 >= f64::min(sets, asked(group, sets)))
}

/// What holds a muscle for a week: a third of the usual, but three sets.
fn maintains(_: VolumeGroup, planned: f64) -> f64 {
    crate::notice::OwnLandmarks::maintenance(planned)
}

/// What goes on making it grow.
fn enough(group: VolumeGroup, planned: f64) -> f64 {
    f64::min(group.fractional_minimum(), planned).max(maintains(group, planned))
}
