//! Jobs that leave a trace: the name of an organisation.

use std::time::Duration;

use anyhow::bail;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use engine::{
    app::App,
    jobs::{Job, Registry},
    schema::organisations,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::support::TestApp;

/// Leaves its trace, or fails.
#[derive(Serialize, Deserialize)]
pub struct Probe {
    pub trace: String,
    pub key: Option<String>,
    pub fails: bool,
}

/// Never ends by itself.
#[derive(Serialize, Deserialize)]
pub struct Hangs;

pub fn probe(trace: &str) -> Probe {
    Probe {
        trace: trace.to_owned(),
        key: None,
        fails: false,
    }
}

pub fn registry() -> Registry {
    Registry::default().on_demand::<Probe>().on_demand::<Hangs>()
}

impl Job for Probe {
    const KIND: &'static str = "probe";
    const MAX_ATTEMPTS: i32 = 2;

    fn dedupe_key(&self) -> Option<String> {
        self.key.clone()
    }

    async fn run(self, app: &App) -> anyhow::Result<()> {
        if self.fails {
            bail!("the probe {} fails", self.trace);
        }
        diesel::insert_into(organisations::table)
            .values((
                organisations::id.eq(Uuid::now_v7()),
                organisations::kind.eq("club"),
                organisations::name.eq(self.trace),
            ))
            .execute(&mut app.database().conn().await?)
            .await?;
        Ok(())
    }
}

impl Job for Hangs {
    const KIND: &'static str = "hangs";
    const TIMEOUT: Duration = Duration::from_millis(50);

    async fn run(self, _: &App) -> anyhow::Result<()> {
        std::future::pending().await
    }
}

/// The traces so far, in order.
pub async fn traces(app: &TestApp) -> Vec<String> {
    let mut conn = app.conn().await;
    organisations::table
        .order(organisations::created_at)
        .select(organisations::name)
        .load(&mut conn)
        .await
        .expect("the traces")
}
