//! What need not be there in the same piece of work as what stands before it.

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
    let due = next_piece();
    view! { <Show when=move || due.get()>{children()}</Show> }
}

/// Becomes true in the next piece of work.
pub fn next_piece() -> ReadSignal<bool> {
    let (due, set_due) = signal(false);
    spawn_local(async move {
        timer::wait(0).await;
        set_due.try_set(true);
    });
    due
}
