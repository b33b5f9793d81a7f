//! Plateaus and the ladder out of them.

use crate::DAY_MS;
use training::notice::{
    Adherence, Answer, Answers, BestOfWorkout, LadderInputs, Proposal, Stage, Stagnation, Subject,
    plateau_notice, stagnation,
};
use training::simulate::Chance;

/// Forty weeks of one and a half workouts; the level wanders by 0.4 % a workout, its measurement scatters by 3.3 %.
fn forty_weeks(seed: u64, weekly_gain: f64) -> Vec<BestOfWorkout> {
    let mut chance = Chance::new(seed);
    let mut level = 0.0;
    (0..60_i64)
        .map(|workout| {
            level += weekly_gain / 1.5 + 0.004 * chance.normal();
            BestOfWorkout {
                at_ms: workout * 14 * DAY_MS / 3,
                ln_e1rm: level + 0.033 * chance.normal(),
            }
        })
        .collect()
}

/// Share of workouts from the ninth week on after which a plateau stands.
fn flagged(weekly_gain: f64) -> f64 {
    let (mut plateaus, mut workouts) = (0.0, 0.0);
    for seed in 0..300 {
        let history = forty_weeks(seed, weekly_gain);
        for until in 12..60 {
            let so_far = &history[..until];
            let now_ms = so_far[until - 1].at_ms;
            workouts += 1.0;
            if stagnation(so_far, now_ms).is_some_and(|found| found.stage == Stage::Plateau) {
                plateaus += 1.0;
            }
        }
    }
    plateaus / workouts
}

#[test]
fn plateaus_are_flagged_as_often_as_they_are_real() {
    // Gain a week and the share of workouts flagged by the reference.
    for (gain, share) in [(0.007, 0.02), (0.003, 0.15), (0.0, 0.39), (-0.003, 0.69)] {
        let flagged = flagged(gain);
        assert!(
            (flagged - share).abs() <= 0.05,
            "{gain}: {flagged} instead of {share}"
        );
    }
}

#[test]
fn from_110_to_138_kg_nobody_stands_still() {
    // Two steps forward, one back, over a year.
    let history: Vec<BestOfWorkout> = (0..52_i64)
        .map(|week| {
            let share = f64::from(i32::try_from(week).expect("few")) / 51.0;
            let back = if week % 3 == 2 { 0.03 } else { 0.0 };
            BestOfWorkout {
                at_ms: 7 * week * DAY_MS,
                ln_e1rm: training::math::ln(110.0 + 28.0 * share) - back,
            }
        })
        .collect();
    for until in 8..=history.len() {
        let so_far = &history[..until];
        assert_eq!(
            stagnation(so_far, so_far[until - 1].at_ms),
            None,
            "after {until} weeks"
        );
    }
}

#[test]
fn a_pause_is_no_plateau() {
    let mut history = forty_weeks(1, -0.003);
    let now_ms = history.last().expect("some").at_ms + 35 * DAY_MS;
    assert_eq!(stagnation(&history, now_ms), None);
    history.truncate(3);
    assert_eq!(stagnation(&history, history[2].at_ms), None, "too little to say");
}

fn stands() -> LadderInputs<'static> {
    LadderInputs {
        exercise: "bench",
        stagnation: Stagnation {
            stage: Stage::Plateau,
            weeks_without_best: 6.0,
            workouts: 10,
            weekly_gain: -0.001,
            probability: 0.8,
        },
        adherence: Adherence {
            workouts: None,
            sleep_hours: None,
            mass_lost: None,
        },
        began_anew: false,
        weekly_sets: (10.0, 20.0),
        recovered: true,
        reps: (8, 12),
        since_ms: 0,
    }
}

/// What is proposed after these answers, three weeks after one another and accepted or not; asked long after.
fn after(inputs: &LadderInputs, accepted: &[bool]) -> Proposal {
    let answers: Vec<Answer> = (1_i64..)
        .zip(accepted)
        .map(|(week, accepted)| Answer {
            subject: Subject::Plateau {
                exercise: "bench".to_owned(),
            },
            accepted: *accepted,
            at_ms: 21 * week * DAY_MS,
        })
        .collect();
    let notice = plateau_notice(inputs, Answers(&answers), 500 * DAY_MS).expect("a notice");
    notice.proposal
}

#[test]
fn the_ladder_begins_with_the_cheapest_and_goes_on_where_that_did_not_help() {
    let inputs = stands();
    let climbed: Vec<Proposal> = (0..6).map(|rungs| after(&inputs, &vec![true; rungs])).collect();
    assert_eq!(climbed[0], Proposal::CheckEffortRestAndTechnique);
    assert_eq!(climbed[1], Proposal::MoreSets { percent: 20 });
    assert_eq!(
        climbed[2],
        Proposal::OtherRange {
            reps_low: 5,
            reps_high: 8
        }
    );
    assert_eq!(climbed[3], Proposal::Variation);
    assert!(matches!(climbed[4], Proposal::Deload(_)) && climbed[5] == climbed[4]);
}

#[test]
fn more_sets_are_not_proposed_to_who_has_many_or_is_tired() {
    let many = LadderInputs {
        weekly_sets: (20.0, 20.0),
        ..stands()
    };
    let tired = LadderInputs {
        recovered: false,
        ..stands()
    };
    for inputs in [many, tired] {
        assert!(matches!(after(&inputs, &[true]), Proposal::OtherRange { .. }));
    }
}

#[test]
fn missed_workouts_short_nights_and_a_diet_are_spoken_of_first() {
    let with = |adherence| {
        after(
            &LadderInputs {
                adherence,
                ..stands()
            },
            &[],
        )
    };
    let fine = stands().adherence;
    let missed = Adherence {
        workouts: Some(0.6),
        ..fine
    };
    assert_eq!(with(missed), Proposal::TrainAsPlanned);
    let tired = Adherence {
        sleep_hours: Some(5.5),
        ..fine
    };
    let diet = Adherence {
        mass_lost: Some(0.02),
        ..fine
    };
    assert_eq!(
        (with(tired), with(diet)),
        (Proposal::LookAfterYourself, Proposal::LookAfterYourself)
    );
}

#[test]
fn another_way_of_counting_is_no_plateau() {
    let inputs = LadderInputs {
        began_anew: true,
        ..stands()
    };
    assert_eq!(plateau_notice(&inputs, Answers::default(), 0), None);
}

#[test]
fn an_answer_gives_three_weeks_of_rest_and_each_further_refusal_twice_as_many() {
    let subject = Subject::Plateau {
        exercise: "bench".to_owned(),
    };
    let refused = |day: i64| Answer {
        subject: subject.clone(),
        accepted: false,
        at_ms: day * DAY_MS,
    };
    let silent =
        |answers: &[Answer], day: i64| plateau_notice(&stands(), Answers(answers), day * DAY_MS).is_none();
    let once = [refused(0)];
    assert!(silent(&once, 20) && !silent(&once, 21));
    let twice = [refused(0), refused(30)];
    assert!(silent(&twice, 71) && !silent(&twice, 72));
    let often: Vec<Answer> = (0..10).map(refused).collect();
    assert!(silent(&often, 92) && !silent(&often, 93));
}
