//! The edge: one span and one log line per request, problems written out with the request's id.

use std::time::{Duration, Instant};

use axum::{
    body::Body,
    extract::{MatchedPath, Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::Response,
};
use shared::error::{Code, Problem};
use tracing::Instrument;

use super::request_id::{HEADER, RequestId};
use crate::{app::App, http::problem::Report};

const PROBLEM_JSON: HeaderValue = HeaderValue::from_static("application/problem+json");

pub(super) async fn edge(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let id = RequestId::from_headers(request.headers());
    let method = request.method().clone();
    // The pattern, never the path: it has no ids and no secrets in it.
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map(|path| path.as_str().to_owned());
    request.extensions_mut().insert(id.clone());

    let span = tracing::info_span!("request", request_id = %id);
    async move {
        let mut response = next.run(request).await;
        let report = finish(&mut response, &id);
        if let Some(value) = id.header_value() {
            response.headers_mut().insert(HEADER, value);
        }
        let route = route.as_deref().unwrap_or("none");
        let duration = begun.elapsed();
        let status = response.status().as_u16();
        app.metrics().request(method.as_str(), route, status, duration);
        log(&method, route, status, report.as_ref(), duration);
        response
    }
    .instrument(span)
    .await
}

/// Writes the problem's body. An error that brought none (a wrong method, a refused upgrade) gets one by its
/// status.
fn finish(response: &mut Response, id: &RequestId) -> Option<Report> {
    let report = response.extensions_mut().remove::<Report>().or_else(|| {
        let code = code_of(response.status())?;
        Some(Report {
            problem: Problem::new(code),
            source: None,
        })
    })?;
    let mut problem = report.problem.clone();
    problem.request_id = Some(id.to_string());
    if let Ok(status) = StatusCode::from_u16(problem.status) {
        *response.status_mut() = status;
    }
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    let headers = response.headers_mut();
    headers.remove(header::CONTENT_LENGTH);
    headers.insert(header::CONTENT_TYPE, PROBLEM_JSON);
    *response.body_mut() = Body::from(body);
    Some(report)
}

fn code_of(status: StatusCode) -> Option<Code> {
    Some(match status.as_u16() {
        404 => Code::NotFound,
        405 => Code::MethodNotAllowed,
        408 => Code::RequestTimeout,
        413 => Code::PayloadTooLarge,
        415 => Code::UnsupportedMediaType,
        503 => Code::Unavailable,
        500..=599 => Code::Internal,
        _ => return None,
    })
}

fn log(method: &Method, route: &str, status: u16, report: Option<&Report>, duration: Duration) {
    let duration_us = duration.as_micros();
    let code = report.map_or("", |report| report.problem.code.as_str());
    let source = report
        .and_then(|report| report.source.as_ref())
        .map(|source| format!("{source:#}"));
    match status {
        500.. => tracing::error!(%method, route, status, duration_us, code, source, "request failed"),
        400.. => tracing::info!(%method, route, status, duration_us, code, source, "request refused"),
        _ if matches!(route, "/healthz" | "/readyz") => {
            tracing::debug!(%method, route, status, duration_us, "request answered");
        }
        _ => tracing::info!(%method, route, status, duration_us, "request answered"),
    }
}
