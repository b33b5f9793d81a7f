//! Turns between the tabs of one browser.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// A turn; dropping it lets the next tab go on.
#[derive(Debug)]
#[must_use = "dropping the turn ends it"]
pub struct Turn(Option<Function>);

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(release) = self.0.take() {
            release.call0(&JsValue::UNDEFINED).ok();
        }
    }
}

/// Waits until no other tab has the turn of this name. Called by name: the interface is unstable in `web_sys`,
/// and where the browser lacks it (plain http) every tab has its turn at once.
pub async fn exclusive(name: &str) -> Turn {
    let release: Rc<RefCell<Option<Function>>> = Rc::default();
    let granted = Promise::new(&mut |grant, _| {
        let held = release.clone();
        let callback = Closure::once_into_js(move |_: JsValue| -> Promise {
            // The turn lasts until this promise is kept.
            let turn = Promise::new(&mut |done, _| drop(held.borrow_mut().replace(done)));
            grant.call0(&JsValue::UNDEFINED).ok();
            turn
        });
        if request(name, callback.unchecked_ref()).is_none() {
            callback
                .unchecked_ref::<Function>()
                .call1(&JsValue::UNDEFINED, &JsValue::UNDEFINED)
                .ok();
        }
    });
    JsFuture::from(granted).await.ok();
    Turn(release.borrow_mut().take())
}

fn request(name: &str, callback: &Function) -> Option<()> {
    let navigator = JsValue::from(web_sys::window()?.navigator());
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks"))
        .ok()
        .filter(JsValue::is_object)?;
    let request: Function = Reflect::get(&locks, &JsValue::from_str("request"))
        .ok()?
        .dyn_into()
        .ok()?;
    request
        .call2(&locks, &JsValue::from_str(name), callback)
        .ok()
        .map(drop)
}
