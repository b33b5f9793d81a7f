//! Saying a set instead of typing it, where the browser can listen. What is heard stands in the row until ✓.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::{Button, ButtonVariant, Glyph, use_announcer};
use crate::features::running::Running;
use crate::features::set_entry::spoken;
use crate::features::set_table::row_summary;
use crate::i18n::{spoken as spoken_language, *};
use crate::platform::speech;

/// A button that listens for one sentence.
#[component]
pub fn Voice(running: Running) -> impl IntoView {
    let i18n = use_i18n();
    let announcer = use_announcer();
    let (listening, said) = (RwSignal::new(false), RwSignal::new(String::new()));
    let listen = move |()| {
        if listening.get_untracked() {
            return;
        }
        listening.set(true);
        said.set(text!(i18n, workout.listening));
        spawn_local(async move {
            let heard = speech::listen(&spoken_language()).await;
            let understood = heard.iter().find_map(|sentence| spoken(sentence));
            let row = untrack(|| running.next_row());
            let answer = match understood.zip(row) {
                Some((numbers, row)) => {
                    running.edit(&row, |draft| {
                        draft.weight.typed = numbers.weight.or(draft.weight.typed);
                        draft.reps.typed = numbers.reps.or(draft.reps.typed);
                        draft.rir.typed = numbers.rir.or(draft.rir.typed);
                    });
                    let what = untrack(|| row_summary(i18n, running, &row));
                    text!(i18n, workout.heard, what = what)
                }
                None => text!(i18n, workout.not_heard),
            };
            announcer.say(answer.clone());
            said.try_set(answer);
            listening.try_set(false);
        });
    };
    view! {
        <Show when=|| speech::is_supported()>
            <div class="stage-actions">
                <Button variant=ButtonVariant::Quiet glyph=Glyph::Voice on_press=listen>
                    {t!(i18n, workout.say)}
                </Button>
                <p class="muted small" data-testid="heard">{move || said.get()}</p>
            </div>
        </Show>
    }
}
