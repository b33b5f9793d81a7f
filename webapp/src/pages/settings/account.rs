//! Who is signed in, and the way out.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::{Button, ButtonLink, ButtonVariant, Confirm, Glyph};
use crate::features::account::Unconfirmed;
use crate::i18n::*;
use crate::state::{use_data, use_session};

/// Name, e-mail, and sign-out, which asks first where something is not synced yet and keeps it in any case.
#[component]
pub fn Account() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let session = use_session();
    let asking = RwSignal::new(false);
    let leave = move || spawn_local(async move { session.sign_out().await });
    let ask = move |()| {
        if untrack(|| data.status()).unsent > 0 {
            asking.set(true);
        } else {
            leave();
        }
    };
    let who = move || {
        session.account().map(|account| {
            let mail = account.email.unwrap_or_else(|| text!(i18n, you.demo));
            view! {
                <p>
                    <strong>{account.display_name}</strong>
                    <br />
                    <span class="muted">{mail}</span>
                </p>
            }
        })
    };
    let guest = move || session.account().is_some_and(|account| account.guest);
    let without = move || {
        view! {
            <div class="stack">
                <p>{t!(i18n, you.guest)}</p>
                <div class="row">
                    <ButtonLink href="/register" variant=ButtonVariant::Primary>{t!(i18n, auth.register)}</ButtonLink>
                    <ButtonLink href="/sign-in">{t!(i18n, auth.sign_in)}</ButtonLink>
                </div>
            </div>
        }
    };
    let with = move || {
        view! {
            <div class="stack">
                {who}
                <Unconfirmed />
                <div class="row">
                    <ButtonLink href="/settings/account">{t!(i18n, account.title)}</ButtonLink>
                    <Button glyph=Glyph::SignOut on_press=ask>
                        {t!(i18n, you.sign_out)}
                    </Button>
                </div>
                <Confirm
                    open=asking
                    title=move || t_string!(i18n, you.sign_out_title)
                    body=move || counted!(i18n, you.sign_out_unsynced, data.status().unsent)
                    confirm=move || t_string!(i18n, you.sign_out)
                    on_confirm=move |()| leave()
                />
            </div>
        }
    };
    view! { <Show when=guest fallback=with>{without()}</Show> }
}
