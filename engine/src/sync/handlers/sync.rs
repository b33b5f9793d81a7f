//! `POST /v1/sync`.

use axum::extract::State;
use diesel::QueryResult;
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

use super::super::{Batch, documents, feed, head, journal, read};
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
/// of its own: one that is refused does not hold up the others. Where the device knows a history that is not the engine's
/// (`rewound_to`), nothing is applied.
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
            .run(async |conn| pull(conn, user.id, &request).await)
            .await?
    } else {
        conn.transaction(async |conn| exchange(conn, user.id, &request).await)
            .await?
    };
    Ok(Json(response))
}

async fn pull(conn: &mut AsyncPgConnection, owner: UserId, request: &SyncRequest) -> ApiResult<SyncResponse> {
    let head = head::current(conn, owner).await?;
    let known = belongs_to_history(conn, owner, request, head).await?;
    answer(conn, owner, known.then_some(request.cursor), head, Vec::new()).await
}

async fn exchange(
    conn: &mut AsyncPgConnection,
    owner: UserId,
    request: &SyncRequest,
) -> ApiResult<SyncResponse> {
    let ids: Vec<OperationId> = request.operations.iter().filter_map(read::id).collect();
    let mut batch = Batch::open(conn, owner, &ids).await?;
    if !belongs_to_history(conn, owner, request, batch.head()).await? {
        // What the operations are about may be among what was lost: they come again once the device has read anew.
        return answer(conn, owner, None, batch.head(), Vec::new()).await;
    }
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
    let answer = answer(conn, owner, Some(request.cursor), head, results);
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

/// What changed after `known`; from the beginning where the device knows another history. `head` is the last number.
async fn answer(
    conn: &AsyncPgConnection,
    owner: UserId,
    known: Option<u64>,
    head: u64,
    results: Vec<OperationResult>,
) -> ApiResult<SyncResponse> {
    let from = known.unwrap_or_default();
    let (page, landmark) = try_join!(
        feed::after(conn, owner, from, head, BATCH_LIMIT),
        journal::landmark(conn, owner, head)
    )?;
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
        landmark,
        rewound_to: known.is_none().then_some(head),
        more,
        server_time_ms: u64::try_from(chrono::Utc::now().timestamp_millis()).unwrap_or_default(),
    })
}

/// Whether what a device knows is of this history: the numbers may have gone further than it since another one ended.
async fn belongs_to_history(
    conn: &AsyncPgConnection,
    owner: UserId,
    request: &SyncRequest,
    head: u64,
) -> QueryResult<bool> {
    if request.cursor > head {
        return Ok(false);
    }
    let Some(landmark) = &request.landmark else {
        return Ok(true);
    };
    let place = landmark.split('-').next().and_then(|place| place.parse().ok());
    match place {
        Some(place) if place <= head => {
            Ok(journal::landmark(conn, owner, place).await?.as_ref() == Some(landmark))
        }
        _ => Ok(false),
    }
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
