//! A new device of somebody who has trained for three years: pages of the feed until all is there, then again.

use std::collections::BTreeMap;

use anyhow::Context;
use hyper::Method;
use serde_json::json;
use tokio_postgres::Statement;
use uuid::Uuid;

use crate::{bare::postgres, http::Client, stage::Member};

/// Tables by the kinds that are in the feed.
const TABLES: [(&str, &str); 11] = [
    ("profile", "profiles"),
    ("gym", "gyms"),
    ("plan", "plans"),
    ("plan_revision", "plan_revisions"),
    ("assignment", "assignments"),
    ("workout", "workouts"),
    ("set", "sets"),
    ("readiness", "readiness"),
    ("body_measure", "body_measures"),
    ("notice_answer", "notice_answers"),
    ("pain_report", "pain_reports"),
];

/// The first sync of a long log.
pub struct LongLog {
    url: String,
    address: String,
    noor: Member,
}

impl LongLog {
    pub fn new(url: &str, address: &str, noor: Member) -> Self {
        Self {
            url: url.to_owned(),
            address: address.to_owned(),
            noor,
        }
    }

    pub async fn bare(&self) -> anyhow::Result<impl AsyncFnMut() -> anyhow::Result<()>> {
        let db = postgres(&self.url).await?;
        let head = db
            .prepare("SELECT change_seq FROM sync_heads WHERE owner_id = $1")
            .await?;
        let changes = db
            .prepare(
                "SELECT change_seq, entity_kind, entity_id FROM changes WHERE owner_id = $1 AND change_seq > $2
                  ORDER BY change_seq LIMIT 201",
            )
            .await?;
        let mut rows: BTreeMap<&str, Statement> = BTreeMap::new();
        for (kind, table) in TABLES {
            let sql = format!("SELECT * FROM {table} WHERE owner_id = $1 AND id = ANY($2)");
            rows.insert(kind, db.prepare(&sql).await?);
        }
        let owner = self.noor.id;
        let mut cursor = 0_i64;
        Ok(async move || {
            db.batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .await?;
            db.query(&head, &[&owner]).await?;
            let mut page = db.query(&changes, &[&owner, &cursor]).await?;
            let more = page.len() > 200;
            page.truncate(200);
            cursor = match page.last() {
                Some(last) if more => last.try_get(0)?,
                _ => 0,
            };
            let mut ids: BTreeMap<String, Vec<Uuid>> = BTreeMap::new();
            for change in &page {
                ids.entry(change.try_get(1)?)
                    .or_default()
                    .push(change.try_get(2)?);
            }
            for (kind, ids) in ids {
                let statement = rows.get(kind.as_str()).context(kind)?;
                db.query(statement, &[&owner, &ids]).await?;
            }
            db.batch_execute("COMMIT").await?;
            Ok(())
        })
    }

    pub async fn engine(&self) -> anyhow::Result<impl AsyncFnMut() -> anyhow::Result<()>> {
        let mut client = Client::connect(&self.address, Some(self.noor.token.clone())).await?;
        let device = Uuid::now_v7();
        let mut cursor = 0;
        Ok(async move || {
            let request = json!({"device": device, "cursor": cursor, "operations": []}).to_string();
            let answer = client.send(Method::POST, "/v1/sync", Some(request)).await?;
            // Read as little as can be: what a client does with a page is not the engine's time.
            let end: End = serde_json::from_slice(&answer)?;
            cursor = if end.more { end.cursor } else { 0 };
            Ok(())
        })
    }
}

#[derive(serde::Deserialize)]
struct End {
    cursor: u64,
    more: bool,
}
