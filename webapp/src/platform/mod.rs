//! The browser, behind plain functions and types. Nothing outside of this folder touches `web_sys`.
//!
//! A browser that lacks or forbids something (storage, vibration, a wake lock) is normal: such calls do nothing.

pub mod channel;
pub mod clock;
pub mod connectivity;
pub mod document;
pub mod focus;
pub mod haptics;
pub mod idb;
pub mod ids;
pub mod install;
pub mod intl;
pub mod local_storage;
pub mod lock;
pub mod log;
pub mod notification;
pub mod pointer;
pub mod service_worker;
pub mod sight;
pub mod sound;
pub mod speech;
pub mod storage;
pub mod text;
pub mod theme;
pub mod timer;
pub mod visibility;
pub mod wake_lock;
