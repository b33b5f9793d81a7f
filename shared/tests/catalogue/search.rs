use shared::catalogue::{ExerciseFilter, SearchIndex, Usage, search};
use training::exercise::{Equipment, MovementPattern, Muscle, Role};

use crate::exercises;

/// What people type, and what must come first.
pub const TYPED: &[(&str, &str)] = &[
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
    // As typed in a hurry, between two sets.
    ("dumbell bench", "dumbbell-bench-press"),
    ("dumbel press", "dumbbell-bench-press"),
    ("incline db press", "incline-dumbbell-press"),
    ("incline dumbell pres", "incline-dumbbell-press"),
    ("incline bench", "incline-bench-press"),
    ("close grip bench", "close-grip-bench-press"),
    ("cgbp", "close-grip-bench-press"),
    ("bnech press", "bench-press"),
    ("benchpres", "bench-press"),
    ("db rows", "dumbbell-row"),
    ("one arm row", "dumbbell-row"),
    ("single arm dumbbell row", "dumbbell-row"),
    ("bor", "barbell-row"),
    ("bent over rows", "barbell-row"),
    ("pendlay", "pendlay-row"),
    ("t-bar", "t-bar-row"),
    ("chest supported rows", "chest-supported-dumbbell-row"),
    ("cable rows", "seated-cable-row"),
    ("seated rows", "seated-cable-row"),
    ("meadows row", "meadows-row"),
    ("lat pulldowns", "lat-pulldown"),
    ("latpulldown", "lat-pulldown"),
    ("lat pull downs", "lat-pulldown"),
    ("pull down", "lat-pulldown"),
    ("pulup", "pull-up"),
    ("weighted pullups", "pull-up"),
    ("assisted pullups", "assisted-pull-up"),
    ("chinups", "chin-up"),
    ("pushups", "push-up"),
    ("dips", "dip"),
    ("tricep dips", "dip"),
    ("bench dips", "bench-dip"),
    ("leg curls", "lying-leg-curl"),
    ("ham curl", "lying-leg-curl"),
    ("leg ext", "leg-extension"),
    ("leg extentions", "leg-extension"),
    ("leg preess", "leg-press"),
    ("calf raises", "standing-calf-raise"),
    ("hip thrusts", "hip-thrust"),
    ("hipthrust", "hip-thrust"),
    ("lunges", "dumbbell-lunge"),
    ("walking lunges", "dumbbell-walking-lunge"),
    ("step ups", "dumbbell-step-up"),
    ("split squats", "dumbbell-split-squat"),
    ("bulgarian split squats", "bulgarian-split-squat"),
    ("bulgrian splt squat", "bulgarian-split-squat"),
    ("goblet squats", "goblet-squat"),
    ("front squats", "front-squat"),
    ("sqats", "squat"),
    ("ssb squat", "safety-bar-squat"),
    ("pistol squat", "pistol-squat"),
    ("pendulum", "pendulum-squat"),
    ("belt squat", "belt-squat"),
    ("deadlfit", "deadlift"),
    ("dl", "deadlift"),
    ("sumo deadlift", "sumo-deadlift"),
    ("trap bar dl", "trap-bar-deadlift"),
    ("stiff leg dl", "stiff-legged-deadlift"),
    ("romanian deadlifts", "romanian-deadlift"),
    ("db rdl", "dumbbell-romanian-deadlift"),
    ("single leg rdl", "single-leg-romanian-deadlift"),
    ("good mornings", "good-morning"),
    ("hyperextensions", "back-extension"),
    ("nordics", "nordic-curl"),
    ("adductor", "hip-adduction-machine"),
    ("abductor machine", "hip-abduction-machine"),
    ("copenhagen", "copenhagen-plank"),
    ("skullcrushers", "skullcrusher"),
    ("skulcrusher", "skullcrusher"),
    ("rope pushdown", "rope-pushdown"),
    ("tricep rope pushdown", "rope-pushdown"),
    ("triecps pushdown", "triceps-pushdown"),
    ("overhead tricep extension", "overhead-cable-triceps-extension"),
    ("jm press", "jm-press"),
    ("db curls", "dumbbell-curl"),
    ("bicep crul", "dumbbell-curl"),
    ("hammer curls", "hammer-curl"),
    ("preacher curls", "preacher-curl"),
    ("ez curl", "ez-bar-curl"),
    ("biceps cable", "cable-curl"),
    ("shrugs", "barbell-shrug"),
    ("dumbell shrugs", "dumbbell-shrug"),
    ("facepulls", "face-pull"),
    ("rear delt flyes", "dumbbell-reverse-fly"),
    ("chest flys", "dumbbell-fly"),
    ("cable flies", "cable-fly"),
    ("cable crossover", "cable-fly"),
    ("pec dec", "pec-deck"),
    ("chest fly machine", "pec-deck"),
    ("db shoulder press", "dumbbell-shoulder-press"),
    ("seated db press", "dumbbell-shoulder-press"),
    ("shoulder press machine", "machine-shoulder-press"),
    ("shoulder pres machine", "machine-shoulder-press"),
    ("millitary press", "overhead-press"),
    ("overhead pres", "overhead-press"),
    ("z press", "z-press"),
    ("hspu", "handstand-push-up"),
    ("lateral raises", "lateral-raise"),
    ("side laterals", "lateral-raise"),
    ("cable lateral raises", "cable-lateral-raise"),
    ("front raises", "front-raise"),
    ("upright rows", "upright-row"),
    ("planks", "plank"),
    ("crunches", "crunch"),
    ("situps", "sit-up"),
    ("hanging leg raises", "hanging-leg-raise"),
    ("leg raises", "lying-leg-raise"),
    ("cable crunches", "cable-crunch"),
    ("russian twists", "russian-twist"),
    ("bicycle crunches", "air-bike"),
    ("farmer walk", "farmers-walk"),
    ("kb swings", "kettlebell-swing"),
    ("tgu", "turkish-get-up"),
    ("power cleans", "power-clean"),
    ("clean and jerk", "clean-and-jerk"),
    ("box jumps", "box-jump"),
    ("landmine press", "landmine-press"),
    ("hamstrings machine", "lying-leg-curl"),
    ("chest dumbbell", "dumbbell-bench-press"),
    ("chest dumbell", "dumbbell-bench-press"),
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
fn a_muscle_alone_lists_what_it_is_trained_by_the_most_common_first() {
    let exercises = exercises();
    for (typed, muscles) in [
        ("chest", &[Muscle::Chest][..]),
        ("lats", &[Muscle::Lats]),
        ("back", &[Muscle::Lats, Muscle::MidBack, Muscle::LowerBack]),
        (
            "shoulders",
            &[Muscle::FrontDelts, Muscle::SideDelts, Muscle::RearDelts],
        ),
        ("rear delts", &[Muscle::RearDelts]),
        ("biceps", &[Muscle::Biceps]),
        ("tricep", &[Muscle::Triceps]),
        ("quads", &[Muscle::Quads]),
        ("hamstrings", &[Muscle::Hamstrings]),
        ("glutes", &[Muscle::Glutes]),
        ("calves", &[Muscle::Calves]),
        ("abs", &[Muscle::Abs]),
        ("traps", &[Muscle::Traps]),
    ] {
        let found = search(&exercises, typed, &ExerciseFilter::default());
        for exercise in &found[..3] {
            let trained = muscles.iter().any(|muscle| exercise.trains(*muscle, Role::Prime));
            assert!(trained, "`{typed}` finds {}", exercise.slug);
            assert!(
                exercise.usage <= Usage::Common,
                "`{typed}` finds {}",
                exercise.slug
            );
        }
    }
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
fn values_of_a_list_are_alternatives_and_lists_are_conditions() {
    let exercises = exercises();
    let passes = |filter: &ExerciseFilter, slug: &str| {
        let exercise = exercises
            .iter()
            .find(|exercise| exercise.slug == slug)
            .expect("it is there");
        filter.admits(&exercise.muscles, exercise.equipment, exercise.pattern)
    };
    let triceps_or_chest = ExerciseFilter {
        muscles: vec![Muscle::Triceps, Muscle::Chest],
        ..ExerciseFilter::default()
    };
    assert!(passes(&ExerciseFilter::default(), "plank"));
    assert!(passes(&triceps_or_chest, "bench-press") && passes(&triceps_or_chest, "triceps-pushdown"));
    assert!(
        !passes(&triceps_or_chest, "overhead-press"),
        "triceps are secondary there"
    );
    let with_a_cable = ExerciseFilter {
        equipment: vec![Equipment::Cable],
        ..triceps_or_chest
    };
    assert!(!passes(&with_a_cable, "bench-press") && passes(&with_a_cable, "triceps-pushdown"));
}

#[test]
fn a_long_or_odd_query_is_answered() {
    let exercises = exercises();
    let long = "press ".repeat(5_000);
    for query in [long.as_str(), "💪", "\u{0}\u{301}", "ß", "a", "---"] {
        let _ = search(&exercises, query, &ExerciseFilter::default());
    }
}
