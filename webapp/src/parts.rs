//! The app comes in parts, so that a first visit does not wait for what it does not show (docs/tdr/006-web-build.md).
//!
//! The main module holds the shell and the entrance. What a page needs besides comes as one of the parts named here, loaded
//! when the router meets the page, and in advance as soon as the first page stands ([`fetch_all`]). Nothing outside of this
//! file may name a page of a part: it would pull the page back into the main module. The part `member` also holds what a
//! signed-in lifter needs on every page; that is cut out where it is written: in `state` and `sync`.

use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use leptos_router::LazyRoute;
use shared::ids::ExerciseId;

use crate::components::{ErrorState, PageHeader};
use crate::i18n::{t_string, use_i18n};
use crate::platform::{document, log, timer};
use crate::state::{Data, Upkeep};
use crate::{features, pages};

const RETRY_MS: u32 = 2_000;
const FETCH_ALL_MS: u32 = 2_000;

/// A part that did not arrive: there was no network, or the server has a newer version.
#[derive(Debug, thiserror::Error)]
#[error("a part of the app did not arrive")]
pub struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(error: SplitLoaderError) -> Self {
        log::warn(&error.to_string());
        Self
    }
}

/// Routes to pages that come with a part, each named as its page.
macro_rules! pages {
    ($($part:ident: $($page:ident = $module:ident :: $function:ident),+;)+) => {$($(
        /// A page that is loaded when it is met.
        pub struct $page;

        const _: () = {
            #[wasm_split($part, wasm_split_path = ::leptos::wasm_split, preload(preload), fallible)]
            fn $function() -> Result<AnyView, Missing> {
                keep_owners();
                Ok(view! { <pages::$module::$page /> }.into_any())
            }

            impl LazyRoute for $page {
                fn data() -> Self {
                    Self
                }

                async fn view(_: Self) -> AnyView {
                    match $function().await {
                        Ok(page) => page,
                        Err(Missing) => view! { <PageMissing /> }.into_any(),
                    }
                }

                async fn preload() {
                    // What did not arrive is asked for again by `view`, which shows it if that fails too.
                    preload().await.ok();
                }
            }
        };
    )+)+};
}

pages! {
    member: Today = today::today, Workout = workout::workout, Summary = summary::summary;
    planning: Welcome = welcome::welcome, Plan = plan::plan, Templates = plan::templates, MakePlan = plan::make,
        Settings = settings::settings, GymPage = settings::gym;
    library: Exercises = exercises::exercises, ExercisePage = exercises::exercise, NewExercise = exercises::new_one,
        EditExercise = exercises::edit, EditPlan = plan::edit;
    progress: Progress = progress::progress, Lift = progress::lift, Accuracy = progress::accuracy, Measures = progress::measures,
        History = history::history;
    account: ForgotPassword = account::forgot, ResetPassword = account::reset, ConfirmEmail = account::confirm,
        AccountPage = account::overview;
}

/// Keeps the reactive owners above a page as long as the page. The router lets one of them go when one frame takes the place
/// of another; what the page builds later, such as a list that has to wait for its data, would miss every context.
fn keep_owners() {
    let above = Owner::current().and_then(|owner| owner.parent());
    let kept: Vec<Owner> = std::iter::successors(above, Owner::parent).collect();
    on_cleanup(move || drop(kept));
}

/// Calls into a part until it is there: for what has no page to say that something is missing.
pub async fn patiently<T>(call: impl AsyncFn() -> Result<T, Missing>) -> T {
    loop {
        match call().await {
            Ok(value) => return value,
            Err(Missing) => timer::wait(RETRY_MS).await,
        }
    }
}

/// Brings every part, for the taps to come and for the places without a network, and works out ahead what takes longer
/// than a tap may. Not at once: the page that has just opened has work to do.
pub async fn fetch_all(data: Data, upkeep: Upkeep) {
    timer::wait(FETCH_ALL_MS).await;
    Today::preload().await;
    Plan::preload().await;
    Exercises::preload().await;
    Progress::preload().await;
    AccountPage::preload().await;
    // What the device keeps of the app is read from what has just been fetched. What it says is not passed over.
    spawn_local(async move { patiently(async || keep_app(data, upkeep).await).await.await });
    // What is missing is worked out when it is looked at.
    if let Ok(work) = prepare_progress(data).await {
        work.await;
    }
}

#[wasm_split(progress, wasm_split_path = ::leptos::wasm_split, fallible)]
fn prepare_progress(data: Data) -> Result<LocalBoxFuture<'static, ()>, Missing> {
    Ok(features::progress::prepare(data).boxed_local())
}

#[wasm_split(planning, wasm_split_path = ::leptos::wasm_split, fallible)]
fn keep_app(data: Data, upkeep: Upkeep) -> Result<LocalBoxFuture<'static, ()>, Missing> {
    Ok(features::upkeep::keep(data, upkeep).boxed_local())
}

/// The offer to put the app on the home screen, for the end of a workout.
///
/// # Errors
/// [`Missing`] if the part did not arrive.
#[wasm_split(planning, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn install_offer() -> Result<fn() -> AnyView, Missing> {
    Ok(|| view! { <features::install::Offer /> }.into_any())
}

/// What shows the coach's proposals: on Today, but not in the way of it.
///
/// # Errors
/// [`Missing`] if the part did not arrive.
#[wasm_split(progress, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn proposals() -> Result<fn() -> AnyView, Missing> {
    Ok(|| view! { <features::notices::Cards /> }.into_any())
}

/// Makes the search for an exercise.
pub type MakeFinder = fn(features::exercises::Suggest, Callback<ExerciseId>) -> AnyView;

/// The search for an exercise, for a workout that runs.
///
/// # Errors
/// [`Missing`] if the part did not arrive.
#[wasm_split(library, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn finder() -> Result<MakeFinder, Missing> {
    Ok(|suggest, on_choose| view! { <features::exercises::Finder suggest on_choose /> }.into_any())
}

#[component]
fn PageMissing() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <PageHeader title=move || t_string!(i18n, parts.title) back="/" />
        <ErrorState
            title=move || t_string!(i18n, parts.missing)
            body=move || t_string!(i18n, parts.missing_help)
            on_retry=|()| document::reload()
        />
    }
}
