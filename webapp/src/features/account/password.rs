//! A new password.

use leptos::prelude::*;
use shared::api::account::ChangePassword;
use shared::api::auth::Password;

use super::{Form, FormFrame};
use crate::components::{FieldKind, TextField};
use crate::i18n::*;
use crate::state::use_session;

/// The form for a new password, which signs out every other device.
#[component]
pub fn PasswordForm(
    /// Other devices were signed out.
    #[prop(into)]
    on_changed: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let form = Form::new(i18n);
    let (present, new) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let changed = RwSignal::new(false);
    let submit = move || {
        let request = ChangePassword {
            current_password: Password::new(present.get_untracked()),
            new_password: Password::new(new.get_untracked()),
        };
        changed.set(false);
        let client = session.client();
        form.send(
            request.violations(),
            async move { client.change_password(&request).await },
            move |()| {
                present.set(String::new());
                new.set(String::new());
                changed.set(true);
                on_changed.run(());
            },
        );
    };
    let done = Signal::derive(move || changed.get().then(|| text!(i18n, account.password_changed)));
    view! {
        <FormFrame
            form
            on_submit=submit
            action=move || t_string!(i18n, account.change_password)
            done
        >
            <TextField
                label=move || t_string!(i18n, account.present_password)
                value=present
                kind=FieldKind::Password
                error=form.field("/current_password")
                autocomplete="current-password"
                name="present-password"
            />
            <TextField
                label=move || t_string!(i18n, account.new_password)
                value=new
                kind=FieldKind::Password
                hint=move || t_string!(i18n, auth.password_hint)
                error=form.field("/new_password")
                autocomplete="new-password"
                name="new-password"
            />
        </FormFrame>
    }
}
