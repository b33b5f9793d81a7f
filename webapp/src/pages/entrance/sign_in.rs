//! Sign-in: e-mail and password, or one click as a demo identity where the engine offers it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use shared::api::auth::{AuthOptions, DemoIdentity, Login, Password};

use crate::api::ApiError;
use crate::components::{
    Banner, Button, ButtonKind, ButtonVariant, FieldKind, PageHeader, TextField, Toggle, Tone,
};
use crate::features::account::error_text;
use crate::i18n::*;
use crate::state::use_session;

/// The way into an account.
#[component]
pub fn SignIn() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let options = RwSignal::new(None::<AuthOptions>);
    let (error, busy) = (RwSignal::new(None::<String>), RwSignal::new(false));
    let (email, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    spawn_local(async move {
        if let Ok(offered) = session.client().auth_options().await {
            options.try_set(Some(offered));
        }
    });
    let done = move |answer: Result<(), ApiError>| {
        busy.try_set(false);
        if let Err(failure) = answer {
            error.try_set(Some(error_text(i18n, &failure)));
        }
    };
    let bring_along = RwSignal::new(session.has_guest());
    let submit = move || {
        let login = Login {
            email: email.get_untracked(),
            password: Password::new(password.get_untracked()),
        };
        busy.set(true);
        error.set(None);
        let along = bring_along.get_untracked();
        spawn_local(async move { done(session.sign_in(&login, along).await) });
    };
    let as_demo = Callback::new(move |key: String| {
        busy.set(true);
        error.set(None);
        spawn_local(async move { done(session.sign_in_demo(&key).await) });
    });
    let demo = move || options.get().map(|options| options.demo).unwrap_or_default();
    let demo_list = move || {
        demo()
            .into_iter()
            .map(|who| view! { <Demo who busy on_choose=as_demo /> })
            .collect_view()
    };
    view! {
        <PageHeader title=move || t_string!(i18n, auth.sign_in) />
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
                label=move || t_string!(i18n, auth.email)
                value=email
                kind=FieldKind::Email
                autocomplete="username"
                name="email"
            />
            <TextField
                label=move || t_string!(i18n, auth.password)
                value=password
                kind=FieldKind::Password
                autocomplete="current-password"
                name="password"
            />
            <Show when=move || session.has_guest()>
                <Toggle
                    label=move || t_string!(i18n, auth.bring_along)
                    value=bring_along
                    on_change=move |yes| bring_along.set(yes)
                />
            </Show>
            <Button variant=ButtonVariant::Primary kind=ButtonKind::Submit wide=true busy>
                {t!(i18n, auth.sign_in)}
            </Button>
        </form>
        <p>
            <A href="/forgot-password">{t!(i18n, account.forgot)}</A>
        </p>
        <p>
            {t!(i18n, auth.no_account)}
            " "
            <A href="/register">{t!(i18n, auth.register)}</A>
        </p>
        <Show when=move || !session.is_guest()>
            <Button wide=true on_press=move |()| session.start_without_account()>
                {t!(i18n, auth.without_account)}
            </Button>
            <p class="muted small">{t!(i18n, auth.without_account_note)}</p>
        </Show>
        // Last, because it is known last: nothing moves when the engine has answered.
        <Show when=move || !demo().is_empty()>
            <p class="or muted small">{t!(i18n, auth.or)}</p>
            <section class="stack stack-tight" aria-labelledby="demo-title">
                <h2 id="demo-title" class="demo-title">{t!(i18n, auth.demo_title)}</h2>
                {demo_list}
                <p class="muted small">{t!(i18n, auth.demo_note)}</p>
            </section>
        </Show>
    }
}

#[component]
fn Demo(who: DemoIdentity, busy: RwSignal<bool>, on_choose: Callback<String>) -> impl IntoView {
    let i18n = use_i18n();
    let key = who.key.clone();
    // The engine describes its identities in English.
    let about = match who.key.as_str() {
        "ana" => text!(i18n, auth.demo_ana),
        "ben" => text!(i18n, auth.demo_ben),
        "mara" => text!(i18n, auth.demo_mara),
        "noor" => text!(i18n, auth.demo_noor),
        _ => who.description,
    };
    view! {
        <button
            type="button"
            class="demo"
            disabled=busy
            on:click=move |_| on_choose.run(key.clone())
        >
            <strong>{text!(i18n, auth.demo_as, name = who.display_name)}</strong>
            <span class="muted">{about}</span>
        </button>
    }
}
