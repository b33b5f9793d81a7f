//! Fetches the coach's books, and keeps a copy on the device for the days without a network.

use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use gloo_net::http::Request;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

use super::{Books, Data};
use crate::parts::{self, Missing};
use crate::platform::idb::{Database, Write};
use crate::platform::log;

const CATALOGUE: &str = "/catalogue/exercises.json";
const TABLE: &str = "files";

/// Brings the books to `data`; `missing` says if neither the network nor the device has them.
pub async fn fetch_books(data: Data, missing: RwSignal<bool>) {
    missing.set(false);
    parts::patiently(async || fetch(data, missing).await).await.await;
}

#[wasm_split(member, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch(data: Data, missing: RwSignal<bool>) -> Result<LocalBoxFuture<'static, ()>, Missing> {
    Ok(fetch_now(data, missing).boxed_local())
}

async fn fetch_now(data: Data, missing: RwSignal<bool>) {
    let cache = cache().await;
    let Some(catalogue) = file(CATALOGUE, cache.as_ref()).await else {
        missing.set(true);
        return;
    };
    match Books::read(&catalogue).await {
        Ok(books) => data.set_books(books),
        Err(error) => {
            log::error(&format!("catalogue: {error}"));
            missing.set(true);
        }
    }
}

/// Where the copies are kept, if this browser keeps any.
pub(super) async fn cache() -> Option<Database> {
    Database::open("gymgenius-books", 1, &[TABLE]).await.ok()
}

/// A file from the network, else the copy.
pub(super) async fn file(path: &'static str, cache: Option<&Database>) -> Option<String> {
    match download(path).await {
        Some(text) => {
            if let Some(cache) = cache {
                let write = Write::Put {
                    table: TABLE,
                    key: path.to_owned(),
                    value: text.clone(),
                };
                cache.write(&[write]).await.ok();
            }
            Some(text)
        }
        None => cache?.get(TABLE, path).await.ok().flatten(),
    }
}

async fn download(path: &str) -> Option<String> {
    let response = Request::get(path)
        .send()
        .await
        .ok()
        .filter(gloo_net::http::Response::ok)?;
    // A server that answers every path with the page itself has no such file.
    response
        .text()
        .await
        .ok()
        .filter(|text| !text.trim_start().starts_with('<'))
}
