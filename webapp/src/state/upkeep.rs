//! What the shell has to know of the app itself: whether a new version of it waits, and what tells the lifter.

use leptos::prelude::*;

use crate::platform::service_worker::Registration;

/// How far a new version of the app has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NewVersion {
    /// There is none.
    #[default]
    None,
    /// It is on the device, and the lifter may take it.
    Waiting,
    /// It has taken over; this page is still the old one.
    Taken,
}

/// The app on this device, shared by all pages. Filled by a part of the app that comes after the first page
/// (`features::upkeep`), so that the first download does not carry it.
#[derive(Clone, Copy)]
pub struct Upkeep {
    version: RwSignal<NewVersion>,
    worker: StoredValue<Option<Registration>, LocalStorage>,
    begun: StoredValue<bool>,
    notices: RwSignal<Option<fn() -> AnyView>>,
}

impl Default for Upkeep {
    fn default() -> Self {
        Self::new()
    }
}

impl Upkeep {
    /// Nothing is known yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            version: RwSignal::new(NewVersion::None),
            worker: StoredValue::new_local(None),
            begun: StoredValue::new(false),
            notices: RwSignal::new(None),
        }
    }

    /// Says whether this is the first call, of which there is work to do.
    #[must_use]
    pub fn begin(&self) -> bool {
        self.begun
            .try_update_value(|begun| !std::mem::replace(begun, true))
            .unwrap_or_default()
    }

    /// Takes over the worker, once it is registered.
    pub fn set_worker(&self, worker: Registration) {
        self.worker.set_value(Some(worker));
    }

    /// The worker, if this browser has one for us.
    #[must_use]
    pub fn worker(&self) -> Option<Registration> {
        self.worker.get_value()
    }

    /// How far a new version has come; tracked.
    #[must_use]
    pub fn version(&self) -> NewVersion {
        self.version.get()
    }

    /// Notes how far it has come.
    pub fn set_version(&self, version: NewVersion) {
        self.version.set(version);
    }

    /// What tells the lifter about the app, at the top of every page; tracked. Nothing until its part is there.
    #[must_use]
    pub fn notices(&self) -> Option<fn() -> AnyView> {
        self.notices.get()
    }

    /// Brings what tells the lifter.
    pub fn set_notices(&self, notices: fn() -> AnyView) {
        self.notices.set(Some(notices));
    }
}

/// The app on this device.
///
/// # Panics
/// Outside of the app's component.
#[must_use]
pub fn use_upkeep() -> Upkeep {
    expect_context()
}
