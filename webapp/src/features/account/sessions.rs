//! Where the member is signed in.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::account::Session as SignIn;
use shared::ids::SessionId;
use shared::validate::Violations;

use super::{Form, error_text};
use crate::components::{
    Banner, Button, ButtonVariant, Confirm, ErrorState, Glyph, Skeleton, SkeletonShape, Tone,
};
use crate::features::words::Words;
use crate::i18n::*;
use crate::platform::intl;
use crate::state::use_session;

type Answer = Option<Result<Vec<SignIn>, String>>;

/// Every sign-in that lasts, each with its end, and the end of all.
#[component]
pub fn SessionList(
    /// Grows when the list should be read again.
    #[prop(into)]
    version: Signal<u32>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let form = Form::new(i18n);
    let answer = RwSignal::new(None as Answer);
    let asking = RwSignal::new(false);
    let load = move || {
        let client = session.client();
        spawn_local(async move {
            let items = client.sessions().await.map(|sessions| sessions.items);
            answer.try_set(Some(items.map_err(|error| error_text(i18n, &error))));
        });
    };
    Effect::new(move || {
        version.track();
        load();
    });
    let revoke = Callback::new(move |id: SessionId| {
        let client = session.client();
        form.send(
            Violations::new(),
            async move { client.revoke_session(id).await },
            move |()| load(),
        );
    });
    let everywhere = move |()| {
        form.send(
            Violations::new(),
            async move { session.sign_out_everywhere().await },
            |()| {},
        );
    };
    let list = move || match answer.get() {
        None => view! { <Skeleton shape=SkeletonShape::Row count=2 /> }.into_any(),
        Some(Err(why)) => view! {
            <ErrorState
                title=move || t_string!(i18n, account.sessions_missing)
                body=why
                on_retry=move |()| {
                    answer.set(None);
                    load();
                }
            />
        }
        .into_any(),
        Some(Ok(items)) => {
            let rows = items
                .into_iter()
                .map(|item| view! { <Row item busy=form.busy on_revoke=revoke /> })
                .collect_view();
            view! { <ul class="sign-ins">{rows}</ul> }.into_any()
        }
    };
    view! {
        <div class="stack">
            {list}
            {move || form.error.get().map(|error| view! { <Banner tone=Tone::Error>{error}</Banner> })}
            <div class="row">
                <Button glyph=Glyph::SignOut busy=form.busy on_press=move |()| asking.set(true)>
                    {t!(i18n, account.everywhere)}
                </Button>
            </div>
            <Confirm
                open=asking
                title=move || t_string!(i18n, account.everywhere_title)
                body=move || t_string!(i18n, account.everywhere_body)
                confirm=move || t_string!(i18n, account.everywhere)
                on_confirm=everywhere
            />
        </div>
    }
}

#[component]
fn Row(item: SignIn, busy: RwSignal<bool>, on_revoke: Callback<SessionId>) -> impl IntoView {
    let i18n = use_i18n();
    let name = device_name(i18n, &item);
    let seen = u64::try_from(item.last_seen_at.timestamp_millis()).unwrap_or_default();
    let seen = intl::time(seen, &format_tag());
    let seen = text!(i18n, account.last_seen, when = seen);
    let end = text!(i18n, account.end_session, device = name.clone());
    let id = item.id;
    let aside = if item.current {
        view! { <span class="muted">{t!(i18n, account.this_device)}</span> }.into_any()
    } else {
        view! {
            <Button variant=ButtonVariant::Quiet busy describe=end on_press=move |()| on_revoke.run(id)>
                {t!(i18n, you.sign_out)}
            </Button>
        }
        .into_any()
    };
    view! {
        <li class="row row-apart">
            <span>
                <strong>{name}</strong>
                <br />
                <span class="muted small">{seen}</span>
            </span>
            {aside}
        </li>
    }
}

fn device_name(i18n: Words, item: &SignIn) -> String {
    match (&item.browser, &item.platform) {
        (Some(browser), Some(platform)) => text!(
            i18n,
            account.browser_on,
            browser = browser.clone(),
            platform = platform.clone()
        ),
        (Some(name), None) | (None, Some(name)) => name.clone(),
        (None, None) => text!(i18n, account.unknown_device),
    }
}
