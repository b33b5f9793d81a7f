//! Turns between the tabs of one browser.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
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
    let turn = ask(name, None).await;
    turn.unwrap_or(Turn(None))
}

/// The turn of this name if no other tab has it. None where the browser knows no turns.
pub async fn if_free(name: &str) -> Option<Turn> {
    let options = Object::new();
    Reflect::set(&options, &JsValue::from_str("ifAvailable"), &JsValue::TRUE).ok();
    ask(name, Some(&options)).await
}

async fn ask(name: &str, options: Option<&Object>) -> Option<Turn> {
    let release: Rc<RefCell<Option<Function>>> = Rc::default();
    let answered = Promise::new(&mut |answer, _| {
        let (held, answered) = (release.clone(), answer.clone());
        let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if lock.is_null() {
                answered.call0(&JsValue::UNDEFINED).ok();
                return JsValue::UNDEFINED;
            }
            // The turn lasts until this promise is kept.
            let turn = Promise::new(&mut |done, _| drop(held.borrow_mut().replace(done)));
            answered.call0(&JsValue::UNDEFINED).ok();
            turn.into()
        });
        if request(name, options, callback.unchecked_ref()).is_none() {
            answer.call0(&JsValue::UNDEFINED).ok();
        }
    });
    JsFuture::from(answered).await.ok();
    let release = release.borrow_mut().take();
    release.map(|release| Turn(Some(release)))
}

fn request(name: &str, options: Option<&Object>, callback: &Function) -> Option<()> {
    let navigator = JsValue::from(web_sys::window()?.navigator());
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks"))
        .ok()
        .filter(JsValue::is_object)?;
    let request: Function = Reflect::get(&locks, &JsValue::from_str("request"))
        .ok()?
        .dyn_into()
        .ok()?;
    let name = JsValue::from_str(name);
    let asked = match options {
        Some(options) => request.call3(&locks, &name, options, callback),
        None => request.call2(&locks, &name, callback),
    };
    asked.ok().map(drop)
}
