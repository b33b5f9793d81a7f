//! The search in German: what lifters type, and what they mean.

use shared::catalogue::{CatalogueExercise, ExerciseFilter, ExerciseWords, SearchIndex, Usage};
use shared::language::Language;
use training::exercise::{Muscle, Role};

use crate::exercises;
use crate::german::{EXERCISES, german, words};
use crate::search::TYPED as TYPED_IN_ENGLISH;

/// What people type, and what must come first.
const TYPED: &[(&str, &str)] = &[
    // The plain names.
    ("Bankdrücken", "bench-press"),
    ("Kniebeuge", "squat"),
    ("Kreuzheben", "deadlift"),
    ("Klimmzüge", "pull-up"),
    ("Latzug", "lat-pulldown"),
    ("Schulterdrücken", "dumbbell-shoulder-press"),
    ("Beinpresse", "leg-press"),
    ("Beinstrecker", "leg-extension"),
    ("Beinbeuger", "lying-leg-curl"),
    ("Bulgarische Kniebeuge", "bulgarian-split-squat"),
    ("Rumänisches Kreuzheben", "romanian-deadlift"),
    ("Rudern am Kabel", "seated-cable-row"),
    ("Langhantelrudern", "barbell-row"),
    ("Ausfallschritte", "dumbbell-lunge"),
    ("Wadenheben", "standing-calf-raise"),
    ("Seitheben", "lateral-raise"),
    ("Trizepsdrücken am Kabel", "triceps-pushdown"),
    ("Brustpresse", "machine-chest-press"),
    ("Schulterpresse", "machine-shoulder-press"),
    ("Liegestütze", "push-up"),
    ("Überkopfdrücken", "overhead-press"),
    // Umlauts and ß as keyboards have them.
    ("bankdruecken", "bench-press"),
    ("bankdrucken", "bench-press"),
    ("klimmzuege", "pull-up"),
    ("klimmzuge untergriff", "chin-up"),
    ("schraegbankdruecken", "incline-bench-press"),
    ("rumaenisches kreuzheben", "romanian-deadlift"),
    ("liegestuetze", "push-up"),
    ("ueberkopfdruecken", "overhead-press"),
    ("stirndruecken", "skullcrusher"),
    ("beckenheben", "glute-bridge"),
    ("Liegestütze mit erhöhten Fuessen", "decline-push-up"),
    // Singular, plural, endings.
    ("Kniebeugen", "squat"),
    ("klimmzug", "pull-up"),
    ("liegestütz", "push-up"),
    ("ausfallschritt", "dumbbell-lunge"),
    ("hammercurl", "hammer-curl"),
    ("dip", "dip"),
    ("einbeinige beinpresse", "single-leg-leg-press"),
    // Other names.
    ("flachbankdrücken", "bench-press"),
    ("latziehen", "lat-pulldown"),
    ("kabelrudern", "seated-cable-row"),
    ("schulterheben", "barbell-shrug"),
    ("nackendrücken", "behind-the-neck-press"),
    ("unterarmstütz", "plank"),
    ("seitstütz", "side-plank"),
    ("planke", "plank"),
    ("butterfly", "pec-deck"),
    ("hintere schulter maschine", "reverse-pec-deck"),
    ("fliegende", "dumbbell-fly"),
    ("kabelzug über kreuz", "cable-fly"),
    ("abduktoren", "hip-abduction-machine"),
    ("adduktoren", "hip-adduction-machine"),
    ("hackenschmidt", "hack-squat"),
    ("frontbeuge", "front-squat"),
    ("multipresse kniebeuge", "smith-machine-squat"),
    ("multipresse bankdrücken", "smith-machine-bench-press"),
    ("scottcurls", "preacher-curl"),
    ("french press", "ez-bar-overhead-triceps-extension"),
    ("rückenstrecker", "back-extension"),
    ("hyperextensions", "back-extension"),
    ("bauernlauf", "farmers-walk"),
    ("rollout", "ab-wheel-rollout"),
    ("bauchroller", "ab-wheel-rollout"),
    ("trx rudern", "suspended-row"),
    ("hexbar kreuzheben", "trap-bar-deadlift"),
    ("wandsitzen", "wall-sit"),
    ("bergsteiger", "mountain-climber"),
    ("barrenstütz", "dip"),
    ("enges bankdrücken", "close-grip-bench-press"),
    ("umsetzen", "clean"),
    ("beinheben", "hanging-leg-raise"),
    // Abbreviated equipment.
    ("kh bankdrücken", "dumbbell-bench-press"),
    ("kh rudern", "dumbbell-row"),
    ("lh rudern", "barbell-row"),
    ("lh curls", "barbell-curl"),
    ("sz curls", "ez-bar-curl"),
    ("rdl", "romanian-deadlift"),
    ("ohp", "overhead-press"),
    ("kb swing", "kettlebell-swing"),
    // Two words or one, any order.
    ("bank drücken", "bench-press"),
    ("kreuz heben", "deadlift"),
    ("schräg bankdrücken kurzhantel", "incline-dumbbell-press"),
    ("Kurzhantel Schrägbankdrücken", "incline-dumbbell-press"),
    ("kurzhantelbankdrücken", "dumbbell-bench-press"),
    ("bankdrücken kurzhantel", "dumbbell-bench-press"),
    ("wadenheben sitzend", "seated-calf-raise"),
    ("sitzend beinbeuger", "seated-leg-curl"),
    ("kabel seitheben", "cable-lateral-raise"),
    ("rudern kurzhantel", "dumbbell-row"),
    ("schulterdrücken maschine", "machine-shoulder-press"),
    ("schulterdrücken langhantel", "overhead-press"),
    ("latzug eng", "close-grip-lat-pulldown"),
    ("latzug breit", "wide-grip-lat-pulldown"),
    ("trizeps seil", "rope-pushdown"),
    ("bizeps kabel", "cable-curl"),
    // Beginnings of words, as on every keystroke.
    ("bankd", "bench-press"),
    ("knieb", "squat"),
    ("bulga", "bulgarian-split-squat"),
    ("klimm", "pull-up"),
    ("rumän", "romanian-deadlift"),
    ("seith", "lateral-raise"),
    // One typing error.
    ("bankdürcken", "bench-press"),
    ("kneibeuge", "squat"),
    ("kreuzhben", "deadlift"),
    ("klimzüge", "pull-up"),
    ("latzgu", "lat-pulldown"),
    ("beinpese", "leg-press"),
    ("schulterdrüken", "dumbbell-shoulder-press"),
    ("seitehben", "lateral-raise"),
    ("bulgarishe kniebeuge", "bulgarian-split-squat"),
    ("ausfalschritte", "dumbbell-lunge"),
    ("kurzhantel bankdrüken", "dumbbell-bench-press"),
    // Muscle and equipment as words.
    ("brust", "bench-press"),
    ("brust maschine", "machine-chest-press"),
    ("brust kurzhantel", "dumbbell-bench-press"),
    ("waden maschine", "standing-calf-raise"),
    ("bizeps maschine", "machine-biceps-curl"),
    ("trizeps maschine", "machine-triceps-extension"),
    // English, as gyms mix it in.
    ("bench press", "bench-press"),
    ("squat", "squat"),
    ("deadlift", "deadlift"),
    ("lat pulldown", "lat-pulldown"),
    ("hip thrust", "hip-thrust"),
    ("face pull", "face-pull"),
    ("pec deck", "pec-deck"),
    ("leg press", "leg-press"),
    ("bulgarian split squat", "bulgarian-split-squat"),
    ("push ups", "push-up"),
    ("lateral raises", "lateral-raise"),
    // A word too many is forgiven.
    ("bankdrücken langhantel flach zzz", "bench-press"),
];

/// What does not come first, in words.
fn misses<'a>(
    exercises: &[CatalogueExercise],
    queries: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Vec<String> {
    let index = SearchIndex::in_language(Language::De, exercises);
    let mut wrong = Vec::new();
    for (query, expected) in queries {
        let found = index.search(query, &ExerciseFilter::default());
        let first: Vec<&str> = found
            .iter()
            .take(3)
            .map(|position| exercises[*position].slug.as_str())
            .collect();
        if first.first() != Some(&expected) {
            wrong.push(format!("`{query}` finds {first:?}, not `{expected}`"));
        }
    }
    wrong
}

#[test]
fn what_germans_type_finds_what_they_mean() {
    assert!(TYPED.len() >= 100);
    let wrong = misses(&german(), TYPED.iter().copied());
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        TYPED.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_german_name_and_alias_finds_its_exercise() {
    let words: Vec<ExerciseWords> = words(EXERCISES);
    let names = words.iter().flat_map(|one| {
        let names = std::iter::once(&one.name).chain(&one.aliases);
        names.map(|name| (name.as_str(), one.slug.as_str()))
    });
    let wrong = misses(&german(), names);
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn english_names_find_the_same_in_german() {
    let english = exercises();
    let asked_for = english.iter().filter(|one| one.usage <= Usage::Common);
    let names = asked_for.map(|one| (one.name.as_str(), one.slug.as_str()));
    let wrong = misses(&german(), names);
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    let typed = misses(&german(), TYPED_IN_ENGLISH.iter().copied());
    assert!(
        typed.len() * 20 <= TYPED_IN_ENGLISH.len(),
        "{}:\n{}",
        typed.len(),
        typed.join("\n")
    );
}

#[test]
fn a_muscle_alone_lists_what_it_is_trained_by_the_most_common_first() {
    let exercises = german();
    let index = SearchIndex::in_language(Language::De, &exercises);
    for (typed, muscles) in [
        ("Brust", &[Muscle::Chest][..]),
        ("Lat", &[Muscle::Lats]),
        ("Rücken", &[Muscle::Lats, Muscle::MidBack, Muscle::LowerBack]),
        (
            "Schultern",
            &[Muscle::FrontDelts, Muscle::SideDelts, Muscle::RearDelts],
        ),
        ("hintere Schulter", &[Muscle::RearDelts]),
        ("Bizeps", &[Muscle::Biceps]),
        ("Trizeps", &[Muscle::Triceps]),
        ("Quadrizeps", &[Muscle::Quads]),
        ("Po", &[Muscle::Glutes]),
        ("Waden", &[Muscle::Calves]),
        ("Bauch", &[Muscle::Abs]),
        ("Unterarme", &[Muscle::Forearms]),
    ] {
        let found = index.search(typed, &ExerciseFilter::default());
        for exercise in found.iter().take(3).map(|place| &exercises[*place]) {
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
fn german_words_do_not_stand_in_the_way_of_english() {
    let index = SearchIndex::new(&exercises());
    assert!(index.search("Brustpresse", &ExerciseFilter::default()).is_empty());
}
