//! `POST /v1/sync`.

use axum::extract::State;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use futures_util::{TryFutureExt, try_join};
use shared::{
    error::{Code, Problem},
    ids::{OperationId, UserId},
    sync::{
        BATCH_BYTES, BATCH_LIMIT, Document, Operation, OperationResult, Outcome, SyncRequest, SyncResponse,
        object_bytes,
    },
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
    answer(conn, owner, cursor, (head, head), Vec::new()).await
}

async fn exchange(
    conn: &mut AsyncPgConnection,
    owner: UserId,
    request: &SyncRequest,
) -> ApiResult<SyncResponse> {
    let ids: Vec<OperationId> = request.operations.iter().filter_map(read::id).collect();
    let mut batch = Batch::open(conn, owner, &ids).await?;
    let before = batch.head();
    let read: Vec<Result<Operation, Problem>> = request
        .operations
        .iter()
        .map(|value| read::operation(value, owner))
        .collect();
    let readable: Vec<&Operation> = read.iter().flatten().collect();
    let mut applied = batch.apply_all(conn, &readable).await?.into_iter();
    let mut results = Vec::with_capacity(read.len());
    for (value, read) in request.operations.iter().zip(&read) {
        let applied = read.is_ok().then(|| applied.next()).flatten();
        let outcome = match (applied, read) {
            (Some(Ok(change_seq)), _) => Outcome::Accepted { change_seq },
            (Some(Err(error)), _) => Outcome::Rejected {
                problem: within_operation(&error),
            },
            (None, Err(problem)) => Outcome::Rejected {
                problem: problem.clone(),
            },
            (None, Ok(_)) => return Err(Code::Internal.into()),
        };
        let id = read::id(value);
        results.push(OperationResult { id, outcome });
    }
    let head = batch.head();
    let conn = &*conn;
    let close = batch.close(conn).map_err(ApiError::from);
    let answer = answer(conn, owner, request.cursor, (before, head), results);
    let ((), response) = try_join!(close, answer)?;
    Ok(response)
}

/// The pointers of an entity's violations, seen from the operation.
fn within_operation(error: &ApiError) -> Problem {
    let mut problem = error.problem().clone();
    for field in &mut problem.errors {
        field.pointer.insert_str(0, "/body/fields");
    }
    problem
}

/// `before` and `head` are the last numbers before and after the operations of the request.
async fn answer(
    conn: &AsyncPgConnection,
    owner: UserId,
    cursor: u64,
    (before, head): (u64, u64),
    results: Vec<OperationResult>,
) -> ApiResult<SyncResponse> {
    // A cursor beyond the last number is of a history that is gone: the database was restored from a backup.
    let rewound_to = (cursor > before).then_some(before);
    let from = if rewound_to.is_some() { 0 } else { cursor };
    let page = feed::after(conn, owner, from, head, BATCH_LIMIT).await?;
    let mut changes = documents::fetch(conn, owner, &page.entities).await?;
    let (mut cursor, mut more) = (page.cursor, page.more);
    let fitting = how_many_fit(&changes);
    if fitting < changes.len() {
        changes.truncate(fitting);
        cursor = changes.last().map_or(from, |document| document.version);
        more = true;
    }
    Ok(SyncResponse {
        results,
        changes,
        cursor,
        rewound_to,
        more,
        server_time_ms: u64::try_from(chrono::Utc::now().timestamp_millis()).unwrap_or_default(),
    })
}

/// How many documents make an answer that is not too long: at least one.
fn how_many_fit(documents: &[Document]) -> usize {
    let mut bytes = 0;
    let fits = |document: &&Document| {
        let is_first = bytes == 0;
        // Each field has a clock beside it.
        bytes += 80 * document.clocks.len() + object_bytes(&document.fields);
        is_first || bytes <= BATCH_BYTES
    };
    documents.iter().take_while(fits).count()
}
