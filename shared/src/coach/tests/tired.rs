//! What workouts leave in the muscles.

use super::*;
use training::exercise::Muscle;

fn tired(data: &AthleteData, day: u32) -> Vec<TiredMuscle> {
    let lifter = lifter_state(data, &exercises(), None);
    tired_muscles(data, &lifter, moment(day))
}

#[test]
fn a_muscle_is_tired_after_its_sets_and_fresh_days_later() {
    let mut data = beginner();
    assert_eq!(tired(&data, 2), []);
    let workout = start(&mut data, 2);
    for _ in 0..6 {
        log(&mut data, workout, 80.0, 8, 0.0);
    }
    finish(&mut data, workout);
    let same_day = tired(&data, 2);
    assert_eq!(same_day.first().map(|one| one.muscle), Some(Muscle::Chest));
    assert!(same_day[0].sets > 2.0 && same_day[0].ready_in_hours > 0.0);
    let next_day = tired(&data, 3);
    assert!(next_day[0].sets < same_day[0].sets);
    assert_eq!(tired(&data, 7), []);
}

#[test]
fn an_older_lifter_stays_tired_for_longer() {
    let mut data = beginner();
    let workout = start(&mut data, 2);
    for _ in 0..6 {
        log(&mut data, workout, 80.0, 8, 0.0);
    }
    finish(&mut data, workout);
    let young = tired(&data, 3);
    data.profile.birth_year = Some(1960);
    assert!(tired(&data, 3)[0].sets > young[0].sets);
}
