//! When to ask the engine: after a change, when the network or the lifter comes back, and again after a failure.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::wasm_split;
use shared::sync::{Backoff, Interrupted};

use super::Phase;
use crate::api::ApiError;
use crate::parts::{self, Missing};
use crate::platform::{clock, connectivity, lock, log, timer, visibility};
use crate::state::{Data, Session};

/// A pull even when nothing happens here: another device may have done something.
const IDLE_MS: u32 = 60_000;

/// Runs exchanges, one at a time.
#[derive(Clone)]
pub struct Executor(Rc<Inner>);

struct Inner {
    data: Data,
    session: Session,
    running: Cell<bool>,
    /// Asked for while one was running.
    again: Cell<bool>,
    backoff: RefCell<Backoff>,
    /// The next try; dropping it calls it off.
    next: RefCell<Option<timer::Timer>>,
}

impl Executor {
    /// Keeps the data in sync as long as the calling component lives.
    #[must_use]
    pub fn start(data: Data, session: Session) -> Self {
        let executor = Self(Rc::new(Inner {
            data,
            session,
            running: Cell::new(false),
            again: Cell::new(false),
            backoff: RefCell::default(),
            next: RefCell::default(),
        }));
        let (online, visible) = (connectivity::use_online(), visibility::use_visible());
        let on_occasion = executor.clone();
        Effect::new(move || {
            let _ = data.outbox();
            // Coming and going are occasions, no conditions: a phone that is put away has the last set still to send.
            visible.track();
            let occasion = data.is_ready() && online.get();
            if session.needs_sign_in() {
                data.update_status(|status| super::Status {
                    phase: Phase::SignedOut,
                    ..status
                });
            } else if occasion {
                on_occasion.now();
            } else if !online.get_untracked() {
                data.update_status(|status| super::Status {
                    phase: Phase::Offline,
                    ..status
                });
            }
        });
        executor
    }

    /// Exchanges now, or right after the exchange that is running.
    pub fn now(&self) {
        self.0.next.replace(None);
        if self.0.running.replace(true) {
            self.0.again.set(true);
            return;
        }
        let executor = self.clone();
        spawn_local(async move {
            parts::patiently(async || run(executor.clone()).await).await.await;
            executor.0.running.set(false);
            if executor.0.again.replace(false) {
                executor.now();
            }
        });
    }

    async fn exchange(&self) {
        let data = self.0.data;
        loop {
            let Some(owner) = data.owner() else {
                return;
            };
            self.show(Phase::Running);
            let client = self.0.session.client();
            let outcome = {
                // One tab at a time: an answer that another one has overtaken must not be kept.
                let _turn = lock::exclusive(&format!("gymgenius-sync-{owner}")).await;
                shared::sync::exchange(&data, &client).await
            };
            let outcome = outcome.map_err(|interrupted| match interrupted {
                Interrupted::Line(error) => self.failure(&error),
                Interrupted::Store(error) => {
                    log::warn(&format!("sync: {error}"));
                    Phase::Broken
                }
            });
            match outcome {
                Ok(true) => self.0.data.update_status(|status| super::Status {
                    catching_up: true,
                    ..status
                }),
                Ok(false) => {
                    self.0.backoff.borrow_mut().succeeded();
                    let last_ms = Some(clock::now_ms());
                    data.update_status(|status| super::Status {
                        phase: Phase::Idle,
                        catching_up: false,
                        last_ms,
                        ..status
                    });
                    self.later(IDLE_MS);
                    return;
                }
                Err(phase) => {
                    self.show(phase);
                    let wait = self.0.backoff.borrow_mut().failed(js_sys::Math::random());
                    if phase != Phase::SignedOut {
                        self.later(wait);
                    }
                    return;
                }
            }
        }
    }

    fn failure(&self, error: &ApiError) -> Phase {
        match error {
            error if error.is_unauthenticated() => {
                self.0.session.expired();
                Phase::SignedOut
            }
            ApiError::Offline => Phase::Offline,
            ApiError::Problem(problem) => {
                log::warn(&format!("sync: {}", problem.code));
                Phase::Broken
            }
            ApiError::Decode(what) => {
                log::warn(&format!("sync: {what}"));
                Phase::Broken
            }
        }
    }

    fn show(&self, phase: Phase) {
        self.0
            .data
            .update_status(|status| super::Status { phase, ..status });
    }

    fn later(&self, ms: u32) {
        let executor = self.clone();
        let timer = timer::after(ms, move || {
            if visibility::is_visible() {
                executor.now();
            }
        });
        self.0.next.replace(timer);
    }
}

#[wasm_split(member, wasm_split_path = ::leptos::wasm_split, fallible)]
fn run(executor: Executor) -> Result<LocalBoxFuture<'static, ()>, Missing> {
    Ok(async move { executor.exchange().await }.boxed_local())
}
