//! Another address.

use leptos::prelude::*;
use shared::api::account::ChangeEmail;
use shared::api::auth::Password;

use super::{Form, FormFrame};
use crate::components::{FieldKind, TextField};
use crate::i18n::*;
use crate::state::use_session;

/// The address there is, and the form for another, which holds once its link is opened.
#[component]
pub fn EmailForm() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let form = Form::new(i18n);
    let (email, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let sent_to = RwSignal::new(None::<String>);
    let present = move || {
        session
            .account()
            .and_then(|account| account.email)
            .unwrap_or_default()
    };
    let submit = move || {
        let request = ChangeEmail {
            new_email: email.get_untracked().trim().to_owned(),
            password: Password::new(password.get_untracked()),
        };
        sent_to.set(None);
        let (client, to) = (session.client(), request.new_email.clone());
        form.send(
            request.violations(),
            async move { client.change_email(&request).await },
            move |()| {
                email.set(String::new());
                password.set(String::new());
                sent_to.set(Some(to));
            },
        );
    };
    let done = Signal::derive(move || {
        sent_to
            .get()
            .map(|to| text!(i18n, account.change_sent, email = to))
    });
    view! {
        <FormFrame
            form
            on_submit=submit
            action=move || t_string!(i18n, account.change_email)
            done
        >
            <p>
                {t!(i18n, account.email_now)} " " <strong>{present}</strong>
            </p>
            <TextField
                label=move || t_string!(i18n, account.new_email)
                value=email
                kind=FieldKind::Email
                hint=move || t_string!(i18n, account.new_email_hint)
                error=form.field("/new_email")
                autocomplete="email"
                name="new-email"
            />
            <TextField
                label=move || t_string!(i18n, account.present_password)
                value=password
                kind=FieldKind::Password
                error=form.field("/password")
                autocomplete="current-password"
                name="email-password"
            />
        </FormFrame>
    }
}
