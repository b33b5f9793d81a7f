//! From rows to workouts and sets, column by column: the coach reads thousands of sets, and the way through a tree of
//! JSON costs more than everything else about them.

use diesel::{QueryResult, result::Error::DeserializationError};
use serde::{Deserialize, de::IntoDeserializer};
use shared::entity::{Set, Workout};

use super::model::{SetColumns, WorkoutColumns};
use crate::sync::Stored;

pub(super) fn workout(row: &Stored<WorkoutColumns>) -> QueryResult<Workout> {
    let columns = &row.columns;
    Ok(Workout {
        title: columns.title.clone(),
        assignment: columns.assignment_id,
        revision: columns.revision_id,
        week: columns.week.as_deref().map(value).transpose()?,
        day: columns.day.as_deref().map(value).transpose()?,
        gym: columns.gym_id,
        started_at: columns.started_at,
        local_date: columns.local_date,
        utc_offset_s: columns.utc_offset_s,
        finished_at: columns.finished_at,
        status: value(columns.status.as_str())?,
        body_mass: columns.body_mass_g.map(value).transpose()?,
        session_rpe: columns.session_rpe.map(value).transpose()?,
        notes: columns.notes.clone(),
        slots: value(&columns.slots)?,
    })
}

pub(super) fn set(row: &Stored<SetColumns>) -> QueryResult<Set> {
    let (columns, extra) = (&row.columns, &row.merge.extra);
    let present = |name: &str| extra.get(name).filter(|value| !value.is_null());
    Ok(Set {
        workout: columns.workout_id,
        exercise: columns.exercise_id,
        slot: columns.slot.as_deref().map(value).transpose()?,
        position: value(columns.position)?,
        kind: value(columns.kind.as_str())?,
        group: present("group").map(value).transpose()?,
        side: columns.side.as_deref().map(value).transpose()?,
        gym: columns.gym_id,
        weight: columns.weight_g.map(value).transpose()?,
        unit: value(columns.unit.as_str())?,
        convention: value(columns.convention.as_str())?,
        reps: columns.reps.map(value).transpose()?,
        rir: columns.rir.map(value).transpose()?,
        duration_s: columns.duration_s.map(value).transpose()?,
        parts: present("parts").map(value).transpose()?.unwrap_or_default(),
        weight_source: value(columns.weight_source.as_str())?,
        reps_source: value(columns.reps_source.as_str())?,
        rir_source: value(columns.rir_source.as_str())?,
        prescribed: columns.prescribed.as_ref().map(value).transpose()?,
        body_mass: columns.body_mass_g.map(value).transpose()?,
        performed_at: columns.performed_at,
        local_date: columns.local_date,
        utc_offset_s: columns.utc_offset_s,
        outlier: value(columns.outlier.as_str())?,
        note: columns.note.clone(),
    })
}

/// A column as the type that it has on the wire.
fn value<'de, T, C>(column: C) -> QueryResult<T>
where
    T: Deserialize<'de>,
    C: IntoDeserializer<'de, serde_json::Error>,
{
    T::deserialize(column.into_deserializer()).map_err(|error| DeserializationError(Box::new(error)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use diesel::QueryResult;
    use serde_json::{Value, json};
    use shared::{
        entity,
        entity::{Set, Workout},
        sync::{Document, EntityRef, Hlc},
    };
    use uuid::Uuid;

    use crate::sync::{Stored, Synced};

    /// The row that fields are stored as, and the entity that they say.
    fn stored<E: Synced>(fields: Value) -> (Stored<E::Columns>, E) {
        let Value::Object(fields) = fields else {
            panic!("fields")
        };
        let clock: Hlc = format!("{:013}-00000-{}", 7, Uuid::from_u128(7)).parse().unwrap();
        let document = Document {
            clocks: fields
                .keys()
                .map(|name| (name.clone(), clock))
                .collect::<BTreeMap<_, _>>(),
            fields,
            edited: Some(clock),
            ..Document::new(EntityRef::from((E::KIND, Uuid::from_u128(1))))
        };
        let entity: E = entity::parse(&document).unwrap();
        let row = Stored::of(&document, &entity).unwrap().unwrap();
        (row, entity)
    }

    fn reads_back<E: Synced + std::fmt::Debug>(fields: Value) {
        let (row, entity) = stored::<E>(fields);
        let read: QueryResult<E> = row.entity();
        assert_eq!(read.unwrap(), entity);
    }

    #[test]
    fn a_set_is_read_as_it_was_said_with_all_its_fields_and_with_none() {
        let least = json!({
            "workout": Uuid::from_u128(2), "exercise": Uuid::from_u128(3), "position": 0, "convention": "total", "reps": 8,
            "performed_at": "2026-03-12T18:10:00.125Z", "local_date": "2026-03-12", "utc_offset_s": -3600
        });
        reads_back::<Set>(least.clone());
        let more = json!({
            "slot": "w1d1s1", "position": 3, "kind": "warm_up", "group": "A", "side": "left", "gym": Uuid::from_u128(4),
            "weight": -20_000, "unit": "lb", "convention": "added", "rir": 1.5, "duration_s": 40, "parts": [8, 3, 2],
            "weight_source": "edited", "reps_source": "confirmed", "rir_source": "edited", "body_mass": 80_000,
            "prescribed": {"reps_low": 6, "reps_high": 8, "rir": 2.0, "model_version": "gg1-1", "weight": 80_000},
            "outlier": "confirmed", "note": "belt, \"tight\""
        });
        let (Value::Object(mut all), Value::Object(more)) = (least, more) else {
            panic!("objects")
        };
        all.extend(more);
        reads_back::<Set>(Value::Object(all));
    }

    #[test]
    fn a_workout_is_read_as_it_was_said_with_all_its_fields_and_with_none() {
        let least = json!({
            "title": "Upper", "started_at": "2026-03-12T18:00:00Z", "local_date": "2026-03-12", "utc_offset_s": 0
        });
        reads_back::<Workout>(least.clone());
        let set = json!({"id": "p1", "reps_low": 6, "reps_high": 8, "rir": 2});
        let slot = json!({"id": "s1", "exercise": Uuid::from_u128(3), "sets": [set], "skipped": true});
        let more = json!({
            "assignment": Uuid::from_u128(5), "revision": Uuid::from_u128(6), "week": "w1", "day": "w1d1",
            "gym": Uuid::from_u128(4), "finished_at": "2026-03-12T19:00:00Z", "status": "finished", "body_mass": 80_000,
            "session_rpe": 7, "notes": "good", "slots": [slot]
        });
        let (Value::Object(mut all), Value::Object(more)) = (least, more) else {
            panic!("objects")
        };
        all.extend(more);
        reads_back::<Workout>(Value::Object(all));
    }
}
