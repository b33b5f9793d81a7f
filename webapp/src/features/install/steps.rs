//! How to do it where the browser has no button for it.

use leptos::prelude::*;

use crate::components::{Glyph, Icon, Sheet};
use crate::i18n::*;

/// The steps on an iPhone or iPad.
#[component]
pub fn Steps(open: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Sheet open title=move || t_string!(i18n, install.how_title)>
            <ol class="install-steps">
                <li>
                    <Icon glyph=Glyph::Share />
                    <span>{t!(i18n, install.step_share)}</span>
                </li>
                <li>
                    <Icon glyph=Glyph::AddToHome />
                    <span>{t!(i18n, install.step_add)}</span>
                </li>
                <li>
                    <Icon glyph=Glyph::Check />
                    <span>{t!(i18n, install.step_done)}</span>
                </li>
            </ol>
        </Sheet>
    }
}
