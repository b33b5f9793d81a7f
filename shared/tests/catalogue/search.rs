use shared::catalogue::{ExerciseFilter, SearchIndex, search};
use training::exercise::{Equipment, MovementPattern, Muscle, Role};

use crate::exercises;

/// What people type, and what must come first.
const TYPED: &[(&str, &str)] = &[
    // The plain names.
    ("bench press", "bench-press"),
    ("Squat", "squat"),
    ("deadlift", "deadlift"),
    ("lat pulldown", "lat-pulldown"),
    ("overhead press", "overhead-press"),
    // As short as possible.
    ("bp", "bench-press"),
    ("OHP", "overhead-press"),
    ("rdl", "romanian-deadlift"),
    ("bss", "bulgarian-split-squat"),
    ("sldl", "stiff-legged-deadlift"),
    ("bench", "bench-press"),
    ("ghr", "glute-ham-raise"),
    // Other names.
    ("military press", "overhead-press"),
    ("flat bench", "bench-press"),
    ("back squat", "squat"),
    ("skull crusher", "skullcrusher"),
    ("skull crushers", "skullcrusher"),
    ("chin ups", "chin-up"),
    ("pullup", "pull-up"),
    ("pull ups", "pull-up"),
    ("press ups", "push-up"),
    ("hamstring curl", "lying-leg-curl"),
    ("rear delt fly", "dumbbell-reverse-fly"),
    ("side raise", "lateral-raise"),
    ("lat raise", "lateral-raise"),
    ("hex bar deadlift", "trap-bar-deadlift"),
    ("ab wheel", "ab-wheel-rollout"),
    ("french press", "skullcrusher"),
    ("trx row", "suspended-row"),
    ("hammer strength row", "machine-row"),
    ("bent over row", "barbell-row"),
    // Abbreviated equipment.
    ("db bench", "dumbbell-bench-press"),
    ("db incline press", "incline-dumbbell-press"),
    ("bb row", "barbell-row"),
    ("kb swing", "kettlebell-swing"),
    ("one arm db row", "dumbbell-row"),
    // Any word order.
    ("press bench", "bench-press"),
    ("press incline dumbbell", "incline-dumbbell-press"),
    ("raise calf seated", "seated-calf-raise"),
    ("extension leg", "leg-extension"),
    // Beginnings of words, as on every keystroke.
    ("rom", "romanian-deadlift"),
    ("bulg", "bulgarian-split-squat"),
    ("inc dumb pr", "incline-dumbbell-press"),
    ("face p", "face-pull"),
    ("hip th", "hip-thrust"),
    ("pec d", "pec-deck"),
    // One typing error.
    ("sqaut", "squat"),
    ("benchpress", "bench-press"),
    ("dead lift", "deadlift"),
    ("romainian deadlift", "romanian-deadlift"),
    ("bulgarain split squat", "bulgarian-split-squat"),
    ("tricep pusdown", "triceps-pushdown"),
    ("dumbell curl", "dumbbell-curl"),
    ("leg pres", "leg-press"),
    ("latteral raise", "lateral-raise"),
    ("preecher curl", "preacher-curl"),
    ("arnold pres", "arnold-press"),
    ("nordic crul", "nordic-curl"),
    // Case, accents, punctuation.
    ("  BENCH-PRESS ", "bench-press"),
    ("Farmers walk", "farmers-walk"),
    ("farmer’s carry", "farmers-walk"),
    ("squát", "squat"),
    ("T bar row", "t-bar-row"),
    ("tbar row", "t-bar-row"),
    ("push-ups", "push-up"),
    // Muscle and equipment as words.
    ("chest", "bench-press"),
    ("chest machine", "machine-chest-press"),
    ("chest cable", "cable-chest-press"),
    ("bicep curl", "dumbbell-curl"),
    ("calves machine", "standing-calf-raise"),
    ("quads machine", "hack-squat"),
    ("tricep pushdown cable", "triceps-pushdown"),
    ("shoulder press dumbbell", "dumbbell-shoulder-press"),
    ("chest press", "machine-chest-press"),
    ("hack squat", "hack-squat"),
    ("smith squat", "smith-machine-squat"),
    ("assisted pull up", "assisted-pull-up"),
    ("leg curl seated", "seated-leg-curl"),
    ("cable row", "seated-cable-row"),
    // A word too many is forgiven.
    ("barbell flat bench press chest", "bench-press"),
    ("lateral raise dumbbell zzz", "lateral-raise"),
];

#[test]
fn what_people_type_finds_what_they_mean() {
    let exercises = exercises();
    let index = SearchIndex::new(&exercises);
    let mut wrong = Vec::new();
    for (query, expected) in TYPED {
        let found = index.search(query, &ExerciseFilter::default());
        let first: Vec<&str> = found
            .iter()
            .take(3)
            .map(|position| exercises[*position].slug.as_str())
            .collect();
        if first.first() != Some(expected) {
            wrong.push(format!("`{query}` finds {first:?}, not `{expected}`"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        TYPED.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_exercise_is_found_by_its_name_and_by_each_alias() {
    let exercises = exercises();
    let index = SearchIndex::new(&exercises);
    let mut wrong = Vec::new();
    for (position, exercise) in exercises.iter().enumerate() {
        for name in std::iter::once(&exercise.name).chain(&exercise.aliases) {
            let found = index.search(name, &ExerciseFilter::default());
            if found.first() != Some(&position) {
                let first = found.first().map(|first| &exercises[*first].slug);
                wrong.push(format!("`{name}` of {} finds {first:?}", exercise.slug));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nonsense_finds_nothing() {
    for query in ["zzzzzz", "qwxyz", "42424242"] {
        assert!(
            search(&exercises(), query, &ExerciseFilter::default()).is_empty(),
            "{query}"
        );
    }
}

#[test]
fn an_empty_query_lists_everything_with_the_staples_first() {
    let exercises = exercises();
    let all = search(&exercises, "  ", &ExerciseFilter::default());
    assert_eq!(all.len(), exercises.len());
    assert!(all.is_sorted_by_key(|exercise| exercise.usage));
}

#[test]
fn a_filter_keeps_only_what_it_admits() {
    let filter = ExerciseFilter {
        muscles: vec![Muscle::Chest],
        equipment: vec![Equipment::Dumbbell, Equipment::Cable],
        patterns: vec![MovementPattern::HorizontalPush],
    };
    let exercises = exercises();
    let found = search(&exercises, "", &filter);
    assert!(!found.is_empty());
    for exercise in found {
        assert!(exercise.trains(Muscle::Chest, Role::Prime), "{}", exercise.slug);
        assert!(
            filter.equipment.contains(&exercise.equipment),
            "{}",
            exercise.slug
        );
        assert_eq!(
            exercise.pattern,
            MovementPattern::HorizontalPush,
            "{}",
            exercise.slug
        );
    }
}

#[test]
fn a_long_or_odd_query_is_answered() {
    let exercises = exercises();
    let long = "press ".repeat(5_000);
    for query in [long.as_str(), "💪", "\u{0}\u{301}", "ß", "a", "---"] {
        let _ = search(&exercises, query, &ExerciseFilter::default());
    }
}
