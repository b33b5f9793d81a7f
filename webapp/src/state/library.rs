//! Fetches the coach's books, and keeps a copy on the device for the days without a network.

use futures_util::FutureExt;
use futures_util::future::{LocalBoxFuture, join};
use gloo_net::http::Request;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use shared::language::Language;

use super::{Books, Data};
use crate::i18n::spoken;
use crate::parts::{self, Missing};
use crate::platform::idb::{Database, Migration, Write};
use crate::platform::{log, text};

const CATALOGUE: &str = "/catalogue/exercises.json";
const TABLE: &str = "files";
const MIGRATIONS: &[Migration] = &[Migration { adds: &[TABLE] }];

/// What the books hold, where they are read in another language than the catalogue's own.
#[derive(Clone, Copy)]
pub(super) enum Words {
    Exercises,
    Templates,
}

impl Words {
    /// Where they are in the language on the screen; `None` where that is the catalogue's own.
    pub(super) fn path(self) -> Option<(Language, &'static str)> {
        let language = Language::of_tag(&spoken()).unwrap_or_default();
        let path = match (language, self) {
            (Language::En, _) => return None,
            (Language::De, Self::Exercises) => "/catalogue/de/exercises.json",
            (Language::De, Self::Templates) => "/catalogue/de/templates.json",
        };
        Some((language, path))
    }
}

/// Brings the books to `data`, in the language on the screen; `missing` says if neither the network nor the device has them.
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
    let wanted = Words::Exercises.path();
    let (catalogue, words) = join(file(CATALOGUE, cache.as_ref()), words(wanted, cache.as_ref())).await;
    let Some(catalogue) = catalogue else {
        missing.set(true);
        return;
    };
    let read = Books::read(
        &catalogue,
        words.as_ref().map(|(language, text)| (*language, text.as_str())),
    );
    match read.await {
        // Whoever has changed the language meanwhile has asked for others.
        Ok(_) if wanted != Words::Exercises.path() => {}
        Ok(books) => data.set_books(books).await,
        Err(error) => {
            log::error(&format!("catalogue: {error}"));
            missing.set(true);
        }
    }
}

/// The words, from the network or the copy. Where neither has them the books stay in English.
pub(super) async fn words(
    wanted: Option<(Language, &'static str)>,
    cache: Option<&Database>,
) -> Option<(Language, String)> {
    let (language, path) = wanted?;
    Some((language, file(path, cache).await?))
}

/// Where the copies are kept, if this browser keeps any.
pub(super) async fn cache() -> Option<Database> {
    Database::open("gymgenius-books", MIGRATIONS).await.ok()
}

/// A file from the network, else the copy.
pub(super) async fn file(path: &'static str, cache: Option<&Database>) -> Option<String> {
    match download(path).await {
        Some(file) => {
            if let Some(cache) = cache {
                keep(path, &file, cache).await;
            }
            Some(file.text)
        }
        None => cache?.get(TABLE, path).await.ok().flatten(),
    }
}

struct File {
    text: String,
    /// What the server calls this version of it.
    etag: Option<String>,
}

async fn download(path: &str) -> Option<File> {
    let response = Request::get(path)
        .send()
        .await
        .ok()
        .filter(gloo_net::http::Response::ok)?;
    // A server that answers every path with the page itself has no such file.
    let text = text::body(&response)
        .await
        .filter(|text| !text.trim_start().starts_with('<'))?;
    let etag = response.headers().get("etag");
    Some(File { text, etag })
}

/// Stores a copy, unless it is the one that is there: half a megabyte is not for every start.
async fn keep(path: &str, file: &File, cache: &Database) {
    let version = format!("{path}#etag");
    let kept = cache.get(TABLE, &version).await.ok().flatten();
    if file.etag.is_some() && kept == file.etag {
        return;
    }
    let write = |key: String, value: &str| Write::Put {
        table: TABLE,
        key,
        value: value.to_owned(),
    };
    let etag = file.etag.as_deref().unwrap_or_default();
    let writes = [write(path.to_owned(), &file.text), write(version, etag)];
    cache.write(&writes).await.ok();
}
