//! What workouts leave in the muscles.

use super::*;
use training::exercise::Muscle;

/// Six hard sets of bench press on the second day.
fn trained() -> AthleteData {
    let mut data = beginner();
    let workout = start(&mut data, 2);
    for _ in 0..6 {
        log(&mut data, workout, 80.0, 8, 0.0);
    }
    finish(&mut data, workout);
    data
}

/// So many hours after that workout began.
fn tired(data: &AthleteData, hours: i64) -> Vec<TiredMuscle> {
    let lifter = lifter_state(data, &exercises(), None);
    let now = Moment {
        at: moment(2).at + chrono::Duration::hours(hours),
        ..moment(2)
    };
    tired_muscles(data, &lifter, now)
}

#[test]
fn a_muscle_is_tired_after_its_sets_and_fresh_days_later() {
    assert_eq!(tired(&beginner(), 2), []);
    let data = trained();
    let evening = tired(&data, 2);
    assert_eq!(evening.first().map(|one| one.muscle), Some(Muscle::Chest));
    assert!(evening[0].sets > 2.0 && evening[0].ready_in_hours > 0.0);
    assert!(tired(&data, 24)[0].sets < evening[0].sets);
    assert_eq!(tired(&data, 120), []);
}

#[test]
fn an_older_lifter_stays_tired_for_longer() {
    let mut data = trained();
    let young = tired(&data, 24);
    data.profile.birth_year = Some(1960);
    assert!(tired(&data, 24)[0].sets > young[0].sets);
}
