//! Making an account.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use shared::api::auth::{Password, Register as Request};
use shared::error::FieldError;

use super::form::{error_text, field_errors, field_text};
use crate::components::{Banner, Button, ButtonKind, ButtonVariant, FieldKind, PageHeader, TextField, Tone};
use crate::i18n::*;
use crate::state::use_session;

/// The form for a new account.
#[component]
pub fn Register() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let (error, busy) = (RwSignal::new(None::<String>), RwSignal::new(false));
    let wrong = RwSignal::new(Vec::<FieldError>::new());
    let (name, email, password) = (
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
    );
    let field = move |pointer: &'static str| {
        Signal::derive(move || wrong.with(|wrong| field_text(i18n, wrong, pointer)))
    };
    let submit = move || {
        let request = Request {
            email: email.get_untracked().trim().to_owned(),
            password: Password::new(password.get_untracked()),
            display_name: name.get_untracked().trim().to_owned(),
        };
        error.set(None);
        if let Err(violations) = request.violations().check(()) {
            wrong.set(violations);
            return;
        }
        wrong.set(Vec::new());
        busy.set(true);
        spawn_local(async move {
            if let Err(failure) = session.register(&request).await {
                wrong.try_set(field_errors(&failure));
                error.try_set(Some(error_text(i18n, &failure)));
            }
            busy.try_set(false);
        });
    };
    view! {
        <PageHeader title=move || t_string!(i18n, auth.register) />
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            {move || error.get().map(|text| view! { <Banner tone=Tone::Error>{text}</Banner> })}
            <TextField
                label=move || t_string!(i18n, auth.name)
                value=name
                error=field("/display_name")
                autocomplete="nickname"
                name="name"
            />
            <TextField
                label=move || t_string!(i18n, auth.email)
                value=email
                kind=FieldKind::Email
                error=field("/email")
                autocomplete="username"
                name="email"
            />
            <TextField
                label=move || t_string!(i18n, auth.password)
                value=password
                kind=FieldKind::Password
                hint=move || t_string!(i18n, auth.password_hint)
                error=field("/password")
                autocomplete="new-password"
                name="password"
            />
            <Button variant=ButtonVariant::Primary kind=ButtonKind::Submit wide=true busy>
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
