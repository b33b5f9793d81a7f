//! The router: a table of contents.

use leptos::prelude::*;
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::path;

use crate::components::{LiveRegion, ToastHost, provide_announcer, provide_toasts};
use crate::i18n::I18nContextProvider;
use crate::pages;
use crate::platform::local_storage;
use crate::shell::{AppFrame, Arrival, Entrance, Entry, provide_entry};

/// The app.
#[component]
pub fn App() -> impl IntoView {
    provide_announcer();
    provide_toasts();
    provide_entry(RwSignal::new(first_entry()));
    view! {
        <I18nContextProvider>
            <Router>
                <Arrival />
                <Routes fallback=pages::not_found::NotFound>
                    <ParentRoute path=path!("") view=Entrance>
                        <Route path=path!("/sign-in") view=pages::sign_in::SignIn />
                    </ParentRoute>
                    <ParentRoute path=path!("") view=AppFrame>
                        <Route path=path!("/") view=pages::today::Today />
                        <Route path=path!("/plan") view=pages::plan::Plan />
                        <Route path=path!("/history") view=pages::history::History />
                        <Route path=path!("/settings") view=pages::settings::Settings />
                    </ParentRoute>
                    <Route path=path!("/dev/shelf") view=pages::shelf::Shelf />
                </Routes>
                <ToastHost />
                <LiveRegion />
            </Router>
        </I18nContextProvider>
    }
}

/// A profile on this device means that somebody trains here.
fn first_entry() -> Entry {
    if local_storage::get("profile").is_some() {
        Entry::Ready
    } else {
        Entry::Nobody
    }
}
