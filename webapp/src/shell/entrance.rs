//! The frame before there is an account: sign-in, register, first run.

use leptos::prelude::*;
use leptos_router::components::Outlet;

use super::{Guard, frame::Brand};
use crate::i18n::{t, use_i18n};

/// One column on a phone; on a wide screen the claim stands beside it.
#[component]
pub fn Entrance() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Guard>
            <div class="entrance">
                <div class="entrance-brand">
                    <p class="entrance-name">
                        <Brand />
                    </p>
                    <p class="entrance-claim">{t!(i18n, app.claim)}</p>
                </div>
                <main id="main" class="entrance-form" tabindex="-1">
                    <Outlet />
                </main>
            </div>
        </Guard>
    }
}
