//! Waiting. A handle that is dropped stops its timer.

use wasm_bindgen::{JsCast, closure::Closure};

use super::clock;

/// A timer that runs until it is dropped.
#[derive(Debug)]
#[must_use = "dropping the handle stops the timer"]
pub struct Timer {
    id: i32,
    repeats: bool,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            if self.repeats {
                window.clear_interval_with_handle(self.id);
            } else {
                window.clear_timeout_with_handle(self.id);
            }
        }
    }
}

/// Calls once after `ms` milliseconds. `None` where there is no window.
pub fn after(ms: u32, callback: impl FnMut() + 'static) -> Option<Timer> {
    start(ms, false, callback)
}

/// Calls every `ms` milliseconds. The browser slows this down in the background: never count the calls, look at
/// the clock.
pub fn every(ms: u32, callback: impl FnMut() + 'static) -> Option<Timer> {
    start(ms, true, callback)
}

fn start(ms: u32, repeats: bool, callback: impl FnMut() + 'static) -> Option<Timer> {
    let window = web_sys::window()?;
    let callback = Closure::<dyn FnMut()>::new(callback);
    let ms = i32::try_from(ms).unwrap_or(i32::MAX);
    let function = callback.as_ref().unchecked_ref();
    let id = if repeats {
        window.set_interval_with_callback_and_timeout_and_arguments_0(function, ms)
    } else {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(function, ms)
    }
    .ok()?;
    Some(Timer {
        id,
        repeats,
        _callback: callback,
    })
}

/// Waits for `ms` milliseconds.
pub async fn wait(ms: u32) {
    let elapsed = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let ms = i32::try_from(ms).unwrap_or(i32::MAX);
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms)
                .ok();
        }
    });
    wasm_bindgen_futures::JsFuture::from(elapsed).await.ok();
}

/// Long work in small pieces, so that taps and paints come in between.
#[derive(Debug)]
pub struct Slices {
    since_ms: u64,
}

impl Slices {
    /// Short enough for a phone that is four times slower to stay below the 50 ms that a tap may wait.
    const LENGTH_MS: u64 = 8;

    /// From now on.
    #[must_use]
    pub fn start() -> Self {
        Self {
            since_ms: clock::now_ms(),
        }
    }

    /// Whether the slice is used up.
    #[must_use]
    pub fn is_over(&self) -> bool {
        clock::now_ms() - self.since_ms >= Self::LENGTH_MS
    }

    /// A place where the work can be interrupted: gives way to the browser when the slice is used up.
    pub async fn pause(&mut self) {
        if self.is_over() {
            self.give_way().await;
        }
    }

    /// Gives way to the browser, whatever is left of the slice.
    pub async fn give_way(&mut self) {
        wait(0).await;
        self.since_ms = clock::now_ms();
    }
}

/// Calls before the next paint.
pub fn next_frame(callback: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::once_into_js(callback);
    window.request_animation_frame(callback.unchecked_ref()).ok();
}
