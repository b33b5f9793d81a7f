//! The page as a whole.

use web_sys::{Document, HtmlElement};

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub(super) fn root() -> Option<HtmlElement> {
    use wasm_bindgen::JsCast;
    document()?.document_element()?.dyn_into().ok()
}

/// Sets the window's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the language that readers speak the page in.
pub fn set_language(tag: &str) {
    if let Some(root) = root() {
        root.set_lang(tag);
    }
}

/// The language that the page is in, as its first element says.
#[must_use]
pub fn language() -> Option<String> {
    root().map(|root| root.lang()).filter(|tag| !tag.is_empty())
}

/// What the head of the page says under `name`.
#[must_use]
pub fn meta(name: &str) -> Option<String> {
    let element = document()?.query_selector(&format!("meta[name={name}]")).ok()??;
    element.get_attribute("content")
}

/// Takes an element out of the page.
pub fn remove_element(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.remove();
    }
}

/// Takes the place of hidden content that stands in `index.html`.
pub fn reveal_element(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.remove_attribute("hidden").ok();
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        window.location().reload().ok();
    }
}

/// How and where the page was loaded from: `http:` and `localhost`.
#[must_use]
pub fn protocol_and_host() -> Option<(String, String)> {
    let location = web_sys::window()?.location();
    Some((location.protocol().ok()?, location.hostname().ok()?))
}

/// The languages that the lifter's browser asks for, best first.
#[must_use]
pub fn languages() -> Vec<String> {
    web_sys::window()
        .map(|window| {
            window
                .navigator()
                .languages()
                .iter()
                .filter_map(|tag| tag.as_string())
                .collect()
        })
        .unwrap_or_default()
}
