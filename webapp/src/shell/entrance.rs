//! The frame before there is an account: sign-in, register, first run.

use leptos::prelude::*;
use leptos_router::components::Outlet;

use super::{Guard, frame::Brand};
use crate::components::{Later, Numeral, NumeralSize};
use crate::i18n::{t, t_string, use_i18n};

/// One column on a phone; on a wide screen the claim stands beside it.
#[component]
pub fn Entrance() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Guard>
            <div class="entrance">
                <header class="entrance-brand">
                    <p class="entrance-name">
                        <Brand />
                    </p>
                    <div class="entrance-sample" aria-hidden="true">
                        <p class="muted small">{t!(i18n, sample.exercise)}</p>
                        <p>
                            <Numeral
                                value=move || t_string!(i18n, sample.prescription)
                                size=NumeralSize::Hero
                            />
                        </p>
                        <p>{t!(i18n, sample.why)}</p>
                    </div>
                    <p class="entrance-claim">{t!(i18n, app.claim)}</p>
                </header>
                <main id="main" class="entrance-form" tabindex="-1">
                    <Later>
                        <Outlet />
                    </Later>
                </main>
            </div>
        </Guard>
    }
}
