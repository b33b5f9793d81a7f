//! What was agreed on, what hurts and where somebody has been: how it changes the next workout.

use super::notices::{answer, hurts};
use super::*;
use training::prescribe::{Advice, Reason, RepsReason, RirFloor};

fn planned_sets(data: &AthleteData, day: u32) -> usize {
    let workout = draft_workout(data, None, moment(day)).unwrap();
    workout.slots[0].slot.sets.len()
}

#[test]
fn an_accepted_deload_has_half_the_sets_lighter_and_easier_until_its_last_day() {
    let mut data = with_history();
    let usual = {
        let mut data = data.clone();
        let workout = start(&mut data, 11);
        sets(&data, workout)
    };
    answer(&mut data, 8, false);
    assert_eq!(planned_sets(&data, 9), 3, "declined");
    answer(&mut data, 9, true);
    assert_eq!((planned_sets(&data, 8), planned_sets(&data, 9)), (3, 2));
    assert_eq!((planned_sets(&data, 15), planned_sets(&data, 16)), (2, 3));
    let workout = start(&mut data, 11);
    let light = sets(&data, workout);
    assert_eq!(light.len(), 2);
    assert!(light[0].weight < usual[0].weight && light[0].rir > usual[0].rir);
    assert_eq!(light[0].trace.target.rir_floor, Some(RirFloor::Deload));
    assert!(light[0].unloads() && !usual[0].unloads());
}

#[test]
fn a_week_of_the_plan_that_unloads_is_not_halved_again() {
    let mut data = with_history();
    answer(&mut data, 14, true);
    for revision in data.revisions.values_mut() {
        let mut unloading = PlanRevision::clone(revision);
        unloading.document.blocks[0].weeks[0].deload = true;
        *revision = std::sync::Arc::new(unloading);
    }
    assert_eq!(planned_sets(&data, 14), 3);
}

#[test]
fn after_a_deload_training_goes_on_a_little_below_where_it_was() {
    let mut data = with_history();
    answer(&mut data, 14, true);
    let workout = start(&mut data, 14);
    let asked = sets(&data, workout);
    for set in &asked {
        log(&mut data, workout, set.weight.unwrap().kg(), set.reps.get(), 4.0);
    }
    for stored in data
        .sets
        .values_mut()
        .filter(|stored| stored.set.workout == workout)
    {
        stored.set.prescribed = Some(crate::entity::Prescribed {
            weight: asked[0].weight,
            reps_low: asked[0].reps_low,
            reps_high: asked[0].reps_high,
            rir: asked[0].rir,
            rest_s: None,
            deload: asked[0].unloads(),
            model_version: asked[0].model_version.clone(),
            revision: None,
        });
    }
    finish(&mut data, workout);
    let before = with_history();
    let last = before
        .sets
        .values()
        .max_by_key(|stored| stored.set.performed_at)
        .unwrap();
    let last_kg = last.set.weight.unwrap().kg();
    let workout = start(&mut data, 21);
    let next = &sets(&data, workout)[0];
    assert_eq!(next.trace.target.reps_reason, RepsReason::AfterDeload);
    let resumed = next
        .trace
        .steps
        .iter()
        .any(|step| matches!(step.reason, Reason::AfterDeload { .. }));
    assert!(resumed, "{:?}", next.trace.steps);
    let kg = next.weight.unwrap().kg();
    assert!((0.93 * last_kg..last_kg).contains(&kg), "{kg} after {last_kg}");
}

#[test]
fn an_exercise_that_hurts_makes_no_progress_until_it_is_over_and_two_workouts_more() {
    let mut data = with_history();
    hurts(&mut data, 13, 3);
    let reason = |data: &AthleteData, day: u32| {
        let mut data = data.clone();
        let workout = start(&mut data, day);
        sets(&data, workout)[0].trace.target.reps_reason
    };
    assert_eq!(reason(&data, 14), RepsReason::Waits);
    for report in data.pain_reports.values_mut() {
        report.over_on = Some(moment(14).local_date());
    }
    for day in [14, 17] {
        assert_eq!(reason(&data, day), RepsReason::Waits, "day {day}");
        let workout = start(&mut data, day);
        let asked = sets(&data, workout)[0].clone();
        for _ in 0..3 {
            log(
                &mut data,
                workout,
                asked.weight.unwrap().kg(),
                asked.reps.get(),
                2.0,
            );
        }
        finish(&mut data, workout);
    }
    assert_ne!(reason(&data, 20), RepsReason::Waits);
}

#[test]
fn what_was_agreed_on_against_a_plateau_is_tried_for_six_weeks() {
    let mut data = with_history();
    let agreed = |proposal: serde_json::Value| -> training::notice::Notice {
        let stagnation = json!({
            "stage": "plateau", "weeks_without_best": 6.0, "workouts": 9, "weekly_gain": 0.0, "probability": 0.8
        });
        serde_json::from_value(json!({
            "subject": {"kind": "plateau", "exercise": BENCH.to_string()},
            "reason": {"reason": "plateau", "stagnation": stagnation},
            "proposal": proposal
        }))
        .unwrap()
    };
    let accept = |data: &mut AthleteData, day: u32, notice| {
        answer(data, day, true);
        let id = NoticeAnswerId::new(Uuid::from_u128(day.into()));
        data.notice_answers.get_mut(&id).unwrap().notice = notice;
    };
    accept(
        &mut data,
        10,
        agreed(json!({"proposal": "more_sets", "percent": 20})),
    );
    assert_eq!((planned_sets(&data, 9), planned_sets(&data, 10)), (3, 4));
    accept(
        &mut data,
        12,
        agreed(json!({"proposal": "other_range", "reps_low": 8, "reps_high": 12})),
    );
    let range = |day: u32| {
        let workout = draft_workout(&data, None, moment(day)).unwrap();
        let set = &workout.slots[0].slot.sets[0];
        (set.reps_low.get(), set.reps_high.get())
    };
    assert_eq!(planned_sets(&data, 12), 3, "the last holds");
    assert_eq!(
        (range(11), range(12), range(53), range(54)),
        ((6, 8), (8, 12), (8, 12), (6, 8))
    );
}

#[test]
fn strong_pain_ends_the_exercise_for_today() {
    let mut data = with_history();
    let workout = start(&mut data, 14);
    assert!(!sets(&data, workout)[0].advice.contains(&Advice::StopForPain));
    hurts(&mut data, 14, 4);
    assert!(sets(&data, workout)[0].advice.contains(&Advice::StopForPain));
}

#[test]
fn after_a_break_the_first_weeks_have_fewer_sets_whatever_the_engine_knows_of_it() {
    let data = with_history();
    let last = data
        .workouts
        .values()
        .map(|workout| workout.local_date)
        .max()
        .unwrap();
    let day = u32::try_from((last - moment(1).local_date()).num_days()).unwrap() + 1;
    assert_eq!(planned_sets(&data, day + 10), 3);
    assert_eq!(planned_sets(&data, day + 21), 2, "60 % of three");
    // The engine reads the days alone.
    let mut slim = data.clone();
    slim.trained_on = data.workouts.values().map(|workout| workout.local_date).collect();
    slim.workouts.clear();
    assert_eq!(planned_sets(&slim, day + 21), 2);
    assert_eq!(
        planned_sets(&beginner(), 1),
        3,
        "who has only begun does not come back"
    );
}
