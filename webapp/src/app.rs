//! The router: a table of contents.

use leptos::prelude::*;
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::path;

use crate::components::{LiveRegion, ToastHost, provide_announcer, provide_toasts};
use crate::i18n::I18nContextProvider;
use crate::pages;
use crate::shell::{AppFrame, Arrival, Entrance, Entry, PlainFrame, provide_entry};
use crate::state::provide_state;

/// The app.
#[component]
pub fn App() -> impl IntoView {
    provide_announcer();
    provide_toasts();
    let entry = RwSignal::new(Entry::Unknown);
    provide_entry(entry);
    provide_state(entry);
    view! {
        <I18nContextProvider>
            <Router>
                <Arrival />
                <Routes fallback=pages::not_found::NotFound>
                    <ParentRoute path=path!("") view=Entrance>
                        <Route path=path!("/sign-in") view=pages::entrance::SignIn />
                        <Route path=path!("/register") view=pages::entrance::Register />
                        <Route path=path!("/welcome") view=pages::welcome::Welcome />
                    </ParentRoute>
                    <ParentRoute path=path!("") view=AppFrame>
                        <Route path=path!("/") view=pages::today::Today />
                        <Route path=path!("/summary/:id") view=pages::summary::Summary />
                        <Route path=path!("/plan") view=pages::plan::Plan />
                        <Route path=path!("/plan/templates") view=pages::plan::Templates />
                        <Route path=path!("/history/:id?") view=pages::history::History />
                        <Route path=path!("/settings") view=pages::settings::Settings />
                        <Route path=path!("/settings/gyms/:id") view=pages::settings::GymPage />
                    </ParentRoute>
                    <ParentRoute path=path!("") view=PlainFrame>
                        <Route path=path!("/workout") view=pages::workout::Workout />
                    </ParentRoute>
                    <Route path=path!("/dev/shelf") view=pages::shelf::Shelf />
                </Routes>
                <ToastHost />
                <LiveRegion />
            </Router>
        </I18nContextProvider>
    }
}
