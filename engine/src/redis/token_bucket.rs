//! A token bucket in Redis: so many at once, then one each so often.

use std::{sync::LazyLock, time::Duration};

use super::{Redis, driver::Script};

static SCRIPT: LazyLock<Script> = LazyLock::new(|| Script::new(include_str!("token_bucket.lua")));

/// How much a bucket holds and how fast it fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// So many at once.
    pub burst: u32,
    /// Then one each so often.
    pub refill: Duration,
}

/// Takes one token; `Some` is how long to wait for the next one.
///
/// # Errors
/// If Redis cannot be reached.
pub async fn take(redis: &Redis, key: &str, bucket: Bucket) -> anyhow::Result<Option<Duration>> {
    Ok(take_and_get(redis, key, bucket, "").await?.0)
}

/// As [`take`], and reads another key in the same round trip.
///
/// # Errors
/// If Redis cannot be reached.
pub async fn take_and_get(
    redis: &Redis,
    key: &str,
    bucket: Bucket,
    other: &str,
) -> anyhow::Result<(Option<Duration>, Option<String>)> {
    let mut conn = redis.conn().await?;
    let refill_ms = u64::try_from(bucket.refill.as_millis())
        .unwrap_or(u64::MAX)
        .max(1);
    let mut script = SCRIPT.key(key);
    script.key(other).arg(bucket.burst).arg(refill_ms);
    let (wait_ms, value): (u64, Option<String>) = script.invoke_async(&mut conn).await?;
    Ok(((wait_ms > 0).then(|| Duration::from_millis(wait_ms)), value))
}
