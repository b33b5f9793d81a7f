//! A beep that mixes with the lifter's music instead of stopping it: Web Audio, declared as ambient, never a
//! media element.

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{AudioContext, AudioContextState};

thread_local! {
    static CONTEXT: RefCell<Option<AudioContext>> = const { RefCell::new(None) };
}

/// Wakes the sound up. Browsers allow it only while handling a touch, so the ✓ calls this and the beep can come
/// minutes later.
pub fn prepare() {
    if let Some(context) = context()
        && context.state() == AudioContextState::Suspended
    {
        context.resume().ok();
    }
}

/// Two short tones, the second higher.
pub fn beep() {
    let Some(context) = context() else { return };
    tone(&context, 0.0, 660.0).ok();
    tone(&context, 0.18, 880.0).ok();
}

fn context() -> Option<AudioContext> {
    CONTEXT.with_borrow_mut(|held| {
        if held.is_none() {
            be_ambient();
            *held = AudioContext::new().ok();
        }
        held.clone()
    })
}

/// Tells a browser that knows audio sessions (Safari) that other sound goes on.
fn be_ambient() {
    if let Some(window) = web_sys::window()
        && let Ok(session) = Reflect::get(&window.navigator(), &JsValue::from_str("audioSession"))
        && session.is_object()
    {
        Reflect::set(
            &session,
            &JsValue::from_str("type"),
            &JsValue::from_str("ambient"),
        )
        .ok();
    }
}

/// `start` in seconds from now, `pitch` in hertz.
fn tone(context: &AudioContext, start: f64, pitch: f32) -> Result<(), JsValue> {
    let from = context.current_time() + start;
    let oscillator = context.create_oscillator()?;
    let gain = context.create_gain()?;
    oscillator.frequency().set_value(pitch);
    // Ramps instead of steps: a step clicks.
    gain.gain().set_value_at_time(0.0, from)?;
    gain.gain().linear_ramp_to_value_at_time(0.25, from + 0.01)?;
    gain.gain().linear_ramp_to_value_at_time(0.0, from + 0.15)?;
    oscillator.connect_with_audio_node(&gain)?;
    gain.connect_with_audio_node(&context.destination())?;
    oscillator.start_with_when(from)?;
    oscillator.stop_with_when(from + 0.16)
}
