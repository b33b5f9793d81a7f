//! `POST /v1/sync`.

use axum::extract::State;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use serde_json::Value;
use shared::{
    error::Problem,
    ids::{OperationId, UserId},
    sync::{BATCH_LIMIT, Document, OperationResult, Outcome, SyncRequest, SyncResponse},
    validate::Violations,
};

use super::super::{Batch, documents, feed, head, read};
use crate::{
    app::App,
    auth::CurrentUser,
    http::{
        extract::Json,
        problem::{ApiError, ApiResult},
    },
};

/// Takes what a device did and tells it what happened elsewhere.
///
/// Every operation is applied at most once; the same request again gives the same results. Each gets an answer
/// of its own: one that is refused does not hold up the others.
#[utoipa::path(
    post,
    path = "/sync",
    tag = "sync",
    request_body = SyncRequest,
    responses((status = 200, body = SyncResponse)),
    security(("access_token" = []))
)]
pub(crate) async fn sync(
    State(app): State<App>,
    user: CurrentUser,
    Json(request): Json<SyncRequest>,
) -> ApiResult<Json<SyncResponse>> {
    let mut violations = Violations::new();
    violations.require(request.operations.len() <= BATCH_LIMIT, "/operations", "too_many");
    violations.into_result()?;

    let mut conn = app.conn().await?;
    let response = if request.operations.is_empty() {
        // One snapshot, no lock: number and changes belong together.
        let mut transaction = conn.build_transaction().repeatable_read().read_only();
        transaction
            .run(async |conn| pull(conn, user.id, request.cursor).await)
            .await?
    } else {
        conn.transaction(async |conn| exchange(conn, user.id, &request).await)
            .await?
    };
    Ok(Json(response))
}

async fn pull(conn: &mut AsyncPgConnection, owner: UserId, cursor: u64) -> ApiResult<SyncResponse> {
    let head = head::current(conn, owner).await?;
    answer(conn, owner, cursor, head, Vec::new()).await
}

async fn exchange(
    conn: &mut AsyncPgConnection,
    owner: UserId,
    request: &SyncRequest,
) -> ApiResult<SyncResponse> {
    let ids: Vec<OperationId> = request.operations.iter().filter_map(read::id).collect();
    let mut batch = Batch::open(conn, owner, &ids).await?;
    let mut results = Vec::with_capacity(request.operations.len());
    for value in &request.operations {
        let outcome = match apply_one(conn, &mut batch, value).await {
            Ok(change_seq) => Outcome::Accepted { change_seq },
            Err(error) if error.code().status() < 500 => Outcome::Rejected {
                problem: error.problem().clone(),
            },
            Err(error) => return Err(error),
        };
        let id = read::id(value);
        results.push(OperationResult { id, outcome });
    }
    let head = batch.head();
    batch.close(conn).await?;
    answer(conn, owner, request.cursor, head, results).await
}

async fn apply_one(conn: &mut AsyncPgConnection, batch: &mut Batch, value: &Value) -> ApiResult<u64> {
    let operation = read::operation(value, batch.owner())?;
    batch.apply(conn, &operation).await.map_err(within_operation)
}

/// The pointers of an entity's violations, seen from the operation.
fn within_operation(error: ApiError) -> ApiError {
    if error.problem().errors.is_empty() {
        return error;
    }
    let mut problem: Problem = error.problem().clone();
    for field in &mut problem.errors {
        field.pointer.insert_str(0, "/body/fields");
    }
    problem.into()
}

async fn answer(
    conn: &mut AsyncPgConnection,
    owner: UserId,
    cursor: u64,
    head: u64,
    results: Vec<OperationResult>,
) -> ApiResult<SyncResponse> {
    let page = feed::after(conn, owner, cursor, head, BATCH_LIMIT).await?;
    let changes: Vec<Document> = documents::fetch(conn, owner, &page.entities).await?;
    Ok(SyncResponse {
        results,
        changes,
        cursor: page.cursor,
        more: page.more,
        server_time_ms: u64::try_from(chrono::Utc::now().timestamp_millis()).unwrap_or_default(),
    })
}
