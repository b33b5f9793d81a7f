//! A new password by the link of a mail.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::{use_location, use_navigate};
use shared::api::account::ResetPassword as Request;
use shared::api::auth::Password;

use super::link_token;
use crate::components::{ButtonVariant, FieldKind, PageHeader, TextField, use_toasts};
use crate::features::account::{Form, FormFrame};
use crate::i18n::*;
use crate::state::use_session;

/// `/reset-password#<token>`: sets the password and goes in.
#[component]
pub fn ResetPassword() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let navigate = use_navigate();
    let hash = use_location().hash;
    let form = Form::new(i18n);
    let password = RwSignal::new(String::new());
    let submit = move || {
        let request = Request {
            token: link_token(&hash.get_untracked()),
            new_password: Password::new(password.get_untracked()),
        };
        let navigate = navigate.clone();
        form.send(
            request.violations(),
            async move { session.reset_password(&request).await },
            move |()| {
                toasts.note(text!(i18n, account.password_set));
                navigate(
                    "/",
                    NavigateOptions {
                        replace: true,
                        ..NavigateOptions::default()
                    },
                );
            },
        );
    };
    view! {
        <PageHeader title=move || t_string!(i18n, account.reset) />
        <FormFrame
            form
            on_submit=submit
            action=move || t_string!(i18n, account.set_password)
            variant=ButtonVariant::Primary
            wide=true
        >
            <p>{t!(i18n, account.reset_body)}</p>
            <TextField
                label=move || t_string!(i18n, account.new_password)
                value=password
                kind=FieldKind::Password
                hint=move || t_string!(i18n, auth.password_hint)
                error=form.field("/new_password")
                autocomplete="new-password"
                name="new-password"
            />
        </FormFrame>
        <p>
            <A href="/forgot-password">{t!(i18n, account.new_link)}</A>
        </p>
    }
}
