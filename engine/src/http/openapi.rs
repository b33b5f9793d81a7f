//! The OpenAPI document comes from the code: each handler describes itself, here is what all have in common.

use axum::Router;
use shared::{
    error::Problem,
    ids::{BodyMeasureId, NoticeAnswerId, PainReportId, ReadinessId, SetId},
};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        ComponentsBuilder, ContentBuilder, InfoBuilder, OpenApi, OpenApiBuilder, RefOr, ResponseBuilder,
        path::Operation,
        schema::{Ref, Schema},
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};
use utoipa_swagger_ui::SwaggerUi;

use crate::app::App;

/// Name of the security scheme; a handler that needs it says `security(("access_token" = []))`.
const ACCESS_TOKEN: &str = "access_token";

/// Title, version, security, and the schema of errors.
pub(super) fn head() -> OpenApi {
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .bearer_format("JWT")
        .description(Some(
            "The access token of the answer to signing in; lives for ten minutes.",
        ))
        .build();
    let mut schemas: Vec<(String, RefOr<Schema>)> = vec![(Problem::name().into_owned(), Problem::schema())];
    Problem::schemas(&mut schemas);
    // Ids that stand in paths only: a path's parameters do not bring their schemas along.
    schemas.push((ReadinessId::name().into_owned(), ReadinessId::schema()));
    schemas.push((BodyMeasureId::name().into_owned(), BodyMeasureId::schema()));
    schemas.push((NoticeAnswerId::name().into_owned(), NoticeAnswerId::schema()));
    schemas.push((PainReportId::name().into_owned(), PainReportId::schema()));
    schemas.push((SetId::name().into_owned(), SetId::schema()));
    let components = ComponentsBuilder::new()
        .security_scheme(ACCESS_TOKEN, SecurityScheme::Http(bearer))
        .schemas_from_iter(schemas)
        .build();
    let info = InfoBuilder::new()
        .title("GymGenius")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "Weights are integer grams, ids are UUIDs, times are RFC 3339. Errors are \
             application/problem+json (RFC 9457) with a stable `code`. What belongs to somebody else is \
             answered exactly like what does not exist.",
        ))
        .build();
    OpenApiBuilder::new()
        .info(info)
        .components(Some(components))
        .build()
}

/// Adds what every operation has: an answer for errors.
pub(super) fn complete(mut document: OpenApi) -> OpenApi {
    let problem = ResponseBuilder::new()
        .description("What went wrong")
        .content(
            "application/problem+json",
            ContentBuilder::new()
                .schema(Some(Ref::from_schema_name(Problem::name())))
                .build(),
        )
        .build();
    for item in document.paths.paths.values_mut() {
        let operations: [&mut Option<Operation>; 5] = [
            &mut item.get,
            &mut item.put,
            &mut item.post,
            &mut item.patch,
            &mut item.delete,
        ];
        for operation in operations.into_iter().flatten() {
            operation
                .responses
                .responses
                .insert("default".to_owned(), RefOr::T(problem.clone()));
        }
    }
    document
}

/// The document and a page to read it.
pub(super) fn ui(document: OpenApi) -> Router<App> {
    SwaggerUi::new("/docs")
        .url("/v1/openapi.json", complete(document))
        .into()
}
