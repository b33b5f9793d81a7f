//! Looking for exercises.

use axum::extract::State;
use shared::{
    api::exercises::ExerciseQuery,
    catalogue::{CatalogueExercise, ExerciseFilter},
    error::Code,
    ids::ExerciseId,
    page::Page,
};

use crate::{
    app::App,
    auth::CurrentUser,
    http::{
        extract::{AcceptedLanguage, Json, Query},
        pagination::{PageQuery, page},
        problem::{ApiError, ApiResult},
    },
};

/// The longest question, in characters.
const QUERY_MAX: usize = 200;

/// Exercises that fit the words and the filters, best first. Forgives typing errors, accents and word order.
#[utoipa::path(
    get,
    path = "/exercises",
    tag = "exercises",
    params(ExerciseQuery, ("Accept-Language" = Option<String>, Header, description = "In which language, else English")),
    responses((status = 200, body = Page<CatalogueExercise>)),
    security(("access_token" = []))
)]
pub(crate) async fn list_exercises(
    State(app): State<App>,
    _user: CurrentUser,
    AcceptedLanguage(language): AcceptedLanguage,
    Query(query): Query<ExerciseQuery>,
) -> ApiResult<(AcceptedLanguage, Json<Page<CatalogueExercise>>)> {
    let words = query.q.as_deref().unwrap_or_default();
    if words.chars().count() > QUERY_MAX {
        return Err(Code::MalformedQuery.into());
    }
    let filter = ExerciseFilter {
        muscles: query.muscle.into_iter().collect(),
        equipment: query.equipment.into_iter().collect(),
        patterns: query.pattern.into_iter().collect(),
    };
    let paging = PageQuery {
        limit: query.limit,
        cursor: query.cursor,
    };
    let limit = paging.limit()?;
    let found = app.catalogue().search(language, words, &filter);
    let from = match paging.after::<ExerciseId>()? {
        None => 0,
        // A cursor of another question leads nowhere.
        Some(last) => {
            found
                .iter()
                .position(|exercise| exercise.id == last)
                .ok_or(ApiError::new(Code::InvalidCursor))?
                + 1
        }
    };
    let items = found.into_iter().skip(from).take(limit + 1).cloned().collect();
    let page = page(items, limit, |exercise: &CatalogueExercise| exercise.id)?;
    Ok((AcceptedLanguage(language), Json(page)))
}
