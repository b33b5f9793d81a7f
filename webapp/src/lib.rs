//! The web app of GymGenius: screens over a store on the device, with the coach compiled in.
//!
//! - `platform` is the only place that touches the browser.
//! - `store` keeps documents and operations on the device.
//! - `components` is the design system and knows no training.
//! - `shell` frames the pages: navigation, guard, focus, titles.
//! - `pages` arrange; `parts` says what is loaded when.
//!
//! What decides something is a plain struct or function with native tests; components bind it to markup.

#![cfg_attr(
    not(test),
    expect(clippy::needless_pass_by_value, reason = "a component owns its properties")
)]

pub mod api;
pub mod app;
pub mod components;
pub mod config;
pub mod features;
pub mod format;
pub mod i18n;
pub mod pages;
pub mod parts;
pub mod platform;
pub mod shell;
pub mod state;
pub mod store;
pub mod sync;

/// Starts the app when its words are there: takes the place of the first paint that `index.html` brought.
pub fn start() {
    platform::log::catch_panics();
    // Leptos gets its own way to spawn when it mounts.
    wasm_bindgen_futures::spawn_local(async {
        if i18n::load().await {
            // Module and words were one piece of work, the app is another.
            platform::timer::wait(0).await;
            leptos::mount::mount_to_body(app::App);
        } else {
            platform::document::reveal_element("crash");
        }
    });
}
