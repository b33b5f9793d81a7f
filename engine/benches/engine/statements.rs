//! What `POST /v1/sync` says to Postgres for new sets. The rows of many sets are written one after the other here; the
//! engine writes all at once.

use anyhow::Context;
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use tokio_postgres::{Client as Postgres, Statement, types::Json};
use uuid::Uuid;

use crate::{
    bare::{MERGE, SET},
    sync::fields,
};

/// Prepared on one connection.
pub struct Statements {
    lock: Statement,
    known: Statement,
    read: Statement,
    seen: Statement,
    insert: Statement,
    journal: Statement,
    feed: Statement,
    head: Statement,
    job: Statement,
    changes: Statement,
}

impl Statements {
    pub async fn prepare(db: &Postgres) -> anyhow::Result<Self> {
        let prepare = async |sql: String| db.prepare(&sql).await;
        Ok(Self {
            lock: prepare("SELECT change_seq FROM sync_heads WHERE owner_id = $1 FOR UPDATE".to_owned()).await?,
            known: prepare("SELECT id, digest, change_seq FROM operations WHERE owner_id = $1 AND id = ANY($2)".to_owned()).await?,
            read: prepare(format!("SELECT {MERGE}, {SET} FROM sets WHERE owner_id = $1 AND id = ANY($2)")).await?,
            seen: prepare(
                "SELECT entity_kind, entity_id FROM changes
                  WHERE owner_id = $1 AND entity_kind = ANY('{set}') AND entity_id = ANY($2)"
                    .to_owned(),
            )
            .await?,
            insert: prepare(format!(
                "INSERT INTO sets (owner_id, {MERGE}, {SET})
                 VALUES ($1, $2, '{{}}', $3, $4, NULL, $5, $6, $7, 'w1d1s1', 0, 'working', NULL, NULL, 80000, 'kg', 'total', 8, 2,
                         NULL, 'prescribed', 'confirmed', 'edited', NULL, NULL, $8, $9, 0, 'not_asked', '')
                 ON CONFLICT (owner_id, id) DO UPDATE SET version = EXCLUDED.version"
            ))
            .await?,
            journal: prepare(
                "INSERT INTO operations (owner_id, id, change_seq, actor_id, device_id, schema_version, hlc, entity_kind,
                                         entity_id, base_version, body, superseded, digest)
                 VALUES ($1, $2, $3, $1, $2, 1, $4, 'set', $5, 0, $6, '{}', $7)"
                    .to_owned(),
            )
            .await?,
            feed: prepare(
                "INSERT INTO changes (owner_id, change_seq, entity_kind, entity_id) VALUES ($1, $2, 'set', $3)
                 ON CONFLICT (owner_id, entity_kind, entity_id) DO UPDATE SET change_seq = $2"
                    .to_owned(),
            )
            .await?,
            head: prepare("UPDATE sync_heads SET change_seq = $2 WHERE owner_id = $1".to_owned()).await?,
            job: prepare(
                "INSERT INTO jobs (id, kind, queue, payload, dedupe_key, run_at)
                 VALUES ($1, 'rebuild_strength_state', 'heavy', $2, $3, now())
                 ON CONFLICT (kind, dedupe_key)
                     WHERE dedupe_key IS NOT NULL AND attempts = 0 AND done_at IS NULL AND dead_at IS NULL
                 DO UPDATE SET payload = EXCLUDED.payload, run_at = LEAST(jobs.run_at, EXCLUDED.run_at)"
                    .to_owned(),
            )
            .await?,
            changes: prepare(
                "SELECT change_seq, entity_kind, entity_id FROM changes WHERE owner_id = $1 AND change_seq > $2
                  ORDER BY change_seq LIMIT 201"
                    .to_owned(),
            )
            .await?,
        })
    }

    pub async fn write(
        &self,
        db: &Postgres,
        owner: Uuid,
        (workout, exercise): (Uuid, Uuid),
        sets: usize,
    ) -> anyhow::Result<()> {
        let ids: Vec<Uuid> = (0..sets).map(|_| Uuid::now_v7()).collect();
        let sent = fields(workout, exercise);
        let names: Vec<&String> = sent.as_object().context("fields")?.keys().collect();
        let body = Json(json!({"type": "put", "fields": sent}));
        let at: DateTime<Utc> = "2026-03-12T18:10:00Z".parse()?;
        let day: NaiveDate = at.date_naive();
        db.batch_execute("BEGIN").await?;
        let head: i64 = db.query_one(&self.lock, &[&owner]).await?.try_get(0)?;
        let mut next = head;
        db.query(&self.known, &[&owner, &ids]).await?;
        db.query(&self.seen, &[&owner, &ids]).await?;
        db.batch_execute("SAVEPOINT operation").await?;
        for set in &ids {
            next += 1;
            let clock = format!("{:013}-00000-{set}", Utc::now().timestamp_millis());
            let clocks = Json(json!({ clock.as_str(): names }));
            db.execute(
                &self.insert,
                &[
                    &owner, set, &clocks, &clock, &next, &workout, &exercise, &at, &day,
                ],
            )
            .await?;
            let operation = Uuid::now_v7();
            db.execute(
                &self.journal,
                &[&owner, &operation, &next, &clock, set, &body, &vec![7_u8; 32]],
            )
            .await?;
            db.execute(&self.feed, &[&owner, &next, set]).await?;
        }
        db.batch_execute("RELEASE SAVEPOINT operation").await?;
        db.execute(&self.head, &[&owner, &next]).await?;
        let payload = Json(json!({"owner": owner}));
        db.execute(&self.job, &[&Uuid::now_v7(), &payload, &owner.to_string()])
            .await?;
        db.query(&self.changes, &[&owner, &head]).await?;
        db.query(&self.read, &[&owner, &ids]).await?;
        db.batch_execute("COMMIT").await?;
        Ok(())
    }
}
