//! The goal between muscle and strength, with what it means for the main lifts.

use leptos::prelude::*;
use shared::sync::EntityKind;
use training::prescribe::goal_preview;

use crate::components::Slider;
use crate::features::prescription::RepRange;
use crate::format;
use crate::i18n::*;
use crate::platform::timer;
use crate::state::use_data;

/// A slider stores when it rests, not at every pixel.
const RESTS_MS: u32 = 400;

/// The goal slider.
#[component]
pub fn GoalSlider() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let stored = move || {
        data.read(&[EntityKind::Profile], |data| {
            u16::from(data.profile.goal_percent)
        })
    };
    let moving = RwSignal::new(None::<u16>);
    let pending = StoredValue::new_local(None);
    let value = Signal::derive(move || moving.get().unwrap_or_else(stored));
    let preview = move || goal_preview(f64::from(value.get()) / 100.0);
    let reps = move || {
        let (low, high, _) = preview();
        text!(i18n, first_run.goal.preview, reps = RepRange(low, high))
    };
    let rest = move || text!(i18n, first_run.goal.rest, time = format::clock(preview().2));
    let on_change = move |percent: u16| {
        moving.set(Some(percent));
        let store = timer::after(RESTS_MS, move || {
            let percent = u8::try_from(percent.min(100)).unwrap_or(100);
            data.set_profile(move |profile| profile.goal_percent = percent);
        });
        pending.set_value(store);
    };
    view! {
        <div class="stack stack-tight">
            <Slider
                label=move || t_string!(i18n, first_run.goal.slider)
                low=move || t_string!(i18n, first_run.goal.muscle)
                high=move || t_string!(i18n, first_run.goal.strength)
                step=5
                value
                text=reps
                on_change
            />
            <p class="muted figures">{rest}</p>
        </div>
    }
}
