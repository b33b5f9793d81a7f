//! The router: a table of contents.

use leptos::prelude::*;
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::{Lazy, path};

use crate::components::{Later, LiveRegion, ToastHost, provide_announcer, provide_toasts};
use crate::i18n::{provide_language, use_language};
use crate::shell::{AppFrame, Arrival, Entrance, Entry, PlainFrame, follow_profile, provide_entry};
use crate::state::{provide_state, use_data};
use crate::{pages, parts};

/// The app.
#[component]
pub fn App() -> impl IntoView {
    provide_announcer();
    provide_toasts();
    let entry = RwSignal::new(Entry::Unknown);
    provide_entry(entry);
    provide_language();
    provide_state(entry);
    follow_profile(use_data());
    let language = use_language();
    view! {
        <Router>
            <Arrival />
            {move || {
                language.track();
                view! { <Later><Pages /></Later> }
            }}
            <LiveRegion />
        </Router>
    }
}

/// Whatever has words in it: made anew when the language changes.
#[component]
fn Pages() -> impl IntoView {
    view! {
        <Routes fallback=pages::not_found::NotFound>
            <ParentRoute path=path!("") view=Entrance>
                <Route path=path!("/sign-in") view=pages::entrance::SignIn />
                <Route path=path!("/register") view=pages::entrance::Register />
                <Route path=path!("/forgot-password") view={Lazy::<parts::ForgotPassword>::new()} />
                <Route path=path!("/reset-password") view={Lazy::<parts::ResetPassword>::new()} />
                <Route path=path!("/confirm-email") view={Lazy::<parts::ConfirmEmail>::new()} />
                <Route path=path!("/welcome") view={Lazy::<parts::Welcome>::new()} />
            </ParentRoute>
            <ParentRoute path=path!("") view=AppFrame>
                <Route path=path!("/") view={Lazy::<parts::Today>::new()} />
                <Route path=path!("/summary/:id") view={Lazy::<parts::Summary>::new()} />
                <Route path=path!("/plan") view={Lazy::<parts::Plan>::new()} />
                <Route path=path!("/plan/edit") view={Lazy::<parts::EditPlan>::new()} />
                <Route path=path!("/exercises") view={Lazy::<parts::Exercises>::new()} />
                <Route path=path!("/exercises/new") view={Lazy::<parts::NewExercise>::new()} />
                <Route path=path!("/exercises/:id") view={Lazy::<parts::ExercisePage>::new()} />
                <Route path=path!("/exercises/:id/edit") view={Lazy::<parts::EditExercise>::new()} />
                <Route path=path!("/plan/templates") view={Lazy::<parts::Templates>::new()} />
                <Route path=path!("/plan/make") view={Lazy::<parts::MakePlan>::new()} />
                <Route path=path!("/progress") view={Lazy::<parts::Progress>::new()} />
                <Route path=path!("/progress/body") view={Lazy::<parts::Measures>::new()} />
                <Route path=path!("/progress/coach") view={Lazy::<parts::Accuracy>::new()} />
                <Route path=path!("/progress/:exercise") view={Lazy::<parts::Lift>::new()} />
                <Route path=path!("/history/:id?") view={Lazy::<parts::History>::new()} />
                <Route path=path!("/settings") view={Lazy::<parts::Settings>::new()} />
                <Route path=path!("/settings/account") view={Lazy::<parts::AccountPage>::new()} />
                <Route path=path!("/settings/gyms/:id") view={Lazy::<parts::GymPage>::new()} />
            </ParentRoute>
            <ParentRoute path=path!("") view=PlainFrame>
                <Route path=path!("/workout") view={Lazy::<parts::Workout>::new()} />
            </ParentRoute>
            <Route path=path!("/dev/shelf") view=pages::shelf::Shelf />
        </Routes>
        <ToastHost />
    }
}
