//! Weekly sets.

use proptest::prelude::*;
use training::notice::{
    Answers, GroupWeek, Mesocycle, OwnLandmarks, Proposal, VolumeInputs, most_next_week, next_week, volume,
};
use training::prescribe::Experience;
use training::volume::VolumeGroup;

fn good_week(sets: f64) -> VolumeInputs {
    VolumeInputs {
        group: VolumeGroup::Chest,
        landmarks: OwnLandmarks::table(VolumeGroup::Chest),
        week: GroupWeek {
            sets,
            as_expected: true,
            soreness: Some(2),
            exempt: false,
        },
        workouts: 3,
    }
}

#[test]
fn volume_begins_at_the_minimum_and_for_novices_below() {
    let chest = OwnLandmarks::table(VolumeGroup::Chest);
    assert_eq!(chest.start(Experience::Intermediate), 10.0);
    assert_eq!(chest.start(Experience::Novice), 6.0);
    assert_eq!(OwnLandmarks::maintenance(18.0), 6.0);
    assert_eq!(OwnLandmarks::maintenance(6.0), 3.0);
}

#[test]
fn it_rises_while_it_goes_well_and_holds_where_it_is_most_effective() {
    let mut sets = 10.0;
    let mut weeks = Vec::new();
    for _ in 0..8 {
        sets = next_week(&good_week(sets));
        weeks.push(sets);
    }
    assert_eq!(weeks, [12.0, 14.0, 16.0, 18.0, 20.0, 20.0, 20.0, 20.0]);
    let notice = volume(&good_week(10.0), Answers::default(), 0).expect("a notice");
    assert_eq!(
        notice.proposal,
        Proposal::WeeklySets {
            group: VolumeGroup::Chest,
            sets: 12.0
        }
    );
    assert_eq!(volume(&good_week(20.0), Answers::default(), 0), None);
}

#[test]
fn soreness_or_weak_sets_hold_it_and_what_cannot_be_recovered_from_is_taken_back() {
    let mut sore = good_week(12.0);
    sore.week.soreness = Some(4);
    let mut weak = good_week(12.0);
    weak.week.as_expected = false;
    assert_eq!((next_week(&sore), next_week(&weak)), (12.0, 12.0));
    let mut unsaid = good_week(12.0);
    unsaid.week.soreness = None;
    assert_eq!(next_week(&unsaid), 14.0, "what is not said is neutral");
    assert_eq!(next_week(&good_week(26.0)), 22.0);
    let mut once = good_week(12.0);
    once.workouts = 1;
    assert_eq!(next_week(&once), 8.0, "eight in one workout at most");
}

#[test]
fn landmarks_become_the_lifters_own_within_thirty_per_cent() {
    let good = Mesocycle {
        progressed: true,
        recovered: true,
        reactive_deloads: 0,
    };
    let hard = Mesocycle {
        progressed: false,
        recovered: false,
        reactive_deloads: 2,
    };
    let after = |cycles: &[Mesocycle]| OwnLandmarks::learned(VolumeGroup::Chest, cycles).recoverable;
    assert_eq!(
        (after(&[]), after(&[good]), after(&[good, hard])),
        (22.0, 23.0, 21.0)
    );
    assert!((after(&[good; 30]) - 22.0 * 1.3).abs() < 1e-9);
    assert!((after(&[hard; 30]) - 22.0 * 0.7).abs() < 1e-9);
}

proptest! {
    #[test]
    fn a_week_never_rises_by_more_than_a_set_or_thirty_per_cent(
        sets in 0.0_f64..40.0, as_expected: bool, soreness in prop::option::of(1_u8..=5), group in 0_usize..13, workouts in 0_u8..8,
        cycles in prop::collection::vec((any::<bool>(), any::<bool>(), 0_u8..3), 0..12),
    ) {
        let group = VolumeGroup::ALL[group];
        let cycles: Vec<Mesocycle> = cycles
            .into_iter()
            .map(|(progressed, recovered, reactive_deloads)| Mesocycle { progressed, recovered, reactive_deloads })
            .collect();
        let landmarks = OwnLandmarks::learned(group, &cycles);
        prop_assert!(landmarks.adaptive <= landmarks.recoverable);
        let week = GroupWeek { sets, as_expected, soreness, exempt: false };
        let next = next_week(&VolumeInputs { group, landmarks, week, workouts });
        prop_assert!(next <= most_next_week(sets) + 1e-9);
        prop_assert!(next <= f64::max(landmarks.recoverable, 0.0) + 1e-9);
        prop_assert!(next <= 8.0 * f64::from(workouts.max(1)) + 1e-9);
    }
}
