//! Writes a job to the outbox.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use uuid::Uuid;

use super::{
    Job,
    queries::{self, NewJob},
};

pub(super) async fn enqueue<J: Job>(
    job: &J,
    conn: &AsyncPgConnection,
    run_at: DateTime<Utc>,
) -> QueryResult<()> {
    let payload =
        serde_json::to_value(job).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
    let row = NewJob {
        id: Uuid::now_v7(),
        kind: J::KIND,
        queue: J::QUEUE.name(),
        payload,
        dedupe_key: job.dedupe_key(),
        run_at,
    };
    queries::insert(conn, &row).await
}
