//! A record, celebrated when it happens.

use leptos::prelude::*;

use crate::components::{Glyph, Icon, use_announcer};
use crate::features::running::Running;
use crate::features::summary::record_text;
use crate::i18n::*;
use crate::state::use_data;

/// The record that the last set broke; nothing where it broke none.
#[component]
pub fn Celebration(running: Running) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let announcer = use_announcer();
    let said = Memo::new(move |_| {
        let text = record_text(i18n, data, running.record()?);
        Some(text!(i18n, workout.record, record = text))
    });
    Effect::new(move || {
        if let Some(text) = said.get() {
            announcer.say(text);
        }
    });
    let shown = move || {
        said.get().map(|text| {
            view! {
                <p class="celebration" data-testid="celebration">
                    <Icon glyph=Glyph::Record />
                    {text}
                </p>
            }
        })
    };
    view! { {shown} }
}
