//! What a set is for: chosen by a tap on its number.

use leptos::prelude::*;
use leptos::task::spawn_local;
use training::history::SetKind;

use crate::components::{Glyph, Icon, Sheet};
use crate::features::running::Running;
use crate::features::set_table::{RowKey, row_name};
use crate::features::words::{kind_help, kind_text};
use crate::i18n::*;

/// What a set that counts can be for.
const KINDS: [SetKind; 6] = [
    SetKind::Working,
    SetKind::BackOff,
    SetKind::Amrap,
    SetKind::Failure,
    SetKind::Drop,
    SetKind::MyoRep,
];

/// The kinds, with what each means.
#[component]
pub fn KindSheet(running: Running, asked: RwSignal<Option<RowKey>>) -> impl IntoView {
    let i18n = use_i18n();
    let open = RwSignal::new(false);
    Effect::new(move || open.set(asked.with(Option::is_some)));
    Effect::new(move || {
        if !open.get() && asked.with_untracked(Option::is_some) {
            asked.set(None);
        }
    });
    let row = move || asked.get().and_then(|key| running.row(key));
    let title = move || {
        let name = row().map(|row| row_name(i18n, row.label, row.key));
        text!(i18n, workout.kind_of, set = name.unwrap_or_default())
    };
    let choices = move || {
        let row = row()?;
        let choice = |kind: SetKind| {
            let chosen = row.kind == kind;
            let row = row.clone();
            let choose = move |_| {
                asked.set(None);
                let row = row.clone();
                spawn_local(async move {
                    running.set_kind(&row, kind).await;
                });
            };
            view! {
                <li>
                    <button
                        type="button"
                        class="kind-choice"
                        aria-pressed=if chosen { "true" } else { "false" }
                        on:click=choose
                    >
                        <span>
                            <strong>{kind_text(i18n, kind)}</strong>
                            <span class="muted small">{kind_help(i18n, kind)}</span>
                        </span>
                        {chosen.then(|| view! { <Icon glyph=Glyph::Check /> })}
                    </button>
                </li>
            }
        };
        Some(view! { <ul data-testid="kinds">{KINDS.map(choice).into_iter().collect_view()}</ul> })
    };
    view! {
        <Sheet open title>
            {choices}
        </Sheet>
    }
}
