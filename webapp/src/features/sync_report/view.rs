//! The report.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::ids::OperationId;
use shared::sync::{Pending, PendingState};

use super::{kind_text, reason_text};
use crate::components::{Button, ButtonVariant, Confirm, Glyph, Icon, use_toasts};
use crate::features::words::{Words, use_dates};
use crate::i18n::*;
use crate::state::{use_data, use_session, use_sync};
use crate::sync::{Phase, Status};

/// When it was synced last, what waits, and what was refused.
#[component]
pub fn SyncReport() -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let data = use_data();
    let sync = use_sync();
    let toasts = use_toasts();
    let session = use_session();
    let phase = move || {
        let guest = session.account().is_some_and(|account| account.guest);
        phase_text(i18n, data.status(), guest)
    };
    let last = move || match data.status().last_ms {
        Some(ms) => text!(i18n, you.synced_at, time = dates.time(ms)),
        None => text!(i18n, you.never_synced),
    };
    let waiting = move || data.status().unsent > 0;
    let asking = RwSignal::new(false);
    let target = RwSignal::new(None::<OperationId>);
    let discard = move |()| {
        let Some(id) = target.get_untracked() else { return };
        spawn_local(async move {
            let said = if data.discard(id).await.is_ok() {
                untrack(|| text!(i18n, you.discarded))
            } else {
                untrack(|| text!(i18n, you.not_saved))
            };
            toasts.note(said);
        });
    };
    let ask = Callback::new(move |id| {
        target.set(Some(id));
        asking.set(true);
    });
    let rejected = move || {
        let rejected = data.rejected();
        (!rejected.is_empty()).then(|| {
            let rows = rejected
                .iter()
                .map(|pending| refused(i18n, pending, ask))
                .collect_view();
            view! {
                <div class="stack stack-tight">
                    <h3>{t!(i18n, you.rejected)}</h3>
                    <p class="field-hint">{t!(i18n, you.rejected_help)}</p>
                    <ul class="rejected">{rows}</ul>
                </div>
            }
        })
    };
    view! {
        <div class="stack" data-testid="sync-report">
            <div>
                <p class="sync-line" aria-live="polite">
                    <Show when=waiting>
                        <Icon glyph=Glyph::Unsynced />
                    </Show>
                    {phase}
                </p>
                <p class="muted small figures">{last}</p>
            </div>
            <div class="row">
                <Button
                    glyph=Glyph::Again
                    busy=Signal::derive(move || data.status().phase == Phase::Running)
                    on_press=move |()| sync.now()
                >
                    {t!(i18n, you.sync_now)}
                </Button>
            </div>
            {rejected}
            <Confirm
                open=asking
                title=move || t_string!(i18n, you.discard_title)
                body=move || t_string!(i18n, you.discard_body)
                confirm=move || t_string!(i18n, you.discard)
                danger=true
                on_confirm=discard
            />
        </div>
    }
}

fn phase_text(i18n: Words, status: Status, guest: bool) -> String {
    let waiting = match (status.unsent_sets, status.unsent) {
        (0, 0) => None,
        (0, changes) => Some(counted!(i18n, sync.unsent, changes)),
        (sets, _) => Some(counted!(i18n, sync.unsent_sets, sets)),
    };
    let phase = match status.phase {
        Phase::Idle if waiting.is_none() => Some(text!(i18n, you.all_synced)),
        Phase::Idle => None,
        Phase::Running => Some(text!(i18n, sync.running)),
        Phase::Offline => Some(text!(i18n, sync.offline)),
        Phase::SignedOut if guest => Some(text!(i18n, sync.guest)),
        Phase::SignedOut => Some(text!(i18n, sync.signed_out)),
        Phase::Broken => Some(text!(i18n, sync.broken)),
    };
    waiting.into_iter().chain(phase).collect::<Vec<_>>().join(" · ")
}

fn refused(i18n: Words, pending: &Pending, ask: Callback<OperationId>) -> Option<impl IntoView + use<>> {
    let PendingState::Rejected { problem } = &pending.state else {
        return None;
    };
    let what = kind_text(i18n, pending.operation.entity.kind);
    let line = text!(
        i18n,
        you.rejected_line,
        what = what,
        why = reason_text(i18n, problem)
    );
    let id = pending.operation.id;
    Some(view! {
        <li class="row row-apart">
            <span>"✕ "{line.clone()}</span>
            <Button
                variant=ButtonVariant::Danger
                describe=text!(i18n, you.discard_name, what = line)
                on_press=move |()| ask.run(id)
            >
                {t!(i18n, you.discard)}
            </Button>
        </li>
    })
}
