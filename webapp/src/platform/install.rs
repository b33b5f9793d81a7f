//! Putting the app on the home screen: what this browser offers, and how long the lifter wants to hear nothing of it.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

use super::{clock, local_storage};

/// Where `boot.js` keeps the browser's offer, which comes before the app is there.
const OFFER: &str = "installOffer";
/// What `boot.js` calls out when it comes, and this when it is spent.
const OFFERED: &str = "installable";
const LATER: &str = "install_later";
const LATER_MS: u64 = 90 * 24 * 60 * 60 * 1_000;

/// How the app gets on the home screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is there, and this is it.
    Done,
    /// The browser asks the lifter when told to.
    Prompt,
    /// The lifter does it in the browser's own menu: on an iPhone or iPad.
    ByHand,
    /// This browser has no way.
    Unknown,
}

/// Follows how the app can be installed now.
#[must_use]
pub fn use_way() -> ReadSignal<Way> {
    let (read, write) = signal(way());
    for event in [OFFERED, "appinstalled"] {
        let listener = window_event_listener_untyped(event, move |event| {
            if event.type_() == "appinstalled" {
                forget_offer();
                write.set(Way::Done);
            } else {
                write.set(way());
            }
        });
        on_cleanup(move || listener.remove());
    }
    read
}

fn way() -> Way {
    if is_standalone() {
        Way::Done
    } else if offer().is_some() {
        Way::Prompt
    } else if is_apple_mobile() {
        Way::ByHand
    } else {
        Way::Unknown
    }
}

/// Lets the browser ask. Says whether the lifter wanted it. The offer is spent in any case.
pub async fn prompt() -> bool {
    let Some(offer) = offer() else { return false };
    forget_offer();
    // Whoever follows the way sees that this one is spent.
    if let (Some(window), Ok(spent)) = (web_sys::window(), Event::new(OFFERED)) {
        window.dispatch_event(&spent).ok();
    }
    let asked = call(&offer, "prompt");
    if let Some(asked) = asked {
        JsFuture::from(asked).await.ok();
    }
    let Some(choice) = get(&offer, "userChoice").and_then(|choice| choice.dyn_into::<Promise>().ok()) else {
        return false;
    };
    let Ok(choice) = JsFuture::from(choice).await else {
        return false;
    };
    get(&choice, "outcome")
        .and_then(|outcome| outcome.as_string())
        .as_deref()
        == Some("accepted")
}

/// Whether the lifter said "not now" and it has not been long since.
#[must_use]
pub fn is_put_off() -> bool {
    local_storage::get(LATER)
        .and_then(|at| at.parse::<u64>().ok())
        .is_some_and(|at| clock::now_ms() < at.saturating_add(LATER_MS))
}

/// Remembers that the lifter said "not now".
pub fn put_off() {
    local_storage::set(LATER, &clock::now_ms().to_string());
}

fn is_standalone() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let displayed = window.match_media("(display-mode: standalone), (display-mode: fullscreen)");
    let displayed = displayed.ok().flatten().is_some_and(|query| query.matches());
    // What iOS has instead.
    displayed || get(&window.navigator(), "standalone").is_some_and(|standalone| standalone.is_truthy())
}

/// iPads call themselves Macintosh, but no Macintosh has a touch screen.
fn is_apple_mobile() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let agent = window.navigator().user_agent().unwrap_or_default();
    let phone = ["iPhone", "iPad", "iPod"].iter().any(|name| agent.contains(name));
    phone || (agent.contains("Macintosh") && window.navigator().max_touch_points() > 1)
}

fn offer() -> Option<JsValue> {
    let window = web_sys::window()?;
    get(&window, OFFER).filter(JsValue::is_object)
}

fn forget_offer() {
    if let Some(window) = web_sys::window() {
        Reflect::set(&window, &JsValue::from_str(OFFER), &JsValue::UNDEFINED).ok();
    }
}

/// The interfaces are known to a few browsers only, so they are asked for by name.
fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok()
}

fn call(object: &JsValue, method: &str) -> Option<Promise> {
    let method: Function = get(object, method)?.dyn_into().ok()?;
    method.call0(object).ok()?.dyn_into().ok()
}
