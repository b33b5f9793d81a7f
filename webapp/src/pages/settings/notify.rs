//! A note of the system at the end of a rest: asked for by a tap, explained where it cannot be.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::{Button, Toggle};
use crate::i18n::*;
use crate::platform::notification::{self, Permission};
use crate::platform::visibility::use_visible;

/// Notes at the end of a rest, on this device.
#[component]
pub fn RestNotes() -> impl IntoView {
    let i18n = use_i18n();
    let permission = RwSignal::new(notification::permission());
    let wanted = RwSignal::new(notification::wanted());
    // Whoever comes back from the browser's settings sees what they changed there.
    let visible = use_visible();
    Effect::new(move || {
        if visible.get() {
            permission.set(notification::permission());
        }
    });
    let want = move |yes: bool| {
        notification::want(yes);
        wanted.set(yes);
    };
    let ask = move |()| {
        spawn_local(async move {
            let answer = notification::ask().await;
            permission.try_set(answer);
            if answer == Permission::Granted {
                want(true);
            }
        });
    };
    let control = move || match permission.get() {
        Permission::Unsupported => {
            view! { <p class="muted">{t!(i18n, you.notify_unsupported)}</p> }.into_any()
        }
        Permission::Denied => view! { <p class="muted">{t!(i18n, you.notify_denied)}</p> }.into_any(),
        Permission::NotAsked => view! {
            <div class="row">
                <Button on_press=ask>{t!(i18n, you.notify_ask)}</Button>
            </div>
        }
        .into_any(),
        Permission::Granted => view! {
            <Toggle label=move || t_string!(i18n, you.notify_rest) value=wanted on_change=want />
        }
        .into_any(),
    };
    view! {
        <div class="stack stack-tight" data-testid="rest-notes">
            <p class="field-hint">{t!(i18n, you.notify_why)}</p>
            {control}
        </div>
    }
}
