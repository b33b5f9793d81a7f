//! Careful mode: whether it holds, and lifting it once a professional says so.

use leptos::prelude::*;
use shared::sync::EntityKind;

use crate::components::{Button, Glyph};
use crate::i18n::*;
use crate::state::use_data;

/// The state in words and the one thing that can be done about it.
#[component]
pub fn CarefulMode() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let state = Memo::new(move |_| {
        data.read(&[EntityKind::Profile], |data| {
            let screening = data.profile.screening.as_ref();
            (
                data.profile.is_careful(),
                screening.is_some_and(|screening| screening.any() && screening.lifted),
            )
        })
    });
    let set_lifted = move |lifted: bool| {
        data.set_profile(move |profile| {
            if let Some(screening) = &mut profile.screening {
                screening.lifted = lifted;
            }
        });
    };
    let body = move || match state.get() {
        (true, _) => view! {
            <p>{t!(i18n, careful.what)}</p>
            <div class="row">
                <Button glyph=Glyph::Check on_press=move |()| set_lifted(true)>
                    {t!(i18n, you.careful_lift)}
                </Button>
            </div>
        }
        .into_any(),
        (false, true) => view! {
            <p>{t!(i18n, you.careful_lifted)}</p>
            <div class="row">
                <Button on_press=move |()| set_lifted(false)>{t!(i18n, you.careful_restore)}</Button>
            </div>
        }
        .into_any(),
        (false, false) => view! { <p class="muted">{t!(i18n, you.careful_off)}</p> }.into_any(),
    };
    view! { <div class="stack stack-tight" aria-live="polite">{body}</div> }
}
