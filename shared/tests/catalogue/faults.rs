use shared::catalogue::{CatalogueExercise, FaultKind, validate};
use training::exercise::{
    Equipment, LoadConvention, Mechanic, Muscle, MuscleShare, ProgressDirection, RepCurveClass, Role,
};

use crate::exercises;

/// What the checks say about the bench press after a change.
fn faults_after(change: impl FnOnce(&mut CatalogueExercise)) -> Vec<FaultKind> {
    let mut entries: Vec<CatalogueExercise> = exercises()
        .into_iter()
        .filter(|exercise| exercise.slug == "bench-press")
        .collect();
    change(&mut entries[0]);
    validate(&entries)
        .err()
        .unwrap_or_default()
        .into_iter()
        .map(|fault| fault.kind)
        .collect()
}

#[test]
fn an_untouched_entry_has_no_faults() {
    assert_eq!(faults_after(|_| {}), []);
}

#[test]
fn names_must_be_names() {
    assert_eq!(
        faults_after(|entry| entry.slug = "Bench press".to_owned()),
        [FaultKind::SlugForm]
    );
    assert_eq!(
        faults_after(|entry| entry.name = "bench press".to_owned())[0],
        FaultKind::NameForm
    );
    let again = "Barbell bench presses".to_owned();
    assert_eq!(
        faults_after(|entry| entry.aliases.push(again.clone())),
        [FaultKind::AliasForm(again.clone())]
    );
}

#[test]
fn muscles_must_be_credited_once_and_in_order() {
    assert_eq!(
        faults_after(|entry| entry.muscles.push(entry.muscles[1])),
        [FaultKind::MuscleTwice]
    );
    assert_eq!(
        faults_after(|entry| entry.muscles.reverse()),
        [FaultKind::MuscleOrder]
    );
    let demoted = faults_after(|entry| {
        entry
            .muscles
            .iter_mut()
            .for_each(|share| share.role = Role::Secondary);
    });
    assert_eq!(demoted, [FaultKind::NoPrimeMuscle, FaultKind::PatternMuscle]);
}

#[test]
fn the_load_must_make_sense() {
    assert_eq!(
        faults_after(|entry| entry.convention = LoadConvention::Stack),
        [FaultKind::Convention]
    );
    assert_eq!(
        faults_after(|entry| entry.bodyweight_fraction = 0.5),
        [FaultKind::BodyweightFraction]
    );
    assert_eq!(
        faults_after(|entry| entry.bodyweight_fraction = f64::NAN),
        [FaultKind::BodyweightFraction]
    );
    assert_eq!(
        faults_after(|entry| entry.increment_g = 0),
        [FaultKind::Increment]
    );
    let assisted = faults_after(|entry| entry.direction = ProgressDirection::LessAssistance);
    assert_eq!(assisted, [FaultKind::Direction]);
    let unloaded = faults_after(|entry| {
        entry.equipment = Equipment::Bodyweight;
        entry.convention = LoadConvention::None;
        entry.increment_g = 0;
    });
    assert_eq!(unloaded, [FaultKind::Direction]);
}

#[test]
fn the_movement_must_make_sense() {
    assert_eq!(
        faults_after(|entry| entry.mechanic = Mechanic::Isolation),
        [FaultKind::Mechanic]
    );
    assert_eq!(
        faults_after(|entry| entry.curve = RepCurveClass::LegMachine),
        [FaultKind::Curve]
    );
}

#[test]
fn a_completed_entry_must_be_complete() {
    assert!(matches!(
        faults_after(|entry| entry.cues.clear())[..],
        [FaultKind::Incomplete(_)]
    ));
    assert!(matches!(
        faults_after(|entry| entry.mistakes.clear())[..],
        [FaultKind::Incomplete(_)]
    ));
    let stopped = "Press up.".to_owned();
    let faults = faults_after(|entry| entry.cues[0].clone_from(&stopped));
    assert_eq!(faults, [FaultKind::LineForm(stopped.clone())]);
}

#[test]
fn what_people_look_for_must_have_another_name() {
    assert_eq!(faults_after(|entry| entry.aliases.clear()), [FaultKind::NoAlias]);
}

#[test]
fn a_prime_muscle_must_fit_the_movement() {
    let faults = faults_after(|entry| {
        entry.muscles = vec![MuscleShare {
            muscle: Muscle::Biceps,
            role: Role::Prime,
        }];
    });
    assert_eq!(faults, [FaultKind::PatternMuscle]);
}

#[test]
fn a_name_of_one_side_needs_the_flag_of_one_side() {
    let faults = faults_after(|entry| entry.name = "Single-arm bench press".to_owned());
    assert_eq!(faults, [FaultKind::Unilateral]);
}

#[test]
fn entries_must_differ_and_be_sorted() {
    let mut entries = exercises();
    let copy = entries[0].clone();
    entries.push(copy);
    let faults = validate(&entries).expect_err("the first entry stands there twice");
    assert!(
        faults
            .iter()
            .any(|fault| matches!(fault.kind, FaultKind::NotUnique(_)))
    );
    assert!(faults.iter().any(|fault| fault.kind == FaultKind::Unsorted));
}
