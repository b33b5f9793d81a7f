//! Three invented quarters, lived through with the whole coach: what it prescribes, what it proposes, and what comes of it.
//! `cargo test -p shared --test quarters -- --nocapture` tells them week by week.
#![expect(clippy::expect_used, reason = "a test that cannot go on must stop")]
#![expect(clippy::print_stdout, reason = "the diary is there to be read")]

mod diary;
mod quarter;

use diary::Diary;
use quarter::{Quarter, Stretch};
use shared::entity::{Experience, Sex};
use training::notice::Proposal;
use training::simulate::{Jump, Nature, Plateau};

/// Came from rowing: strong for somebody who has never lifted, learns quickly, says how hard most sets were.
fn strong_beginner() -> Diary {
    Quarter {
        seed: 11,
        experience: Experience::Novice,
        sex: Sex::Male,
        body_kg: 84.0,
        goal_percent: 35,
        nature: Nature {
            bench_kg: 78.0,
            weekly_gain: 0.010,
            gain_halves_after: 20.0,
            says_effort: 0.85,
            ..Nature::regular()
        },
        stretches: vec![Stretch::weeks("full-body-3", 0, 13, &[0, 2, 4])],
    }
    .live("A strong beginner")
}

/// Two children and a shift roster: misses days and weeks, sleeps badly, says little, has a cold in the seventh week.
fn erratic_intermediate() -> Diary {
    Quarter {
        seed: 23,
        experience: Experience::Intermediate,
        sex: Sex::Male,
        body_kg: 76.0,
        goal_percent: 30,
        nature: Nature {
            bench_kg: 88.0,
            missed_weeks: 0.15,
            says_effort: 0.5,
            rir_bias: 0.8,
            jumps: vec![Jump { week: 6.0, by: -0.05 }, Jump { week: 8.0, by: 0.04 }],
            ..Nature::erratic()
        },
        stretches: vec![Stretch::weeks("upper-lower-4", 0, 13, &[0, 1, 3, 4]).missing(5)],
    }
    .live("An erratic intermediate")
}

/// A meet at the end of the twelfth week: volume first, a holiday, then eight weeks of peaking.
fn athlete_with_a_meet() -> Diary {
    Quarter {
        seed: 37,
        experience: Experience::Advanced,
        sex: Sex::Female,
        body_kg: 71.0,
        goal_percent: 100,
        nature: Nature {
            bench_kg: 85.0,
            weekly_gain: 0.002,
            plateaus: vec![Plateau {
                from_week: 0.0,
                to_week: 4.0,
            }],
            ..Nature::regular()
        },
        stretches: vec![
            Stretch::weeks("upper-lower-4", 0, 3, &[0, 1, 3, 4]),
            Stretch::weeks("strength-peak-4", 4, 9, &[0, 1, 3, 5]),
        ],
    }
    .live("An athlete with a meet")
}

#[test]
fn the_coach_knows_everybody_after_six_weeks() {
    // Who says little, and that with a bias, and has a curve of their own, is known less well.
    let quarters = [
        (strong_beginner(), 0.04),
        (erratic_intermediate(), 0.09),
        (athlete_with_a_meet(), 0.04),
    ];
    for (diary, within) in quarters {
        println!("{diary}");
        let error = diary.median_error(6);
        assert!(error < within, "{}: off by {:.1} %", diary.title, 100.0 * error);
    }
}

#[test]
fn hardly_a_set_ends_two_repetitions_short() {
    for diary in [strong_beginner(), erratic_intermediate(), athlete_with_a_meet()] {
        let share = diary.share_short(1, 2);
        assert!(share < 0.06, "{}: {:.1} %", diary.title, 100.0 * share);
    }
}

#[test]
fn nobody_unloads_twice_within_four_weeks() {
    for diary in [strong_beginner(), erratic_intermediate(), athlete_with_a_meet()] {
        let weeks = diary.deload_weeks();
        let close = |pair: &[usize]| pair[1] - pair[0] > 1 && pair[1] - pair[0] < 4;
        assert!(!weeks.windows(2).any(close), "{}: {weeks:?}", diary.title);
    }
}

#[test]
fn the_beginner_gets_stronger_and_is_asked_for_more() {
    let diary = strong_beginner();
    let (first, last) = (diary.hard_loads(2), diary.hard_loads(12));
    let more = last
        .iter()
        .filter(|(lift, kg)| first.get(*lift).is_some_and(|was| *kg > was));
    assert!(more.count() >= 4, "{first:?} {last:?}");
    assert!(
        !diary
            .proposed()
            .any(|proposal| matches!(proposal, Proposal::Variation | Proposal::OtherRange { .. }))
    );
}

#[test]
fn after_a_week_off_nobody_is_asked_for_more_than_before_it() {
    let diary = erratic_intermediate();
    let missed = diary.weeks_off();
    assert!(!missed.is_empty(), "a week was missed");
    for week in missed.into_iter().filter(|week| *week > 1 && *week < 12) {
        let (before, after) = (diary.hard_loads(week - 1), diary.hard_loads(week + 1));
        for (lift, kg) in after {
            let most = before.get(&lift).map_or(f64::INFINITY, |was| 1.03 * was);
            assert!(kg <= most, "{lift}: {kg} kg after the week off, {most} kg before");
        }
    }
}

#[test]
fn the_meet_is_met_fresh_and_with_heavy_singles_behind() {
    let diary = athlete_with_a_meet();
    let share = diary
        .heaviest_share("squat", 11)
        .expect("squats in the last hard week");
    assert!((0.85..=0.97).contains(&share), "{share}");
    assert!(diary.deload_weeks().contains(&12), "{:?}", diary.deload_weeks());
}
