//! What readers are told when something changes that they did not touch.

use leptos::prelude::*;

/// Says things to readers. Get it by [`use_announcer`].
#[derive(Clone, Copy, Debug)]
pub struct Announcer(RwSignal<(u32, String)>);

impl Announcer {
    /// Says a text at the next pause; the same text twice is said twice.
    pub fn say(self, text: impl Into<String>) {
        let text = text.into();
        self.0.update(|(count, said)| {
            *count = count.wrapping_add(1);
            *said = text;
        });
    }
}

/// Gives the announcer to the app; called once.
pub fn provide_announcer() {
    provide_context(Announcer(RwSignal::new((0, String::new()))));
}

/// The app's announcer; call it in the body of a component, and [`Announcer::say`] from anywhere.
#[must_use]
pub fn use_announcer() -> Announcer {
    use_context().unwrap_or_else(|| Announcer(RwSignal::new((0, String::new()))))
}

/// Where the announcements are read from; stands once in the app, before anything is said.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let Announcer(said) = use_announcer();
    // Readers notice a change only: two places take turns.
    let turn = move |mine: u32| {
        said.with(|(count, text)| {
            if count % 2 == mine {
                text.clone()
            } else {
                String::new()
            }
        })
    };
    view! {
        <div class="only-read" role="status" aria-live="polite">
            <p>{move || turn(0)}</p>
            <p>{move || turn(1)}</p>
        </div>
    }
}
