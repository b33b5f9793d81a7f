//! The offer after a workout, and its place in the settings.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::steps::Steps;
use crate::components::{Button, Glyph};
use crate::i18n::*;
use crate::platform::install::{self, Way};
use crate::platform::storage;

/// After a workout: a reason, a way, and "not now", which is heard for three months. Nothing where the app is installed or
/// cannot be.
#[component]
pub fn Offer() -> impl IntoView {
    let i18n = use_i18n();
    let way = install::use_way();
    let put_off = RwSignal::new(install::is_put_off());
    let shown = move || !put_off.get() && matches!(way.get(), Way::Prompt | Way::ByHand);
    let not_now = move |()| {
        install::put_off();
        put_off.set(true);
    };
    view! {
        <Show when=shown>
            <section class="section" aria-labelledby="install-title" data-testid="install-offer">
                <h2 id="install-title">{t!(i18n, install.title)}</h2>
                <p class="field-hint">{t!(i18n, install.why)}</p>
                <div class="row">
                    <InstallButton way />
                    <Button on_press=not_now>{t!(i18n, install.not_now)}</Button>
                </div>
            </section>
        </Show>
    }
}

/// In the settings: the way, as long as there is one to go.
#[component]
pub fn InstallRow() -> impl IntoView {
    let i18n = use_i18n();
    let way = install::use_way();
    view! {
        <Show when=move || matches!(way.get(), Way::Prompt | Way::ByHand)>
            <div class="stack stack-tight">
                <p class="field-hint">{t!(i18n, install.why)}</p>
                <div class="row">
                    <InstallButton way />
                </div>
            </div>
        </Show>
    }
}

#[component]
fn InstallButton(way: ReadSignal<Way>) -> impl IntoView {
    let i18n = use_i18n();
    let explaining = RwSignal::new(false);
    let press = move |()| {
        if way.get_untracked() == Way::Prompt {
            spawn_local(async {
                if install::prompt().await {
                    storage::keep().await;
                }
            });
        } else {
            explaining.set(true);
        }
    };
    view! {
        <Button glyph=Glyph::AddToHome on_press=press>
            {move || match way.get() {
                Way::ByHand => text!(i18n, install.how),
                _ => text!(i18n, install.install),
            }}
        </Button>
        <Steps open=explaining />
    }
}
