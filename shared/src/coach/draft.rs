//! The next workout as the plan has it, changed by what was agreed on and by where the lifter stands.

use training::notice::Proposal;
use training::plan::{LoadRule, NodeId, Slot};
use training::units::Reps;
use training::volume::share_of;

use super::next::{NextDay, next_day};
use super::{AthleteData, Moment};
use crate::entity::{Workout, WorkoutSlot, WorkoutStatus};
use crate::ids::GymId;

/// The next workout, ready to be stored when the lifter starts it. In a deload that was agreed on, and in the first two weeks
/// after a break, with fewer sets; with more sets, another range or another exercise where that was agreed on.
#[must_use]
pub fn draft_workout(data: &AthleteData, gym: Option<GymId>, now: Moment) -> Option<Workout> {
    let next = next_day(data)?;
    let percent = sets_percent(data, &next, now);
    let slot = |planned: &Slot| {
        let agreed = data.agreed_about(&planned.exercise, now.local_date());
        let mut slot = planned.clone();
        // A week that unloads is no time to do more.
        if let Some(proposal) = agreed.filter(|_| !next.position.week.deload) {
            follow(&mut slot, proposal);
        }
        let swapped_to = match agreed {
            Some(Proposal::Substitute { exercise }) => exercise.parse().ok(),
            _ => None,
        };
        slot.sets.truncate(share_of(slot.sets.len(), percent));
        WorkoutSlot {
            slot,
            swapped_to,
            skipped: false,
        }
    };
    Some(Workout {
        title: next.position.day.name.clone(),
        assignment: Some(next.assignment_id),
        revision: Some(next.assignment.revision),
        week: Some(next.position.week.id.clone()),
        day: Some(next.position.day.id.clone()),
        gym: gym.or(data.profile.active_gym),
        started_at: now.at,
        local_date: now.local_date(),
        utc_offset_s: now.utc_offset_s,
        finished_at: None,
        status: WorkoutStatus::Active,
        body_mass: data.body_mass(now.local_date()),
        session_rpe: None,
        notes: String::new(),
        slots: next.position.day.slots.iter().map(slot).collect(),
    })
}

/// Share of the planned sets that is done on a day, in per cent: fewer in a deload that was agreed on and after a break. A
/// week of the plan that unloads has fewer of its own.
fn sets_percent(data: &AthleteData, next: &NextDay, now: Moment) -> u8 {
    let day = now.local_date();
    let deload = data
        .deload_on(day)
        .filter(|_| !next.position.week.deload)
        .map_or(100, |dose| dose.sets_percent);
    let back = data.comeback(day).map_or(100, |back| back.sets_percent);
    deload.min(back)
}

/// Does what was agreed on against a plateau: sets more, or another range where the coach chooses the load.
fn follow(slot: &mut Slot, proposal: &Proposal) {
    match proposal {
        Proposal::MoreSets { percent } => {
            let count = slot.sets.len();
            let more = (count * usize::from(*percent) + 50) / 100;
            let added = slot.sets.last().cloned().into_iter().cycle().zip(1..).take(more);
            let added: Vec<_> = added
                .filter_map(|(mut set, number)| {
                    set.id = NodeId::try_from(format!("{}-more{number}", set.id.as_str())).ok()?;
                    Some(set)
                })
                .collect();
            slot.sets.extend(added);
        }
        Proposal::OtherRange { reps_low, reps_high } => {
            for set in slot.sets.iter_mut().filter(|set| set.load == LoadRule::Engine) {
                (set.reps_low, set.reps_high) = (Reps::saturating(*reps_low), Reps::saturating(*reps_high));
            }
        }
        _ => {}
    }
}
