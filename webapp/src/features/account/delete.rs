//! The end of the account, behind a word that must be typed.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::api::account::DeleteAccount;
use shared::api::auth::Password;
use shared::validate::Violations;

use super::{Form, FormFrame};
use crate::components::{ButtonVariant, FieldKind, TextField, use_toasts};
use crate::i18n::*;
use crate::state::{use_data, use_session};

/// Whether what was typed is the word that stands there, whatever its case.
fn is_confirmed(typed: &str, word: &str) -> bool {
    typed.trim().to_lowercase() == word.to_lowercase()
}

/// What happens and when, the word, the password, and the button that works only then.
#[component]
pub fn DeleteForm() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let data = use_data();
    let toasts = use_toasts();
    let navigate = use_navigate();
    let form = Form::new(i18n);
    let (typed, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let confirmed =
        Memo::new(move |_| typed.with(|typed| is_confirmed(typed, t_string!(i18n, account.delete_word))));
    let submit = move || {
        let Some(owner) = untrack(|| session.account())
            .map(|account| account.id)
            .filter(|_| confirmed.get_untracked())
        else {
            return;
        };
        let request = DeleteAccount {
            password: Some(Password::new(password.get_untracked())),
        };
        let navigate = navigate.clone();
        form.send(
            Violations::new(),
            async move { session.delete_account(&request).await },
            move |()| {
                // Another tab may hold the store open for a while: nobody waits for it.
                spawn_local(async move { data.erase(owner).await });
                toasts.note(text!(i18n, account.deleted));
                navigate("/sign-in", NavigateOptions::default());
            },
        );
    };
    view! {
        <FormFrame
            form
            on_submit=submit
            action=move || t_string!(i18n, account.delete)
            variant=ButtonVariant::Danger
            disabled=Signal::derive(move || !confirmed.get())
        >
            <ul class="facts">
                <li>{t!(i18n, account.delete_now)}</li>
                <li>{t!(i18n, account.delete_soon)}</li>
                <li>{t!(i18n, account.delete_device)}</li>
                <li>{t!(i18n, account.delete_final)}</li>
            </ul>
            <TextField
                label=move || text!(i18n, account.delete_type, word = t_string!(i18n, account.delete_word))
                value=typed
                name="delete-word"
            />
            <TextField
                label=move || t_string!(i18n, account.present_password)
                value=password
                kind=FieldKind::Password
                error=form.field("/password")
                autocomplete="current-password"
                name="delete-password"
            />
        </FormFrame>
    }
}

#[cfg(test)]
mod tests {
    use super::is_confirmed;

    #[test]
    fn only_the_word_itself_confirms() {
        assert!(is_confirmed(" Delete ", "delete"));
        for typed in ["", "delet", "delete it", "yes"] {
            assert!(!is_confirmed(typed, "delete"), "{typed}");
        }
    }
}
