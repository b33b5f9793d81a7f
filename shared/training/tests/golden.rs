//! Golden prescriptions, natively; `tests/wasm.rs` checks the same files in wasm.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use support::golden::{Case, Golden, check, run};
use support::gym::{assisted_pull_up, bench, dumbbell_curl, inventory};
use support::lifter::{Lifter, slot};
use training::exercise::{ExerciseFacts, Muscle};
use training::prescribe::Readiness;
use training::units::WeightUnit;

fn case(lifter: Lifter, unit: WeightUnit, sets: u16) -> Case {
    let now_ms = lifter.set_on(lifter.now_days, 20, 1.0, 1, None).performed_at_ms;
    Case {
        athlete: lifter.athlete,
        exercise: lifter.facts,
        inventory: if unit == WeightUnit::Kg {
            inventory()
        } else {
            training::load::Inventory::default()
        },
        unit,
        history: lifter.history,
        today: lifter.today,
        slot: lifter.slot,
        readiness: lifter.readiness,
        deload: lifter.deload,
        now_ms,
        sets,
    }
}

fn workouts(facts: ExerciseFacts, done: &[(i64, f64, u16, Option<f64>)]) -> Lifter {
    done.iter()
        .fold(Lifter::new(facts), |lifter, (day, weight, reps, rir)| {
            lifter.did(*day, *weight, *reps, *rir, 3)
        })
}

fn cases() -> Vec<(&'static str, Case)> {
    let steady = [
        (0, 80.0, 8, Some(2.0)),
        (3, 80.0, 8, Some(2.0)),
        (7, 80.0, 8, Some(2.0)),
    ];
    let mut first_set = workouts(bench(), &steady);
    first_set.slot = Some(slot(6, 8, 2.0));
    let mut short = workouts(bench(), &steady);
    short.slot = Some(slot(6, 8, 2.0));
    short.logs(82.5, 4, Some(0.0));
    let mut easy = workouts(bench(), &steady);
    easy.slot = Some(slot(6, 8, 2.0));
    easy.logs(82.5, 7, Some(5.0));
    let mut unsaid = workouts(
        bench(),
        &[
            (0, 80.0, 8, None),
            (3, 80.0, 9, None),
            (7, 80.0, 10, None),
            (12, 80.0, 10, Some(1.5)),
        ],
    );
    unsaid.readiness = Some(Readiness {
        sleep_hours: Some(5.0),
        soreness: [(Muscle::Chest, 4)].into(),
        ..Readiness::default()
    });
    let mut back = workouts(bench(), &steady);
    back.now_days = 60;
    let mut deload = workouts(
        bench(),
        &[
            (0, 185.0 * 0.45, 5, Some(1.0)),
            (5, 84.0, 6, Some(1.0)),
            (9, 86.0, 5, None),
        ],
    );
    deload.deload = true;
    deload.slot = None;
    vec![
        ("bench-first-set", case(first_set, WeightUnit::Kg, 4)),
        ("bench-three-short", case(short, WeightUnit::Kg, 4)),
        ("bench-three-easier", case(easy, WeightUnit::Kg, 4)),
        ("bench-effort-unsaid", case(unsaid, WeightUnit::Kg, 3)),
        ("bench-after-a-break", case(back, WeightUnit::Kg, 3)),
        ("bench-deload-in-pounds", case(deload, WeightUnit::Lb, 3)),
        (
            "curl-unknown",
            case(Lifter::new(dumbbell_curl()), WeightUnit::Kg, 3),
        ),
        (
            "pull-up-assisted",
            case(
                workouts(
                    assisted_pull_up(),
                    &[(0, -30.0, 10, Some(3.0)), (4, -25.0, 10, Some(2.0))],
                ),
                WeightUnit::Kg,
                3,
            ),
        ),
    ]
}

#[test]
#[expect(clippy::print_stderr, reason = "says which files were written")]
fn golden_prescriptions_are_the_same_to_the_bit() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
    for (name, case) in cases() {
        let path = format!("{folder}/{name}.json");
        if std::env::var_os("BLESS").is_some() {
            let (prescriptions, state) = run(&case);
            let golden = Golden {
                case,
                prescriptions,
                state,
            };
            let text = serde_json::to_string_pretty(&golden).expect("serialisable");
            std::fs::write(&path, text + "\n").expect("the folder is writable");
            eprintln!("wrote {name}");
        } else {
            check(&std::fs::read_to_string(&path).expect("BLESS=1 writes the golden files"));
        }
    }
}

#[test]
fn the_wasm_run_checks_every_golden_file() {
    let wasm = include_str!("wasm.rs");
    for (name, _) in cases() {
        assert!(
            wasm.contains(&format!("golden/{name}.json")),
            "{name} is missing in tests/wasm.rs"
        );
    }
}
