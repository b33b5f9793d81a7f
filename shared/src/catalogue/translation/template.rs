//! The words of a template.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::catalogue::Template;

/// What a lifter reads of a template in another language, before and after taking it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateWords {
    /// Whose words.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Whom it suits.
    pub for_whom: String,
    /// Why it is built this way.
    pub why: String,
    /// Names of blocks and days, and notes of slots, by what they are in English.
    pub texts: BTreeMap<String, String>,
}

impl Template {
    /// The same template in the language of `words`.
    pub fn put_into(&mut self, words: &TemplateWords) {
        for text in inner_texts(self) {
            if let Some(translated) = words.texts.get(text) {
                text.clone_from(translated);
            }
        }
        self.document.name.clone_from(&words.name);
        self.document.notes = format!("{} {}", words.for_whom, words.why);
        self.summary.name.clone_from(&words.name);
        self.summary.for_whom.clone_from(&words.for_whom);
        self.summary.why.clone_from(&words.why);
    }
}

/// Names and notes inside the document, those that are empty left out.
pub(super) fn inner_texts(template: &mut Template) -> Vec<&mut String> {
    let mut texts = Vec::new();
    for block in &mut template.document.blocks {
        texts.push(&mut block.name);
        for day in block.weeks.iter_mut().flat_map(|week| &mut week.days) {
            texts.push(&mut day.name);
            texts.extend(day.slots.iter_mut().map(|slot| &mut slot.notes));
        }
    }
    texts.retain(|text| !text.is_empty());
    texts
}
