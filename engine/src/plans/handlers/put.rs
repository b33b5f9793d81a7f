//! Making or changing a plan.

use axum::extract::State;
use diesel_async::AsyncConnection;
use shared::{
    api::{
        Versioned,
        plans::{PlanView, PutPlan},
    },
    entity::{Plan, PlanRevision},
    ids::{PlanId, PlanRevisionId, UserId},
    language::Language,
};
use training::plan::PlanDocument;
use uuid::Uuid;

use super::{super::queries, PlanPath};
use crate::{
    app::App,
    auth::{self, AthleteAccess},
    http::{
        extract::{Json, Path},
        problem::{ApiError, ApiResult},
    },
    sync::{self, Writer},
};

/// Makes a plan from a template or with a document of one's own, or changes it. A document that differs from
/// the current one becomes a new revision; the same one again changes nothing.
#[utoipa::path(
    put,
    path = "/athletes/{athlete_id}/plans/{plan_id}",
    tag = "plans",
    params(("athlete_id" = UserId, Path), ("plan_id" = PlanId, Path)),
    request_body = PutPlan,
    responses((status = 200, body = PlanView)),
    security(("access_token" = []))
)]
pub(crate) async fn put_plan(
    State(app): State<App>,
    access: AthleteAccess<auth::Plan>,
    Path(path): Path<PlanPath>,
    Json(request): Json<PutPlan>,
) -> ApiResult<Json<PlanView>> {
    request.violations().into_result()?;
    let document = match &request.template {
        Some(slug) => {
            // Not in the reader's language: the same again must be the same document, whoever sends it.
            let template = app.catalogue().template(Language::En, slug);
            template
                .ok_or_else(|| ApiError::invalid_field("/template", "unknown"))?
                .document
                .clone()
        }
        None => request.document.clone().unwrap_or_default(),
    };
    let mut conn = app.conn().await?;
    let view = conn
        .transaction(async |conn| {
            let writer = Writer::open(conn, access.athlete, access.actor).await?;
            write(writer, path.plan_id, request, document).await
        })
        .await?;
    Ok(Json(view))
}

async fn write(
    mut writer: Writer<'_>,
    plan_id: PlanId,
    request: PutPlan,
    document: PlanDocument,
) -> ApiResult<PlanView> {
    let owner = writer.owner();
    let before = sync::fetch_alive::<Plan>(writer.conn(), owner, plan_id.uuid()).await?;
    let current = match &before {
        Some(plan) => {
            sync::fetch_alive::<PlanRevision>(writer.conn(), owner, plan.entity.revision.uuid()).await?
        }
        None => None,
    };
    let current = current.filter(|revision| revision.entity.document == document);
    let (revision_id, number) = match &current {
        Some(revision) => (revision.id, revision.entity.number),
        None => {
            let id = revision_id(plan_id, &document)?;
            (
                id,
                queries::revision_number(writer.conn(), owner, plan_id, id).await?,
            )
        }
    };
    let plan = Plan {
        name: request.name,
        notes: request.notes,
        // An edit of what came from a template is still made from it.
        template: request
            .template
            .or_else(|| before.and_then(|plan| plan.entity.template)),
        revision: PlanRevisionId::new(revision_id),
        archived: request.archived,
    };
    let revision = PlanRevision {
        plan: plan_id,
        number,
        document,
    };
    let plan: Versioned<Plan> = writer.put(plan_id.uuid(), &plan).await?;
    writer.put(revision_id, &revision).await?;
    writer.close().await?;
    Ok(PlanView {
        plan,
        current: revision,
    })
}

/// The same document of the same plan is the same revision, however often and from wherever it is sent.
fn revision_id(plan: PlanId, document: &PlanDocument) -> ApiResult<Uuid> {
    let bytes = serde_json::to_vec(document).map_err(ApiError::internal)?;
    Ok(Uuid::new_v5(&plan.uuid(), &bytes))
}
