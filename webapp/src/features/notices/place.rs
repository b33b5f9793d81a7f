//! Where proposals stand: what shows them is fetched and looks through everything that was logged only when its place comes
//! into sight.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::parts;
use crate::platform::sight;

/// What the coach proposes today; nothing where there is nothing. Stands last, so that nothing moves when it comes.
#[component]
pub fn Proposals() -> impl IntoView {
    let cards = RwSignal::new(None::<fn() -> AnyView>);
    let place = NodeRef::<html::Div>::new();
    let watch = StoredValue::new_local(None::<sight::Watch>);
    let fetch = move || {
        // Seen is seen: it is not looked for again.
        watch.try_set_value(None);
        spawn_local(async move {
            let made = parts::patiently(parts::proposals).await;
            cards.try_set(Some(made));
        });
    };
    Effect::new(move || {
        let watched = place.get().and_then(|place| sight::watch(&place, fetch));
        watch.set_value(watched);
    });
    view! { <div class="stack" node_ref=place>{move || cards.get().map(|cards| cards())}</div> }
}
