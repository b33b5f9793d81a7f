//! An address is confirmed by the link of a mail.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use shared::api::account::ConfirmEmail as Request;
use shared::validate::Violations;

use super::link_token;
use crate::components::{
    Banner, Button, ButtonLink, ButtonVariant, PageHeader, Skeleton, SkeletonShape, Tone,
};
use crate::features::account::Form;
use crate::i18n::*;
use crate::state::use_session;

/// `/confirm-email#<token>`: asks at once and says what came of it. A robot that only looks at the link confirms
/// nothing, since it runs no script.
#[component]
pub fn ConfirmEmail() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let hash = use_location().hash;
    let form = Form::new(i18n);
    let confirmed = RwSignal::new(None::<String>);
    let ask = move || {
        let request = Request {
            token: link_token(&hash.get_untracked()),
        };
        form.send(
            Violations::new(),
            async move { session.confirm_email(&request).await },
            move |email| confirmed.set(Some(email)),
        );
    };
    ask();
    let outcome = move || match (confirmed.get(), form.error.get()) {
        (Some(email), _) => {
            let words = text!(i18n, account.confirmed, email = email);
            view! {
                <Banner tone=Tone::Success>{words}</Banner>
                <ButtonLink href="/" variant=ButtonVariant::Primary wide=true>
                    {t!(i18n, account.go_on)}
                </ButtonLink>
            }
            .into_any()
        }
        (None, Some(error)) => view! {
            <Banner tone=Tone::Error>{error}</Banner>
            <Button wide=true busy=form.busy on_press=move |()| ask()>
                {t!(i18n, shelf.try_again)}
            </Button>
            <p class="muted">{t!(i18n, account.confirm_again)}</p>
        }
        .into_any(),
        (None, None) => view! { <Skeleton shape=SkeletonShape::Row count=2 /> }.into_any(),
    };
    view! {
        <PageHeader title=move || t_string!(i18n, account.confirm) />
        <div class="stack" aria-live="polite">
            {outcome}
        </div>
    }
}
