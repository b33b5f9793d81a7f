//! Golden prescriptions: a history and a situation in, every number out to the bit.
//!
//! `BLESS=1 cargo test -p training --test golden` writes the files anew; a change of one is a change of the coach.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use training::exercise::ExerciseFacts;
use training::history::HistorySet;
use training::load::{Inventory, LoadGrid};
use training::prescribe::{Athlete, Options, Readiness, Situation, SlotTarget, prescribe_exercise};
use training::strength::gg1::{Catalogue, LifterState, replay};
use training::units::WeightUnit;

/// Everything that goes in.
#[derive(Serialize, Deserialize)]
pub struct Case {
    pub athlete: Athlete,
    pub exercise: ExerciseFacts,
    pub inventory: Inventory,
    pub unit: WeightUnit,
    pub history: Vec<HistorySet>,
    pub today: Vec<HistorySet>,
    pub slot: Option<SlotTarget>,
    pub readiness: Option<Readiness>,
    pub deload: bool,
    pub now_ms: i64,
    pub sets: u16,
}

/// One file: cases by name with what is prescribed.
#[derive(Serialize, Deserialize)]
pub struct Golden {
    pub case: Case,
    pub prescriptions: Value,
    pub state: Value,
}

/// Prescriptions and learned state, every float as the hexadecimal of its bits.
pub fn run(case: &Case) -> (Value, Value) {
    let catalogue: Catalogue = [(case.exercise.id.clone(), case.exercise.clone())].into();
    let learned = replay(&case.history, &catalogue);
    // The state travels as JSON and must come back to the bit.
    let text = serde_json::to_string(&learned).expect("a state is serialisable");
    let lifter: LifterState = serde_json::from_str(&text).expect("a state can be read back");
    assert_eq!(lifter, learned);
    let grid = LoadGrid::for_exercise(&case.inventory, &case.exercise, case.unit);
    let prescriptions = prescribe_exercise(
        &Situation {
            athlete: &case.athlete,
            exercise: &case.exercise,
            context: "",
            lifter: &lifter,
            grid: &grid,
            slot: case.slot,
            block_position: 0.5,
            today: &case.today,
            now_ms: case.now_ms,
            readiness: case.readiness.as_ref(),
            pain: None,
            hold_progress: false,
            deload: case.deload,
            options: Options::default(),
        },
        case.sets,
    );
    let bits = |value: Result<Value, serde_json::Error>| to_bits(value.expect("serialisable"));
    (
        bits(serde_json::to_value(prescriptions)),
        bits(serde_json::to_value(lifter)),
    )
}

/// Checks one golden file.
pub fn check(text: &str) {
    let golden: Golden = serde_json::from_str(text).expect("a golden file");
    let (prescriptions, state) = run(&golden.case);
    assert_eq!(prescriptions, golden.prescriptions);
    assert_eq!(state, golden.state);
}

fn to_bits(value: Value) -> Value {
    match value {
        Value::Number(number) if number.is_f64() => {
            Value::String(format!("{:016x}", number.as_f64().expect("a float").to_bits()))
        }
        Value::Array(items) => Value::Array(items.into_iter().map(to_bits).collect()),
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(key, v)| (key, to_bits(v))).collect())
        }
        other => other,
    }
}
