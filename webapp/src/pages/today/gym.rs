//! Where today's workout is: another gym has other equipment, so the loads follow at once.

use leptos::prelude::*;
use shared::coach::AthleteData;
use shared::entity::Workout;
use shared::ids::GymId;
use shared::sync::EntityKind;

use crate::components::Select;
use crate::features::saving::use_saving;
use crate::i18n::*;
use crate::state::{Change, use_data};

/// The choice among the lifter's gyms; nothing where there is no choice.
#[component]
pub fn GymSwitch() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let saving = use_saving();
    let gyms = Memo::new(move |_| {
        data.read(&[EntityKind::Gym], |data| {
            let gyms = data.gyms.iter().map(|(id, gym)| (*id, gym.name.clone()));
            gyms.collect::<Vec<_>>()
        })
    });
    let here = Memo::new(move |_| data.read(&[EntityKind::Profile, EntityKind::Workout], gym_of_today));
    let go_to = move |gym: GymId| {
        let changes = data.profile_change(|profile| profile.active_gym = Some(gym));
        let running = data.peek(|data| move_workout(data, gym));
        saving.store(changes.into_iter().chain(running).collect(), || {});
    };
    view! {
        <Show when=move || gyms.with(|gyms| gyms.len() > 1)>
            <div class="gym-switch">
                <Select label=move || t_string!(i18n, today.gym) options=gyms value=here on_change=go_to />
            </div>
        </Show>
    }
}

/// The gym of the workout that runs, else of the next one.
fn gym_of_today(data: &AthleteData) -> Option<GymId> {
    let gym = match data.active_workout() {
        Some((_, workout)) => workout.gym,
        None => data.profile.active_gym,
    };
    gym.filter(|gym| data.gyms.contains_key(gym))
}

/// Takes the workout that runs along. What was logged in it keeps the gym where it was done.
fn move_workout(data: &AthleteData, gym: GymId) -> Option<Change> {
    let (id, before) = data.active_workout()?;
    let after = Workout {
        gym: Some(gym),
        ..before.clone()
    };
    Change::update(id, before, &after)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::entity::{Gym, WorkoutStatus};
    use shared::sync::Body;
    use training::load::Inventory;
    use uuid::Uuid;

    use super::*;

    fn lifter() -> (AthleteData, [GymId; 2]) {
        let gyms = [1, 2].map(|id| GymId::from(Uuid::from_u128(id)));
        let gym = |id: GymId| {
            let name = id.to_string();
            (
                id,
                Gym {
                    name,
                    inventory: Inventory::default(),
                },
            )
        };
        let mut data = AthleteData {
            gyms: gyms.map(gym).into(),
            ..AthleteData::default()
        };
        data.profile.active_gym = Some(gyms[0]);
        (data, gyms)
    }

    #[test]
    fn a_workout_that_runs_moves_along_and_one_that_is_over_does_not() {
        let (mut data, [first, second]) = lifter();
        assert!(move_workout(&data, second).is_none());
        let workout: Workout = serde_json::from_value(json!({
            "title": "Push", "gym": first, "started_at": "2026-03-12T10:00:00Z", "local_date": "2026-03-12", "utc_offset_s": 0
        }))
        .unwrap();
        data.workouts.insert(Uuid::from_u128(9).into(), workout.clone());
        assert_eq!(gym_of_today(&data), Some(first));
        let Body::Put { fields } = move_workout(&data, second).unwrap().body else {
            panic!("a change of fields")
        };
        assert_eq!(fields["gym"], json!(second));
        assert_eq!(fields.len(), 1);

        let over = Workout {
            status: WorkoutStatus::Finished,
            ..workout
        };
        data.workouts.insert(Uuid::from_u128(9).into(), over);
        assert!(move_workout(&data, second).is_none());
    }

    #[test]
    fn a_gym_that_was_deleted_is_nowhere() {
        let (mut data, [first, second]) = lifter();
        data.gyms.remove(&first);
        assert_eq!(gym_of_today(&data), None);
        data.profile.active_gym = Some(second);
        assert_eq!(gym_of_today(&data), Some(second));
    }
}
