//! What is below the first look at a page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::timer;

/// Builds its content in a piece of work of its own, right after what stands before it, so that the top of a page is
/// there and answers to taps while the rest is being made. Only for content that nothing stands below.
#[component]
pub fn Later(
    /// The content.
    children: ChildrenFn,
) -> impl IntoView {
    let due = RwSignal::new(false);
    spawn_local(async move {
        timer::wait(0).await;
        due.try_set(true);
    });
    view! { <Show when=move || due.get()>{children()}</Show> }
}
