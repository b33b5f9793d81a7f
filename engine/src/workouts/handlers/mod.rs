use serde::Deserialize;
use shared::ids::{SetId, WorkoutId};

pub(super) mod delete;
pub(super) mod delete_set;
pub(super) mod get;
pub(super) mod list;
pub(super) mod put;
pub(super) mod put_set;

#[derive(Deserialize)]
pub(crate) struct WorkoutPath {
    workout_id: WorkoutId,
}

#[derive(Deserialize)]
pub(crate) struct SetPath {
    workout_id: WorkoutId,
    set_id: SetId,
}
