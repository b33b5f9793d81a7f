//! The reminder that the address is not confirmed yet.

use leptos::prelude::*;
use shared::validate::Violations;

use super::Form;
use crate::components::{Banner, Button, Tone};
use crate::i18n::*;
use crate::state::use_session;

/// Says so while it is so, and offers another mail.
#[component]
pub fn Unconfirmed() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let form = Form::new(i18n);
    let sent = RwSignal::new(false);
    let open = move || {
        session
            .account()
            .and_then(|account| account.email.filter(|_| !account.email_verified))
    };
    let send = move |()| {
        let client = session.client();
        form.send(
            Violations::new(),
            async move { client.send_confirmation().await },
            move |()| sent.set(true),
        );
    };
    let words = move || match (form.error.get(), sent.get()) {
        (Some(error), _) => error,
        (None, true) => text!(i18n, account.sent_again),
        (None, false) => text!(i18n, account.unconfirmed, email = open().unwrap_or_default()),
    };
    view! {
        <Show when=move || open().is_some()>
            <Banner tone=Tone::Warning>
                <div class="stack stack-tight">
                    <p>{words}</p>
                    <div class="row">
                        <Button busy=form.busy on_press=send>
                            {t!(i18n, account.send_again)}
                        </Button>
                    </div>
                </div>
            </Banner>
        </Show>
    }
}
