//! What the whole app knows: who is signed in, the lifter's data on this device, the coach's books.
//!
//! Pages read from here and write by [`Data::commit`]; nothing here waits for the network.

mod account;
mod adopt;
mod books;
mod change;
mod data;
mod device;
mod disk;
mod entry;
mod keeping;
mod ledger;
mod library;
mod profile;
mod rest;
mod session;
mod tabs;
mod templates;
mod upkeep;

pub use account::Account;
pub use books::Books;
pub use change::Change;
pub use data::{Data, moment, use_data};
pub use rest::{Rest, now_ms};
pub use session::{Session, Who, use_session};
pub use templates::{Templates, use_templates};
pub use upkeep::{NewVersion, Upkeep, use_upkeep};

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::Client;
use crate::config::{Config, provide_feedback};
use crate::i18n::use_language;
use crate::shell::Entry;
use crate::sync::Executor;

/// Whether the coach's books are missing, and the way to try again.
#[derive(Clone, Copy)]
pub struct BooksMissing(RwSignal<bool>, Data);

impl BooksMissing {
    /// Whether they are; tracked.
    #[must_use]
    pub fn get(&self) -> bool {
        self.0.get()
    }

    /// Fetches them again.
    pub fn retry(&self) {
        spawn_local(library::fetch_books(self.1, self.0));
    }
}

/// Reads the device, starts sync, and gives the pages what they need; called once by the app.
pub fn provide_state(entry: RwSignal<Entry>) {
    let feedback = provide_feedback();
    let client = Client::new(async move {
        let config = Config::load().await;
        feedback.set(config.feedback);
        config.engine_url
    });
    let session = Session::restore(client);
    let data = Data::new();
    let missing = RwSignal::new(false);
    provide_context(session);
    provide_context(data);
    provide_context(Rest::restore());
    provide_context(Upkeep::new());
    provide_context(BooksMissing(missing, data));
    let executor = Executor::start(data, session);
    provide_context(StoredValue::new_local(executor));
    let owner = Memo::new(move |_| session.account().map(|account| account.id));
    Effect::new(move || match owner.get() {
        Some(owner) => spawn_local(async move { data.open(owner).await }),
        None => data.close(),
    });
    entry::follow_entry(session, data, entry);
    let language = use_language();
    Effect::new(move || {
        language.track();
        // A stranger at the sign-in has no use for them.
        if owner.get().is_some() {
            spawn_local(library::fetch_books(data, missing));
        }
    });
}

/// The way to exchange with the engine now, not only at the next occasion.
#[derive(Clone, Copy)]
pub struct SyncNow(Option<StoredValue<Executor, LocalStorage>>);

impl SyncNow {
    /// Exchanges now.
    pub fn now(self) {
        if let Some(executor) = self.0 {
            executor.with_value(Executor::now);
        }
    }
}

/// The sync of the app; call it in the body of a component, and [`SyncNow::now`] from anywhere.
#[must_use]
pub fn use_sync() -> SyncNow {
    SyncNow(use_context())
}
