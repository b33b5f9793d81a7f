//! Rules for the entries together.

use std::collections::BTreeMap;

use super::{CatalogueFault, FaultKind};
use crate::catalogue::CatalogueExercise;
use crate::catalogue::search::words;

/// Every id, slug, name and alias points at one exercise, and the file is sorted.
pub(super) fn faults(exercises: &[CatalogueExercise]) -> Vec<CatalogueFault> {
    let mut faults = Vec::new();
    let mut owners: BTreeMap<String, usize> = BTreeMap::new();
    for (position, exercise) in exercises.iter().enumerate() {
        let names = std::iter::once(&exercise.name).chain(&exercise.aliases);
        let keys = [format!("id {}", exercise.id), format!("slug {}", exercise.slug)]
            .into_iter()
            .chain(names.map(|name| words(name).join(" ")));
        for key in keys {
            let owner = *owners.entry(key.clone()).or_insert(position);
            if owner != position {
                faults.push(CatalogueFault {
                    slug: exercise.slug.clone(),
                    kind: FaultKind::NotUnique(key),
                });
            }
        }
    }
    for pair in exercises.windows(2) {
        if let [before, after] = pair
            && before.slug > after.slug
        {
            faults.push(CatalogueFault {
                slug: before.slug.clone(),
                kind: FaultKind::Unsorted,
            });
        }
    }
    faults
}
