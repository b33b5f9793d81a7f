//! The running rest, kept on the device by the moment at which it ends.

use leptos::prelude::*;

use crate::features::rest_timer::RestTimer;
use crate::platform::{clock, local_storage};

const KEY: &str = "rest";

/// The rest between two sets, shared by all pages.
#[derive(Clone, Copy)]
pub struct Rest(RwSignal<Option<RestTimer>>);

impl Rest {
    /// Takes up a rest that was running when the page was closed.
    #[must_use]
    pub fn restore() -> Self {
        let stored = local_storage::get(KEY).and_then(|text| serde_json::from_str(&text).ok());
        Self(RwSignal::new(stored))
    }

    /// The running rest; tracked.
    #[must_use]
    pub fn timer(&self) -> Option<RestTimer> {
        self.0.get()
    }

    /// The running rest; not tracked.
    #[must_use]
    pub fn peek(&self) -> Option<RestTimer> {
        self.0.get_untracked()
    }

    /// Begins a rest.
    pub fn start(&self, length_s: u32) {
        self.store(Some(RestTimer::start(now_ms(), length_s)));
    }

    /// Longer or shorter.
    pub fn shift(&self, by_s: i64) {
        self.store(self.0.get_untracked().map(|timer| timer.shifted(now_ms(), by_s)));
    }

    /// Marks the end as announced.
    pub fn announced(&self) {
        self.store(self.0.get_untracked().map(RestTimer::announced));
    }

    /// No rest any more.
    pub fn stop(&self) {
        self.store(None);
    }

    fn store(&self, timer: Option<RestTimer>) {
        match timer.and_then(|timer| serde_json::to_string(&timer).ok()) {
            Some(text) => local_storage::set(KEY, &text),
            None => local_storage::remove(KEY),
        }
        self.0.set(timer);
    }
}

/// Now, in Unix milliseconds.
#[must_use]
pub fn now_ms() -> i64 {
    i64::try_from(clock::now_ms()).unwrap_or(i64::MAX)
}
