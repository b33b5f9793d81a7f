//! One quiet line about sync: what is not on the server yet, and why. Nothing when all is well.

use leptos::prelude::*;

use crate::components::{Glyph, Icon};
use crate::i18n::*;
use crate::state::{use_data, use_session};
use crate::sync::Phase;

/// The line. Its place is kept, so that nothing jumps when it appears.
#[component]
pub fn SyncLine() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let session = use_session();
    let text = move || {
        let status = data.status();
        let waiting = match (status.unsent_sets, status.unsent) {
            (0, 0) => None,
            (0, changes) => Some(counted!(i18n, sync.unsent, changes)),
            (sets, _) => Some(counted!(i18n, sync.unsent_sets, sets)),
        };
        let why = match status.phase {
            Phase::SignedOut if session.account().is_some_and(|account| account.guest) => {
                Some(text!(i18n, sync.guest))
            }
            Phase::SignedOut => Some(text!(i18n, sync.signed_out)),
            Phase::Offline if waiting.is_some() => Some(text!(i18n, sync.offline)),
            Phase::Broken => Some(text!(i18n, sync.broken)),
            Phase::Offline | Phase::Idle | Phase::Running => None,
        };
        let refused = (status.rejected > 0).then(|| counted!(i18n, sync.rejected, status.rejected));
        let parts: Vec<String> = [waiting, why, refused].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    };
    view! {
        <p class="sync-line muted small figures" data-testid="sync">
            {move || {
                text()
                    .map(|text| {
                        view! {
                            <Icon glyph=Glyph::Unsynced />
                            <span>{text}</span>
                        }
                    })
            }}
        </p>
    }
}
