use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::sync::EntityRef;

fn set_fields() -> Value {
    json!({
        "workout": Uuid::from_u128(1),
        "exercise": Uuid::from_u128(2),
        "position": 0,
        "weight": 80_000,
        "convention": "total",
        "reps": 8,
        "performed_at": "2026-03-12T18:00:00Z",
        "local_date": "2026-03-12",
        "utc_offset_s": 3600,
    })
}

fn parse_set(change: &Value) -> Result<Set, Problem> {
    let mut document = Document::new(EntityRef {
        kind: EntityKind::Set,
        id: Uuid::from_u128(3),
    });
    document.fields = set_fields().as_object().cloned().unwrap_or_default();
    document
        .fields
        .extend(change.as_object().cloned().unwrap_or_default());
    parse(&document)
}

#[test]
fn print_then_parse_is_identity() {
    let set = parse_set(&json!({"rir": 2, "rir_source": "edited"})).unwrap();
    let mut document = Document::new(EntityRef {
        kind: EntityKind::Set,
        id: Uuid::from_u128(3),
    });
    document.fields = fields(&set);
    assert_eq!(parse::<Set>(&document).unwrap(), set);
}

#[cfg(feature = "pointers")]
#[test]
fn each_bad_field_is_named_by_a_pointer() {
    for (change, pointer) in [
        (json!({"weight": 1_000_001}), "/weight"),
        (json!({"weight": "NaN"}), "/weight"),
        (json!({"weight": -20_000}), "/weight"),
        (json!({"reps": 201}), "/reps"),
        (json!({"rir": 0.3}), "/rir"),
        (json!({"note": "x".repeat(10_000)}), "/note"),
        (json!({"performed_at": "yesterday"}), "/performed_at"),
        (json!({"workout": 7}), "/workout"),
        (json!({"prescribed": {"reps_low": -1}}), "/prescribed/reps_low"),
    ] {
        let problem = parse_set(&change).unwrap_err();
        assert_eq!(problem.code, Code::ValidationFailed, "{change}");
        assert_eq!(problem.errors[0].pointer, pointer, "{change}");
    }
}

#[test]
fn assistance_is_negative_only_where_the_exercise_allows_it() {
    assert!(parse_set(&json!({"weight": -20_000, "convention": "added"})).is_ok());
    assert!(parse_set(&json!({"weight": -20_000, "convention": "total"})).is_err());
}

#[test]
fn an_untouched_rir_is_no_evidence() {
    assert_eq!(parse_set(&json!({"rir": 2})).unwrap().known_rir(), None);
    assert!(
        parse_set(&json!({"rir": 2, "rir_source": "confirmed"}))
            .unwrap()
            .known_rir()
            .is_some()
    );
}

#[test]
fn a_reader_ignores_fields_that_it_does_not_know() {
    assert!(parse_set(&json!({"bar_speed_mm_s": 430})).is_ok());
}

#[test]
fn a_difference_holds_the_touched_fields_and_clears_what_is_gone() {
    let before = parse_set(&json!({"rir": 2, "note": "belt"})).unwrap();
    let after = Set {
        rir: None,
        reps: "9".parse::<u16>().ok().and_then(|n| n.try_into().ok()),
        ..before.clone()
    };
    assert_eq!(
        Value::Object(difference(&before, &after)),
        json!({"rir": null, "reps": 9})
    );
}

#[test]
fn a_profile_of_nothing_is_a_profile_of_defaults() {
    let document = Document::new(EntityRef {
        kind: EntityKind::Profile,
        id: Uuid::from_u128(3),
    });
    assert_eq!(parse::<Profile>(&document).unwrap(), Profile::default());
}

fn own_exercise(change: &Value) -> Result<CustomExercise, serde_json::Error> {
    let mut fields = json!({
        "name": "Board press", "pattern": "horizontal_push", "equipment": "barbell", "mechanic": "compound",
        "convention": "total", "direction": "more_load", "increment_g": 2_500,
        "muscles": [{"muscle": "triceps", "role": "secondary"}, {"muscle": "chest", "role": "prime"}],
    });
    if let (Some(fields), Some(change)) = (fields.as_object_mut(), change.as_object()) {
        fields.extend(change.clone());
    }
    serde_json::from_value(fields)
}

#[test]
fn an_own_exercise_is_held_to_the_rules_of_the_catalogue() {
    assert!(own_exercise(&json!({})).unwrap().violations().check(()).is_ok());
    for (change, pointer) in [
        (json!({"muscles": []}), "/muscles"),
        (json!({"convention": "per_hand"}), "/convention"),
        (json!({"bodyweight_fraction": 0.2}), "/bodyweight_fraction"),
        (json!({"direction": "less_assistance"}), "/direction"),
        (json!({"increment_g": 0}), "/increment_g"),
        (json!({"mechanic": "isolation"}), "/mechanic"),
    ] {
        let violations = own_exercise(&change).unwrap().violations().check(());
        assert_eq!(violations.unwrap_err()[0].pointer, pointer, "{change}");
    }
}

#[test]
fn an_own_exercise_looks_like_an_entry_of_the_catalogue() {
    let id = crate::ids::ExerciseId::new(Uuid::from_u128(7));
    let exercise = own_exercise(&json!({})).unwrap();
    let (entry, facts) = (exercise.entry(id), exercise.facts(id));
    assert_eq!(entry.facts(), facts);
    assert!(
        facts.muscles.is_sorted_by_key(|share| share.role),
        "prime muscles first"
    );
}

#[test]
fn whoever_has_no_exercises_of_their_own_copies_no_catalogue() {
    use std::borrow::Cow;
    let id = crate::ids::ExerciseId::new(Uuid::from_u128(7));
    let catalogue = crate::coach::Exercises::default();
    assert!(matches!(catalogue.with(&[].into()), Cow::Borrowed(_)));
    let own = [(id, own_exercise(&json!({})).unwrap())].into();
    assert!(catalogue.with(&own).get(id).is_some());
}
