//! What the app says of itself, at the top of a member's pages.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::sync::EntityKind;

use crate::components::{Banner, Button, ButtonVariant, Glyph, Tone};
use crate::i18n::*;
use crate::platform::visibility::use_visible;
use crate::platform::{clock, document, storage};
use crate::state::{NewVersion, use_data, use_upkeep};
use crate::store::StoreError;

/// An app that is left open looks for a new version when the lifter comes back to it, at most this often.
const LOOK_MS: u64 = 60 * 60 * 1_000;

/// A new version that waits, outside of workouts; and, at any time, that the device does not keep what is done.
#[component]
pub fn Notices() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let upkeep = use_upkeep();
    let training =
        Memo::new(move |_| data.read(&[EntityKind::Workout], |data| data.active_workout().is_some()));
    let offered = move || upkeep.version() == NewVersion::Waiting && !training.get();
    let taking = RwSignal::new(false);
    let take = move |()| {
        taking.set(true);
        if let Some(worker) = upkeep.worker() {
            worker.take_over();
        }
    };
    // Another tab has taken it during this one's workout, which is over now.
    Effect::new(move || {
        if upkeep.version() == NewVersion::Taken && !training.get() {
            document::reload();
        }
    });
    look_for_new_versions();
    keep_storage();
    mind_leaving();
    let failure = move || {
        data.failure().map(|failure| {
            let words = match failure {
                StoreError::Unavailable => text!(i18n, upkeep.nothing_stored),
                StoreError::Refused(_) => text!(i18n, upkeep.full),
                StoreError::Unreadable(_) => text!(i18n, upkeep.unreadable),
            };
            view! { <Banner tone=Tone::Warning>{words}</Banner> }
        })
    };
    view! {
        {failure}
        <Show when=offered>
            <Banner glyph=Glyph::Again>
                <span>{t!(i18n, upkeep.new_version)}</span>
                " "
                <Button variant=ButtonVariant::Quiet busy=taking on_press=take>
                    {t!(i18n, upkeep.take)}
                </Button>
            </Banner>
        </Show>
    }
}

fn look_for_new_versions() {
    let upkeep = use_upkeep();
    let visible = use_visible();
    let looked_ms = StoredValue::new(clock::now_ms());
    Effect::new(move || {
        let due = clock::now_ms() >= looked_ms.get_value().saturating_add(LOOK_MS);
        if visible.get() && due {
            looked_ms.set_value(clock::now_ms());
            if let Some(worker) = upkeep.worker() {
                worker.look_for_new();
            }
        }
    });
}

/// Once there is something to lose, the browser is asked not to clear it.
fn keep_storage() {
    let data = use_data();
    let has_sets = Memo::new(move |_| data.read(&[EntityKind::Set], |data| !data.sets.is_empty()));
    Effect::new(move || {
        if has_sets.get() {
            spawn_local(async {
                if storage::is_kept().await == Some(false) {
                    storage::keep().await;
                }
            });
        }
    });
}

/// What is neither on the disk nor on the engine is gone with the page: the browser asks first.
fn mind_leaving() {
    let data = use_data();
    let listener = window_event_listener(ev::beforeunload, move |event| {
        if untrack(|| data.is_at_risk()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}
