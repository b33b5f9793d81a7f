//! A corner of Redis per test: keys below a prefix of its own. Needs `TEST_REDIS_URL` (or `REDIS_URL`).

use deadpool_redis::redis::{AsyncCommands, Client};
use uuid::Uuid;

pub fn url() -> String {
    std::env::var("TEST_REDIS_URL")
        .or_else(|_| std::env::var("REDIS_URL"))
        .expect("TEST_REDIS_URL or REDIS_URL names a Redis server")
}

pub fn new_prefix() -> String {
    format!("ggtest-{}", Uuid::new_v4().simple())
}

/// Every key below the prefix.
pub async fn keys(prefix: &str) -> Vec<String> {
    let client = Client::open(url()).expect("an address");
    let mut conn = client
        .get_multiplexed_async_connection()
        .await
        .expect("TEST_REDIS_URL leads to a server");
    conn.keys(format!("{prefix}:*")).await.expect("the keys")
}

pub async fn delete_all(prefix: &str) {
    let client = Client::open(url()).expect("an address");
    let Ok(mut conn) = client.get_multiplexed_async_connection().await else {
        return;
    };
    for key in keys(prefix).await {
        conn.del::<_, ()>(key).await.ok();
    }
}
