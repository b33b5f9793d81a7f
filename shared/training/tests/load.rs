//! The loads of a gym.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "what is missing fails the test")]

mod support;

use support::gym::{assisted_pull_up, bench, dumbbell_curl, grid, kg, pull_up, push_up};
use training::exercise::Equipment;
use training::load::{Build, Inventory, Item, LoadGrid};
use training::units::{Weight, WeightUnit};

fn pounds(text: &str) -> Weight {
    Weight::parse(text, WeightUnit::Lb).expect("pounds")
}

fn kilograms(grid: &LoadGrid) -> Vec<f64> {
    grid.weights().map(Weight::kg).collect()
}

#[test]
fn neighbours_are_found_on_both_sides_and_ties_go_down() {
    let grid = grid(&bench());
    assert_eq!(grid.nearest(kg(81.2)), Some(kg(80.0)));
    assert_eq!(grid.nearest(kg(81.25)), Some(kg(80.0)));
    assert_eq!(grid.nearest(kg(81.3)), Some(kg(82.5)));
    assert_eq!(
        (grid.next_above(kg(80.0)), grid.next_below(kg(80.0))),
        (Some(kg(82.5)), Some(kg(77.5)))
    );
    assert_eq!(
        (grid.nearest_at_most(kg(19.0)), grid.lightest()),
        (None, Some(kg(20.0)))
    );
    assert_eq!(grid.nearest(kg(5.0)), Some(kg(20.0)));
}

#[test]
fn every_load_is_built_from_what_the_gym_has() {
    let grid = grid(&bench());
    for weight in grid.weights() {
        let Some(Build::Plates { bar, per_side, .. }) = grid.build(weight) else {
            panic!("plates for {weight:?}")
        };
        let side: i32 = per_side
            .iter()
            .map(|plate| plate.weight.grams() * i32::from(plate.count))
            .sum();
        assert_eq!(bar.grams() + 2 * side, weight.grams());
        assert!(per_side.is_sorted_by(|a, b| a.weight > b.weight));
    }
    assert_eq!(grid.build(kg(81.0)), None);
}

#[test]
fn eleven_times_forty_five_pounds_is_495_pounds() {
    let items = vec![
        Item::Bar {
            equipment: Equipment::Barbell,
            weight: pounds("45"),
            unit: WeightUnit::Lb,
            exercises: Vec::new(),
        },
        Item::Plates {
            weight: pounds("45"),
            unit: WeightUnit::Lb,
            pairs: 5,
        },
        Item::Plates {
            weight: kg(1.25),
            unit: WeightUnit::Kg,
            pairs: 1,
        },
    ];
    let grid = LoadGrid::for_exercise(&Inventory { items }, &bench(), WeightUnit::Lb);
    let shown: Vec<String> = grid
        .weights()
        .map(|weight| weight.display(WeightUnit::Lb))
        .collect();
    assert!(shown.contains(&"495".to_owned()), "{shown:?}");
    assert_eq!(
        grid.len(),
        12,
        "six heights, each with and without the small kilogram plates"
    );
}

#[test]
fn two_loadable_dumbbells_share_the_plates() {
    let items = vec![
        Item::Bar {
            equipment: Equipment::Dumbbell,
            weight: kg(2.0),
            unit: WeightUnit::Kg,
            exercises: Vec::new(),
        },
        Item::Plates {
            weight: kg(5.0),
            unit: WeightUnit::Kg,
            pairs: 2,
        },
        Item::Plates {
            weight: kg(2.5),
            unit: WeightUnit::Kg,
            pairs: 1,
        },
    ];
    let grid = LoadGrid::for_exercise(&Inventory { items }, &dumbbell_curl(), WeightUnit::Kg);
    assert_eq!(kilograms(&grid), [2.0, 12.0]);
}

#[test]
fn an_item_tied_to_the_exercise_comes_before_its_kind() {
    let stack = |start: f64, exercises: Vec<String>| Item::Stack {
        equipment: Equipment::Barbell,
        start: kg(start),
        step: kg(5.0),
        count: 3,
        add_ons: vec![kg(2.5)],
        unit: WeightUnit::Kg,
        exercises,
    };
    let items = vec![stack(10.0, Vec::new()), stack(100.0, vec!["bench".to_owned()])];
    let grid = LoadGrid::for_exercise(&Inventory { items }, &bench(), WeightUnit::Kg);
    assert_eq!(kilograms(&grid), [100.0, 102.5, 105.0, 107.5, 110.0, 112.5]);
    assert_eq!(
        grid.build(kg(107.5)),
        Some(Build::Stack {
            position: kg(105.0),
            add_ons: vec![kg(2.5)],
            unit: WeightUnit::Kg,
            assists: false
        })
    );
}

#[test]
fn the_body_alone_more_and_less_are_one_grid() {
    let added = grid(&pull_up());
    assert_eq!(added.lightest(), Some(Weight::ZERO));
    assert_eq!(added.build(Weight::ZERO), Some(Build::Bodyweight));
    assert!(added.contains(kg(2.5)));
    let assisted = grid(&assisted_pull_up());
    assert!(assisted.lightest().expect("help") < Weight::ZERO && assisted.contains(Weight::ZERO));
    assert!(matches!(
        assisted.build(kg(-30.0)),
        Some(Build::Stack { assists: true, .. })
    ));
    assert_eq!(kilograms(&grid(&push_up())), [0.0]);
}

#[test]
fn a_gym_that_lists_nothing_has_ordinary_equipment() {
    for unit in [WeightUnit::Kg, WeightUnit::Lb] {
        for equipment in [
            Equipment::Barbell,
            Equipment::Dumbbell,
            Equipment::Machine,
            Equipment::Cable,
            Equipment::Other,
        ] {
            let facts = training::exercise::ExerciseFacts { equipment, ..bench() };
            let grid = LoadGrid::for_exercise(&Inventory::default(), &facts, unit);
            assert!(grid.len() >= 20, "{equipment:?}");
            assert!(grid.weights().all(|weight| grid.build(weight).is_some()));
        }
    }
}
