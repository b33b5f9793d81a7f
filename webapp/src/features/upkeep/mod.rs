//! The app on the device: keeps itself up to date without ever coming between a lifter and a set, and says what the device
//! does not keep.

mod notices;

pub use notices::Notices;

use leptos::prelude::*;

use crate::platform::document;
use crate::platform::service_worker::{self, Registration};
use crate::state::{Data, NewVersion, Upkeep};

/// Registers the worker that keeps the app, and follows its versions. Called when the first page stands and whenever
/// somebody comes or goes; only the first call does something.
pub async fn keep(data: Data, upkeep: Upkeep) {
    if !upkeep.begin() {
        return;
    }
    upkeep.set_notices(|| view! { <Notices /> }.into_any());
    let Some(worker) = Registration::make().await else {
        return;
    };
    service_worker::on_taken_over(move || {
        if data.peek(|data| data.active_workout().is_some()) {
            upkeep.set_version(NewVersion::Taken);
        } else {
            document::reload();
        }
    });
    worker.on_waiting(move || upkeep.set_version(NewVersion::Waiting));
    upkeep.set_worker(worker);
}
