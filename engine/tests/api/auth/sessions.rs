use diesel::prelude::*;
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};
use engine::{
    auth::expire_sessions::ExpireSessions,
    jobs::{Job, Outcome},
    schema::{refresh_tokens, sessions},
};

use crate::support::TestApp;

#[tokio::test]
async fn sessions_that_ended_long_ago_are_forgotten_with_their_tokens() {
    let app = TestApp::new().await;
    for name in ["live", "expired", "revoked", "just_expired"] {
        app.athlete(name).await;
    }
    let mut conn = app.conn().await;
    let sql = "
        UPDATE sessions SET created_at = now() - interval '80 days';
        UPDATE sessions SET expires_at = now() - interval '31 days'
            WHERE user_id = (SELECT id FROM users WHERE display_name = 'expired');
        UPDATE sessions SET expires_at = now() - interval '29 days'
            WHERE user_id = (SELECT id FROM users WHERE display_name = 'just_expired');
        UPDATE sessions SET revoked_at = now() - interval '31 days', revoked_reason = 'signed_out'
            WHERE user_id = (SELECT id FROM users WHERE display_name = 'revoked');";
    conn.batch_execute(sql).await.unwrap();
    ExpireSessions.enqueue(&mut conn).await.unwrap();
    assert_eq!(app.run_jobs().await, [Outcome::Done]);
    let left: i64 = sessions::table.count().get_result(&mut conn).await.unwrap();
    let tokens: i64 = refresh_tokens::table.count().get_result(&mut conn).await.unwrap();
    assert_eq!((left, tokens), (2, 2));
}
