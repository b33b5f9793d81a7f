//! Redis: there.

use super::finding::Finding;
use crate::app::App;

pub(super) async fn look(app: &App) -> Finding {
    match app.redis().ping().await {
        Ok(()) => Finding::fine("Redis answers."),
        Err(error) => Finding::wrong(
            format!("Redis does not answer: {error:#}."),
            "check REDIS_URL and that the server runs; until then nothing is limited and no job runs",
        ),
    }
}
