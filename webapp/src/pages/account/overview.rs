//! `/settings/account`: address, password, sign-ins, end.

use leptos::prelude::*;

use crate::components::{Banner, PageHeader};
use crate::features::account::{DeleteForm, EmailForm, PasswordForm, SessionList, Unconfirmed};
use crate::i18n::*;
use crate::state::use_session;

/// Account and security. A demo identity belongs to everybody, so it has sign-ins only.
#[component]
pub fn AccountPage() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let sign_ins = RwSignal::new(0_u32);
    let demo = Memo::new(move |_| session.account().is_some_and(|account| account.demo));
    view! {
        <PageHeader title=move || t_string!(i18n, account.title) back="/settings" />
        <div class="settings">
            <div class="stack stack-wide">
                <Show
                    when=move || !demo.get()
                    fallback=move || view! { <Banner>{t!(i18n, account.demo_fixed)}</Banner> }
                >
                    <Unconfirmed />
                    <section class="section">
                        <h2>{t!(i18n, auth.email)}</h2>
                        <EmailForm />
                    </section>
                    <section class="section">
                        <h2>{t!(i18n, auth.password)}</h2>
                        <PasswordForm on_changed=move |()| sign_ins.update(|version| *version += 1) />
                    </section>
                </Show>
            </div>
            <div class="stack stack-wide">
                <section class="section">
                    <h2>{t!(i18n, account.sessions)}</h2>
                    <SessionList version=sign_ins />
                </section>
                <Show when=move || !demo.get()>
                    <section class="section">
                        <h2>{t!(i18n, account.delete)}</h2>
                        <DeleteForm />
                    </section>
                </Show>
            </div>
        </div>
    }
}
