//! The history, page by page: the engine reads and writes out workouts; bare, the rows alone.

use chrono::{DateTime, Utc};
use hyper::Method;
use tokio_postgres::Row;
use uuid::Uuid;

use crate::{
    bare::{ALIVE, MERGE, WORKOUT, postgres},
    http::Client,
    stage::Member,
};

/// Workouts on a page.
const PAGE: i64 = 20;

/// Paging through three years.
pub struct History {
    url: String,
    address: String,
    noor: Member,
}

impl History {
    pub fn new(url: &str, address: &str, noor: Member) -> Self {
        Self {
            url: url.to_owned(),
            address: address.to_owned(),
            noor,
        }
    }

    pub async fn bare(&self) -> anyhow::Result<impl AsyncFnMut() -> anyhow::Result<()>> {
        let db = postgres(&self.url).await?;
        let page = |place: &str| {
            format!(
                "SELECT {MERGE}, {WORKOUT} FROM workouts WHERE owner_id = $1 AND {ALIVE} {place}
                  ORDER BY started_at DESC, id DESC LIMIT $2"
            )
        };
        let first = db.prepare(&page("")).await?;
        let later = page("AND started_at <= $3 AND (started_at < $3 OR started_at = $3 AND id < $4)");
        let later = db.prepare(&later).await?;
        let owner = self.noor.id;
        let mut last: Option<(DateTime<Utc>, Uuid)> = None;
        Ok(async move || {
            let rows: Vec<Row> = match &last {
                None => db.query(&first, &[&owner, &(PAGE + 1)]).await?,
                Some((started_at, id)) => db.query(&later, &[&owner, &(PAGE + 1), started_at, id]).await?,
            };
            let more = i64::try_from(rows.len())? > PAGE;
            last = match rows.iter().rev().nth(1) {
                Some(row) if more => Some((row.try_get("started_at")?, row.try_get("id")?)),
                _ => None,
            };
            Ok(())
        })
    }

    pub async fn engine(&self) -> anyhow::Result<impl AsyncFnMut() -> anyhow::Result<()>> {
        let mut client = Client::connect(&self.address, Some(self.noor.token.clone())).await?;
        let first = format!("/v1/athletes/{}/workouts?limit={PAGE}", self.noor.id);
        let mut path = first.clone();
        Ok(async move || {
            let page = client.json(Method::GET, &path, None).await?;
            path = match page["next_cursor"].as_str() {
                Some(cursor) => format!("{first}&cursor={cursor}"),
                None => first.clone(),
            };
            Ok(())
        })
    }
}
