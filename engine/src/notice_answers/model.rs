//! Rows of `notice_answers`.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shared::{entity::NoticeAnswer, ids::UserId};
use uuid::Uuid;

use crate::{
    exercises::loggable_convention,
    http::problem::{ApiError, ApiResult},
    schema::notice_answers,
    sync::synced_table,
};

/// The answer's own columns, under the names of its fields.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = notice_answers, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct NoticeAnswerColumns {
    notice: Value,
    accepted: bool,
    answered_at: DateTime<Utc>,
    pub(super) local_date: NaiveDate,
    until: Option<NaiveDate>,
}

synced_table!(NoticeAnswer, notice_answers, NoticeAnswerColumns, {
    async fn admit(
        &self,
        conn: &mut AsyncPgConnection,
        owner: UserId,
        _: Uuid,
        _: Option<&Self>,
    ) -> ApiResult<()> {
        for exercise in self.notice.exercises() {
            let known = match exercise.parse() {
                Ok(id) => loggable_convention(conn, owner, id).await?,
                Err(_) => None,
            };
            if known.is_none() {
                return Err(ApiError::missing_reference("/notice"));
            }
        }
        Ok(())
    }
});
