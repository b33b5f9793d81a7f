//! Which language, and the way to its words. `boot.js` chooses before the first paint and asks for the file at once; what it
//! chose stands in `<html lang>`. The choice lives in the profile, so that it follows the lifter, and in small local storage, so that it is there
//! before anything else.

use leptos::prelude::*;
use leptos::task::spawn_local;

pub use super::texts::LANGUAGES;
use super::texts::take;
use crate::platform::{document, intl, local_storage, log, timer};

const STORED: &str = "language";
const RETRY_MS: u32 = 1_000;

/// A change of language: the pages are built anew when it is notified.
#[derive(Clone, Copy)]
struct Spoken(RwSignal<String>);

/// Why the words did not come.
#[derive(Debug, thiserror::Error)]
enum Failure {
    /// No network; it can be tried again.
    #[error("{0}")]
    Network(#[from] gloo_net::Error),
    /// The server does not have them, or has others: it has a newer version of the app.
    #[error("{0}")]
    Wrong(String),
}

/// Loads the words of the language that `boot.js` has chosen; the app starts when they are there. Says whether they came.
pub async fn load() -> bool {
    loop {
        match fetch(&spoken()).await {
            Ok(()) => return true,
            Err(Failure::Network(error)) => {
                log::warn(&format!("texts: {error}"));
                timer::wait(RETRY_MS).await;
            }
            Err(error) => {
                log::warn(&format!("texts: {error}"));
                return false;
            }
        }
    }
}

async fn fetch(tag: &str) -> Result<(), Failure> {
    let listed = document::meta("texts").unwrap_or_default();
    let address = address(&listed, tag).ok_or_else(|| Failure::Wrong(format!("none for {tag}")))?;
    let answer = gloo_net::http::Request::get(address).send().await?;
    if !answer.ok() {
        return Err(Failure::Wrong(format!("status {}", answer.status())));
    }
    take(answer.text().await?).map_err(|error| Failure::Wrong(error.to_string()))
}

/// Where the words of `tag` are, from the list in the head of the page: `en /texts/en.txt de /texts/de.txt`.
fn address<'a>(listed: &'a str, tag: &str) -> Option<&'a str> {
    let mut words = listed.split_whitespace();
    while let (Some(language), Some(address)) = (words.next(), words.next()) {
        if language == tag {
            return Some(address);
        }
    }
    None
}

/// Gives the app its language; called once.
pub fn provide_language() {
    provide_context(Spoken(RwSignal::new(spoken())));
}

/// The language that the pages are built in; tracked.
#[must_use]
pub fn use_language() -> Signal<String> {
    use_context::<Spoken>().map_or_else(|| Signal::stored(spoken()), |Spoken(spoken)| spoken.into())
}

/// The tag of the language on the screen.
#[must_use]
pub fn spoken() -> String {
    document::language().unwrap_or_else(|| "en".to_owned())
}

/// Changes the language on this device; an empty tag is the browser's. For the body of a component; the pages are built anew when the words
/// are there.
pub fn choose() -> impl Fn(&str) + Copy + Send + Sync + 'static {
    let spoken_here = use_context::<Spoken>();
    move |tag: &str| {
        if tag.is_empty() {
            local_storage::remove(STORED);
        } else {
            local_storage::set(STORED, tag);
        }
        let wanted = if tag.is_empty() {
            document::languages()
        } else {
            vec![tag.to_owned()]
        };
        let language = best(&wanted).to_owned();
        let Some(Spoken(signal)) = spoken_here.filter(|_| language != spoken()) else {
            return;
        };
        spawn_local(async move {
            match fetch(&language).await {
                Ok(()) => {
                    document::set_language(&language);
                    signal.set(language);
                }
                // The words stay as they are; the choice holds and is tried again at the next start.
                Err(error) => log::warn(&format!("texts: {error}")),
            }
        });
    }
}

/// Follows the choice that the lifter made on another device. For the body of a component.
pub fn follow(chosen: impl Fn() -> Option<String> + Send + Sync + 'static) {
    let choose = choose();
    Effect::new(move || {
        if let Some(tag) = chosen()
            && tag != local_storage::get(STORED).unwrap_or_default()
        {
            choose(&tag);
        }
    });
}

/// The first wanted language that we have, else English. `boot.js` decides alike.
fn best(wanted: &[String]) -> &'static str {
    let known = |tag: &String| {
        let language = tag.split('-').next();
        LANGUAGES
            .iter()
            .map(|(tag, _)| *tag)
            .find(|known| Some(*known) == language)
    };
    wanted.iter().find_map(known).unwrap_or("en")
}

/// The tag for the browser's formats of `language`: with the region that the lifter wants, if one is said.
pub(super) fn regional(language: &str, wanted: Vec<String>) -> String {
    wanted
        .into_iter()
        .find(|tag| tag.split('-').next() == Some(language))
        .unwrap_or_else(|| language.to_owned())
}

/// The category that the language has for `count`.
pub(super) fn plural(count: u64) -> &'static str {
    intl::plural(count, &spoken())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(tags: &[&str]) -> Vec<String> {
        tags.iter().map(|&tag| tag.to_owned()).collect()
    }

    #[test]
    fn the_region_comes_from_the_browser_and_the_language_from_the_app() {
        let wanted = || tags(&["de-AT", "en-GB", "en"]);
        assert_eq!(regional("en", wanted()), "en-GB");
        assert_eq!(regional("de", wanted()), "de-AT");
        assert_eq!(regional("fr", wanted()), "fr");
    }

    #[test]
    fn the_first_language_that_we_have_is_taken_and_english_where_we_have_none() {
        assert_eq!(best(&tags(&["de-CH", "en"])), "de");
        assert_eq!(best(&tags(&["fr", "en-GB", "de"])), "en");
        assert_eq!(best(&tags(&["fr"])), "en");
        assert_eq!(best(&[]), "en");
    }

    #[test]
    fn the_head_of_the_page_says_where_each_language_is() {
        let listed = "de /texts/de-1.txt en /texts/en-2.txt";
        assert_eq!(address(listed, "en"), Some("/texts/en-2.txt"));
        assert_eq!(address(listed, "fr"), None);
        assert_eq!(address("", "en"), None);
    }
}
