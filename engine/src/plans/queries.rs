//! Reading plans.

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, QueryResult, dsl::max};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::{
    api::Versioned,
    entity::Assignment,
    ids::{PlanId, UserId},
};
use uuid::Uuid;

use super::model::AssignmentColumns;
use crate::{
    schema::{assignments, plan_revisions},
    sync::{Stored, alive, stored},
};

/// The number of a revision: its own if it exists, else the next of its plan.
pub(super) async fn revision_number(
    conn: &mut AsyncPgConnection,
    owner: UserId,
    plan: PlanId,
    revision: Uuid,
) -> QueryResult<u32> {
    use plan_revisions::dsl;
    let own: Option<i32> = dsl::plan_revisions
        .find((owner, revision))
        .select(dsl::number)
        .first(conn)
        .await
        .optional()?;
    let number = match own {
        Some(number) => number,
        None => {
            let of_plan = dsl::plan_revisions
                .filter(dsl::owner_id.eq(owner))
                .filter(dsl::plan_id.eq(plan));
            let last: Option<i32> = of_plan.select(max(dsl::number)).first(conn).await?;
            last.unwrap_or(0).saturating_add(1)
        }
    };
    Ok(u32::try_from(number).unwrap_or(1))
}

/// The assignment that runs; of several the one that started last, as on the device.
///
/// # Errors
/// If the query fails.
pub async fn active_assignment(
    mut conn: &AsyncPgConnection,
    owner: UserId,
) -> QueryResult<Option<Versioned<Assignment>>> {
    use assignments::dsl;
    let rows: Vec<Stored<AssignmentColumns>> = dsl::assignments
        .filter(dsl::owner_id.eq(owner))
        .filter(dsl::status.eq("active"))
        .filter(alive!(assignments))
        .order((dsl::start_date.desc(), dsl::id.desc()))
        .limit(1)
        .select(stored!(assignments, AssignmentColumns))
        .load(&mut conn)
        .await?;
    rows.into_iter().next().map(|row| row.versioned()).transpose()
}
