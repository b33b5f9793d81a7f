//! The app on this device: on the home screen, and whether the browser keeps its data.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::Button;
use crate::features::install::InstallRow;
use crate::i18n::*;
use crate::platform::storage;

/// Installation, and the browser's promise to keep what is stored.
#[component]
pub fn Device() -> impl IntoView {
    let i18n = use_i18n();
    let kept = RwSignal::new(None::<bool>);
    let refused = RwSignal::new(false);
    spawn_local(async move {
        let answer = storage::is_kept().await;
        kept.try_set(answer);
    });
    let ask = move |()| {
        spawn_local(async move {
            let answer = storage::keep().await;
            kept.try_set(answer);
            refused.try_set(answer == Some(false));
        });
    };
    let promise = move || {
        kept.get().map(|kept| {
            if kept {
                view! { <p class="muted">{t!(i18n, upkeep.kept)}</p> }.into_any()
            } else {
                view! {
                    <p class="muted">{t!(i18n, upkeep.may_be_cleared)}</p>
                    <div class="row">
                        <Button on_press=ask>{t!(i18n, upkeep.ask_to_keep)}</Button>
                    </div>
                    <Show when=move || refused.get()>
                        <p class="muted small" role="status">
                            {t!(i18n, upkeep.keep_refused)}
                        </p>
                    </Show>
                }
                .into_any()
            }
        })
    };
    view! {
        <div class="stack" data-testid="device">
            <InstallRow />
            <div class="stack stack-tight">{promise}</div>
        </div>
    }
}
