//! Revisions of plans, parsed and kept in memory: they never change and are never deleted, and reading one from its
//! text costs more than all else that planning a workout does.

use std::{sync::Arc, time::Duration};

use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use moka::sync::Cache;
use shared::{
    entity::PlanRevision,
    ids::{PlanRevisionId, UserId},
};

use crate::sync::{Stored, Synced};

/// The most text whose documents are kept, in bytes. Parsed it takes some three times as much.
const TEXT_MAX: u64 = 12 * 1024 * 1024;
/// How long one is kept that nobody asks for; so long may one stay in memory whose owner is erased.
const IDLE: Duration = Duration::from_secs(10 * 60);

/// Keeps those that were asked for lately.
pub struct Revisions(Cache<(UserId, PlanRevisionId), Kept>);

#[derive(Clone)]
struct Kept {
    revision: Arc<PlanRevision>,
    text_bytes: u32,
}

impl Default for Revisions {
    fn default() -> Self {
        let kept = Cache::builder()
            .max_capacity(TEXT_MAX)
            .weigher(|_, kept: &Kept| kept.text_bytes)
            .time_to_idle(IDLE);
        Self(kept.build())
    }
}

impl Revisions {
    /// A revision of a plan of this owner.
    ///
    /// # Errors
    /// `NotFound` if the owner has none of this id; otherwise if the query fails.
    pub async fn get(
        &self,
        conn: &AsyncPgConnection,
        owner: UserId,
        id: PlanRevisionId,
    ) -> QueryResult<Arc<PlanRevision>> {
        if let Some(kept) = self.0.get(&(owner, id)) {
            return Ok(kept.revision);
        }
        let row = PlanRevision::load(conn, owner, &[id.uuid()]).await?.pop();
        let row = row.filter(Stored::is_alive).ok_or(diesel::NotFound)?;
        let revision = Arc::new(row.entity::<PlanRevision>()?);
        let kept = Kept {
            revision: revision.clone(),
            text_bytes: row.columns.text_bytes(),
        };
        self.0.insert((owner, id), kept);
        Ok(revision)
    }
}
