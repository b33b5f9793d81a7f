//! The frames around a member's pages.

use leptos::prelude::*;
use leptos_router::components::Outlet;

use super::Guard;
use crate::components::{Banner, Glyph, Later, NavItem, Navigation};
use crate::i18n::{t, t_string, use_i18n};
use crate::platform::connectivity::use_online;
use crate::state::{use_data, use_upkeep};

/// The frame with navigation.
#[component]
pub fn AppFrame() -> impl IntoView {
    let i18n = use_i18n();
    let item = |href, label: TextProp, glyph| NavItem { href, label, glyph };
    let items = move || {
        vec![
            item("/", (move || t_string!(i18n, nav.today)).into(), Glyph::Today),
            item("/plan", (move || t_string!(i18n, nav.plan)).into(), Glyph::Plan),
            item(
                "/progress",
                (move || t_string!(i18n, nav.progress)).into(),
                Glyph::Progress,
            ),
            item(
                "/history",
                (move || t_string!(i18n, nav.history)).into(),
                Glyph::History,
            ),
            item("/settings", (move || t_string!(i18n, nav.you)).into(), Glyph::You),
        ]
    };
    view! {
        <Guard>
            <div class="frame">
                <SkipLink />
                <FrameBanner />
                <main id="main" class="frame-main" tabindex="-1">
                    <Later>
                        <Outlet />
                    </Later>
                </main>
                <Navigation
                    label=move || t_string!(i18n, nav.label)
                    items=items()
                    brand=view! { <Brand /> }.into_any()
                />
            </div>
        </Guard>
    }
}

/// The frame of a task that fills the screen, such as a running workout: no navigation to touch by mistake.
#[component]
pub fn PlainFrame() -> impl IntoView {
    view! {
        <Guard>
            <div class="frame frame-plain">
                <FrameBanner />
                <main id="main" class="frame-main" tabindex="-1">
                    <Later>
                        <Outlet />
                    </Later>
                </main>
            </div>
        </Guard>
    }
}

/// The app's mark and name.
#[component]
pub(super) fn Brand() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <img src="/icons/icon.svg" alt="" width="32" height="32" />
        <span>{t!(i18n, app.name)}</span>
    }
}

#[component]
fn SkipLink() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <a class="skip" href="#main" rel="external">
            {t!(i18n, nav.skip)}
        </a>
    }
}

/// Lasting states of the whole app. Its place is there only when there is something to say.
#[component]
fn FrameBanner() -> impl IntoView {
    let i18n = use_i18n();
    let online = use_online();
    let data = use_data();
    let upkeep = use_upkeep();
    // A device that has just been signed in knows part of the past: what it says of loads is not yet what it will say.
    let arriving = Memo::new(move |_| online.get() && data.status().catching_up);
    view! {
        <div class="frame-banner">
            <Show when=move || !online.get()>
                <Banner glyph=Glyph::Offline>{t!(i18n, app.offline)}</Banner>
            </Show>
            <Show when=move || arriving.get()>
                <Banner glyph=Glyph::Again>{t!(i18n, sync.catching_up)}</Banner>
            </Show>
            {move || upkeep.notices().map(|notices| notices())}
        </div>
    }
}
