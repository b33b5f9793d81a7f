//! The catalogue file, its search and its templates.

mod faults;
mod file;
mod german;
mod german_search;
mod loading;
mod search;
mod substitutes;
mod templates;
mod volume;

use shared::catalogue::{CatalogueExercise, parse};

const EXERCISES: &str = include_str!("../../catalogue/exercises.json");

#[expect(clippy::expect_used, reason = "a file that is no JSON fails every test")]
fn exercises() -> Vec<CatalogueExercise> {
    parse(EXERCISES).expect("the catalogue file is readable")
}
