//! The service worker of the release build: it keeps the app on the device, and a new version of it apart until the lifter
//! takes that (`worker/sw.js`).

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration};

const SCRIPT: &str = "/sw.js";
/// The word on which the waiting worker takes over.
const TAKE_OVER: &str = "take-over";

/// The worker of this app, in whichever versions there are.
#[derive(Clone, Debug)]
pub struct Registration(ServiceWorkerRegistration);

impl Registration {
    /// Registers the worker, which then keeps the app. `None` where the browser allows none (a private window, plain http
    /// on another machine) and in debug builds, which must show what was built last.
    pub async fn make() -> Option<Self> {
        if cfg!(debug_assertions) {
            return None;
        }
        let registered = JsFuture::from(container()?.register(SCRIPT)).await.ok()?;
        registered.dyn_into().ok().map(Self)
    }

    /// Calls whenever a new version is complete and waits, now if one does already.
    pub fn on_waiting(&self, callback: impl Fn() + Clone + 'static) {
        let registration = self.clone();
        let look = move || {
            if registration.has_waiting() {
                callback();
            }
        };
        look();
        let registration = self.0.clone();
        let found = Closure::<dyn Fn()>::new(move || {
            if let Some(worker) = registration.installing() {
                // Whether a version that is complete waits is known after this event.
                let look = look.clone();
                let changed = Closure::<dyn Fn()>::new(look);
                worker.set_onstatechange(Some(changed.as_ref().unchecked_ref()));
                changed.forget();
            }
        });
        self.0.set_onupdatefound(Some(found.as_ref().unchecked_ref()));
        found.forget();
    }

    /// Whether a new version waits beside the one that serves this page.
    #[must_use]
    pub fn has_waiting(&self) -> bool {
        let serves = container().and_then(|container| container.controller());
        self.0.waiting().is_some() && serves.is_some()
    }

    /// Lets the version that waits take over, in all tabs.
    pub fn take_over(&self) {
        if let Some(worker) = self.0.waiting() {
            worker.post_message(&JsValue::from_str(TAKE_OVER)).ok();
        }
    }

    /// Asks the web server for a new version. Browsers do it themselves when a page is loaded; an app that is left open for
    /// days loads none.
    pub fn look_for_new(&self) {
        if let Ok(looking) = self.0.update() {
            ignore(looking);
        }
    }
}

/// Calls when another version has taken over from the one that served this page.
pub fn on_taken_over(callback: impl Fn() + 'static) {
    if let Some(container) = container() {
        let changed = Closure::<dyn Fn()>::new(callback);
        container.set_oncontrollerchange(Some(changed.as_ref().unchecked_ref()));
        changed.forget();
    }
}

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    let allowed = Reflect::get(&navigator, &JsValue::from_str("serviceWorker")).ok()?;
    allowed.dyn_into().ok()
}

/// A failure is an offline device, which asks again later; left alone it would be reported as an error of the page.
fn ignore(promise: Promise) {
    wasm_bindgen_futures::spawn_local(async move {
        JsFuture::from(promise).await.ok();
    });
}
