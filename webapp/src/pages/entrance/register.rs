//! Making an account.

use leptos::prelude::*;
use leptos_router::components::A;
use shared::api::auth::{Password, Register as Request};

use crate::components::{Banner, Button, ButtonKind, ButtonVariant, FieldKind, PageHeader, TextField, Tone};
use crate::features::account::Form;
use crate::i18n::*;
use crate::state::use_session;

/// The form for a new account.
#[component]
pub fn Register() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let form = Form::new(i18n);
    let (name, email, password) = (
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
    );
    let submit = move || {
        let request = Request {
            email: email.get_untracked().trim().to_owned(),
            password: Password::new(password.get_untracked()),
            display_name: name.get_untracked().trim().to_owned(),
            id: session.guest(),
        };
        form.send(
            request.violations(),
            async move { session.register(&request).await },
            |()| {},
        );
    };
    view! {
        <PageHeader title=move || t_string!(i18n, auth.register) />
        <Show when=move || session.guest().is_some()>
            <p>{t!(i18n, auth.guest_becomes)}</p>
        </Show>
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            {move || form.error.get().map(|text| view! { <Banner tone=Tone::Error>{text}</Banner> })}
            <TextField
                label=move || t_string!(i18n, auth.name)
                value=name
                error=form.field("/display_name")
                autocomplete="nickname"
                name="name"
            />
            <TextField
                label=move || t_string!(i18n, auth.email)
                value=email
                kind=FieldKind::Email
                error=form.field("/email")
                autocomplete="username"
                name="email"
            />
            <TextField
                label=move || t_string!(i18n, auth.password)
                value=password
                kind=FieldKind::Password
                hint=move || t_string!(i18n, auth.password_hint)
                error=form.field("/password")
                autocomplete="new-password"
                name="password"
            />
            <Button variant=ButtonVariant::Primary kind=ButtonKind::Submit wide=true busy=form.busy>
                {t!(i18n, auth.register)}
            </Button>
        </form>
        <p>
            {t!(i18n, auth.have_account)}
            " "
            <A href="/sign-in">{t!(i18n, auth.sign_in)}</A>
        </p>
    }
}
