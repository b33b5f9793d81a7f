//! Rewrites the catalogue and its words in their canonical form and gives an id to entries that have none yet:
//! `cargo run -p shared --example format_catalogue`.

use std::error::Error;
use std::fs;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use shared::catalogue::{CatalogueExercise, ExerciseWords, Slugged, TemplateWords, to_canonical_json};
use uuid::Uuid;

fn main() -> Result<(), Box<dyn Error>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/catalogue/exercises.json");
    let mut entries: Vec<Value> = serde_json::from_str(&fs::read_to_string(path)?)?;
    for entry in &mut entries {
        let slug = entry["slug"].as_str().ok_or("an entry without a slug")?;
        let id = Uuid::new_v5(&CatalogueExercise::NAMESPACE, slug.as_bytes());
        entry["id"] = Value::String(id.to_string());
    }
    let exercises: Vec<CatalogueExercise> = serde_json::from_value(Value::Array(entries))?;
    fs::write(path, to_canonical_json(&exercises)?)?;
    rewrite::<ExerciseWords>(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/catalogue/de/exercises.json"
    ))?;
    rewrite::<TemplateWords>(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/catalogue/de/templates.json"
    ))
}

fn rewrite<T: Slugged + Serialize + DeserializeOwned>(path: &str) -> Result<(), Box<dyn Error>> {
    let entries: Vec<T> = serde_json::from_str(&fs::read_to_string(path)?)?;
    Ok(fs::write(path, to_canonical_json(&entries)?)?)
}
