//! Several new entities of one kind at once: what a device sends after a day without a network, and what is seeded.
//!
//! Only the number of statements differs: the rules, the numbers and the rows are those of one operation after the
//! other, which is also how a run is applied of which anything is refused.

use std::collections::HashSet;

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::sync::{Body, EntityRef, Operation};

use super::{Batch, apply, feed};
use crate::http::problem::{ApiError, ApiResult};

impl Batch {
    /// Applies operations in their order, each at most once, and says of each what became of it.
    ///
    /// # Errors
    /// If something broke; the transaction must not be committed then.
    pub async fn apply_all(
        &mut self,
        conn: &mut AsyncPgConnection,
        operations: &[&Operation],
    ) -> ApiResult<Vec<ApiResult<u64>>> {
        let mut seen = feed::seen(conn, self.owner(), operations).await?;
        let mut outcomes = Vec::with_capacity(operations.len());
        let mut rest = operations;
        while !rest.is_empty() {
            let length = self.length_of_run(rest, &seen);
            let (run, after) = rest.split_at(length.max(1));
            rest = after;
            if length > 1 {
                match self.apply_run(conn, run).await {
                    Ok(numbers) => {
                        seen.extend(run.iter().map(|operation| operation.entity));
                        outcomes.extend(numbers.into_iter().map(Ok));
                        continue;
                    }
                    Err(error) if error.code().status() >= 500 => return Err(error),
                    Err(_) => {} // Which one it was shows below.
                }
            }
            for operation in run {
                let is_new = !seen.contains(&operation.entity);
                match self.apply_one(conn, operation, is_new).await {
                    Err(error) if error.code().status() >= 500 => return Err(error),
                    outcome => {
                        if outcome.is_ok() {
                            seen.insert(operation.entity);
                        }
                        outcomes.push(outcome);
                    }
                }
            }
        }
        Ok(outcomes)
    }

    /// How many operations, from the first on, make new entities of one kind, each another.
    fn length_of_run(&self, operations: &[&Operation], seen: &HashSet<EntityRef>) -> usize {
        let (mut entities, mut ids) = (HashSet::new(), HashSet::new());
        let kind = operations.first().map(|operation| operation.entity.kind);
        let belongs = |operation: &&&Operation| {
            matches!(operation.body, Body::Put { .. })
                && Some(operation.entity.kind) == kind
                && !seen.contains(&operation.entity)
                && !self.is_known(operation.id)
                && entities.insert(operation.entity)
                && ids.insert(operation.id)
        };
        operations.iter().take_while(belongs).count()
    }

    /// All of them or, with a problem, none.
    async fn apply_run(&mut self, conn: &mut AsyncPgConnection, run: &[&Operation]) -> ApiResult<Vec<u64>> {
        let numbered: Vec<_> = (self.head() + 1..)
            .zip(run)
            .map(|(change_seq, operation)| self.numbered(operation, change_seq))
            .collect();
        conn.transaction::<_, ApiError, _>(async |conn| apply::add(conn, self.owner(), &numbered).await)
            .await?;
        Ok(numbered
            .into_iter()
            .map(|operation| self.keep(operation))
            .collect())
    }
}
