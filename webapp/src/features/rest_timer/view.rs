//! The rest on the screen: how long still, longer, shorter, away with it. Never over an input.

use leptos::prelude::*;

use super::clock_text;
use crate::components::use_announcer;
use crate::i18n::*;
use crate::platform::{haptics, notification, sound, timer, visibility};
use crate::state::{Rest, now_ms};

/// An end that is older than this is not announced: the tab slept through it. In milliseconds.
const LATE_MS: i64 = 3_000;
/// The same for a page that is not on the screen: browsers wake those up once a minute at the least.
const HIDDEN_LATE_MS: i64 = 65_000;

/// The bar of the running rest; nothing while there is none.
#[component]
pub fn RestBar(
    /// The rest.
    rest: Rest,
) -> impl IntoView {
    let i18n = use_i18n();
    let announcer = use_announcer();
    let now = RwSignal::new(now_ms());
    let ticking = StoredValue::new_local(timer::every(250, move || {
        let at = now_ms();
        now.set(at);
        let late = if visibility::is_visible() {
            LATE_MS
        } else {
            HIDDEN_LATE_MS
        };
        if rest.peek().is_some_and(|timer| timer.is_due(at, late)) {
            rest.announced();
            notification::show(t_string!(i18n, rest.over));
            sound::beep();
            haptics::rest_is_over();
            announcer.say(text!(i18n, rest.over));
        }
    }));
    on_cleanup(move || {
        ticking.try_update_value(Option::take);
    });
    let running = move || rest.timer().is_some();
    let remaining = move || {
        rest.timer()
            .map(|timer| timer.remaining_ms(now.get()))
            .unwrap_or_default()
    };
    let over = Memo::new(move |_| rest.timer().is_some_and(|timer| timer.is_over(now.get())));
    let text = Memo::new(move |_| clock_text(remaining()));
    let width = move || {
        let progress = rest.timer().map_or(0.0, |timer| timer.progress(now.get()));
        let percent = training::math::round_to_i32((1.0 - progress) * 1000.0);
        format!("{}.{}%", percent / 10, percent % 10)
    };
    view! {
        <Show when=running>
            <div
                class="rest"
                role="timer"
                aria-label=move || t_string!(i18n, rest.label)
                data-over=move || over.get().then_some("")
                data-testid="rest"
            >
                <p class="rest-clock">
                    <span class="small">{t!(i18n, rest.label)}</span>
                    <span class="numeral">{move || text.get()}</span>
                </p>
                <div class="rest-track" aria-hidden="true"><i style:width=width></i></div>
                <button
                    type="button"
                    class="rest-button"
                    aria-label=move || t_string!(i18n, rest.less)
                    on:click=move |_| rest.shift(-15)
                >
                    {t!(i18n, rest.less_short)}
                </button>
                <button
                    type="button"
                    class="rest-button"
                    aria-label=move || t_string!(i18n, rest.more)
                    on:click=move |_| rest.shift(15)
                >
                    {t!(i18n, rest.more_short)}
                </button>
                <button type="button" class="rest-button" on:click=move |_| rest.stop()>
                    {t!(i18n, rest.skip)}
                </button>
            </div>
        </Show>
    }
}
