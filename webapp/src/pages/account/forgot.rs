//! A mail to whoever has forgotten the password.

use leptos::prelude::*;
use leptos_router::components::A;
use shared::api::account::ForgotPassword as Request;

use crate::components::{ButtonVariant, FieldKind, PageHeader, TextField};
use crate::features::account::{Form, FormFrame};
use crate::i18n::*;
use crate::state::use_session;

/// `/forgot-password`: says the same for every address.
#[component]
pub fn ForgotPassword() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let form = Form::new(i18n);
    let email = RwSignal::new(String::new());
    let sent_to = RwSignal::new(None::<String>);
    let submit = move || {
        let request = Request {
            email: email.get_untracked().trim().to_owned(),
        };
        sent_to.set(None);
        let (client, to) = (session.client(), request.email.clone());
        form.send(
            request.violations(),
            async move { client.forgot_password(&request).await },
            move |()| sent_to.set(Some(to)),
        );
    };
    let done = Signal::derive(move || {
        sent_to
            .get()
            .map(|to| text!(i18n, account.forgot_sent, email = to))
    });
    view! {
        <PageHeader title=move || t_string!(i18n, account.forgot) back="/sign-in" />
        <FormFrame
            form
            on_submit=submit
            action=move || t_string!(i18n, account.send_link)
            variant=ButtonVariant::Primary
            wide=true
            done
        >
            <p>{t!(i18n, account.forgot_body)}</p>
            <TextField
                label=move || t_string!(i18n, auth.email)
                value=email
                kind=FieldKind::Email
                error=form.field("/email")
                autocomplete="username"
                name="email"
            />
        </FormFrame>
        <p>
            <A href="/sign-in">{t!(i18n, auth.sign_in)}</A>
        </p>
    }
}
