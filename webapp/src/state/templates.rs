//! The plans to take: static files like the coach's books, but fetched only for a page that shows them.

use std::rc::Rc;

use futures_util::future::{join, join_all};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::catalogue::{Template, TemplateWords};

use super::library::{self, Words};
use super::use_data;

const TEMPLATES: [&str; 10] = [
    "/catalogue/templates/full-body-3.json",
    "/catalogue/templates/upper-lower-4.json",
    "/catalogue/templates/five-by-five.json",
    "/catalogue/templates/push-pull-legs-6.json",
    "/catalogue/templates/hypertrophy-block-5.json",
    "/catalogue/templates/five-three-one.json",
    "/catalogue/templates/strength-peak-4.json",
    "/catalogue/templates/dumbbells-only-4.json",
    "/catalogue/templates/body-weight-3.json",
    "/catalogue/templates/minimal-time-2.json",
];

/// The files.
#[derive(Clone)]
struct Texts {
    templates: Vec<String>,
    /// In the language on the screen, if it is another one.
    words: Option<String>,
}

/// The templates, as a page shows them.
#[derive(Clone, Copy)]
pub struct Templates {
    texts: RwSignal<Option<Texts>>,
    known: RwSignal<Option<Rc<[Template]>>, LocalStorage>,
}

impl Templates {
    /// Those that are there; tracked. `None` until they have come.
    #[must_use]
    pub fn get(&self) -> Option<Rc<[Template]>> {
        self.known.get()
    }

    /// Whether neither the network nor the device has any; tracked.
    #[must_use]
    pub fn are_missing(&self) -> bool {
        self.texts
            .with(|texts| texts.as_ref().is_some_and(|texts| texts.templates.is_empty()))
    }

    /// Fetches them, again if need be.
    pub fn fetch(self) {
        spawn_local(async move {
            let cache = library::cache().await;
            let templates = join_all(TEMPLATES.map(|path| library::file(path, cache.as_ref())));
            let words = library::words(Words::Templates.path(), cache.as_ref());
            let (templates, words) = join(templates, words).await;
            self.texts.try_set(Some(Texts {
                templates: templates.into_iter().flatten().collect(),
                words: words.map(|(_, words)| words),
            }));
        });
    }
}

/// The templates, on their way from now on.
#[must_use]
pub fn use_templates() -> Templates {
    let (texts, known) = (RwSignal::new(None), RwSignal::new_local(None));
    let templates = Templates { texts, known };
    templates.fetch();
    let data = use_data();
    Effect::new(move || {
        let (Some(books), Some(texts)) = (data.books(), texts.get()) else {
            return;
        };
        // One that this version cannot read is left out.
        let read = texts
            .templates
            .iter()
            .filter_map(|text| Template::parse(text, books.catalogue()).ok());
        let words = texts
            .words
            .as_deref()
            .map(serde_json::from_str::<Vec<TemplateWords>>);
        let words = words.and_then(Result::ok).unwrap_or_default();
        let in_words = read.map(|mut template| {
            if let Some(words) = words.iter().find(|words| words.slug == template.summary.slug) {
                template.put_into(words);
            }
            template
        });
        known.set((!texts.templates.is_empty()).then(|| in_words.collect()));
    });
    templates
}
