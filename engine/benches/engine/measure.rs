//! How many, and how long each.

use std::{
    future::Future,
    time::{Duration, Instant},
};

use futures_util::future::try_join_all;

/// How long to go on.
#[derive(Clone, Copy, Debug)]
pub struct Rounds(Duration);

impl Rounds {
    pub const fn of(duration: Duration) -> Self {
        Self(duration)
    }
}

/// What was measured.
#[derive(Debug, Default)]
pub struct Summary {
    latencies: Vec<Duration>,
    elapsed: Duration,
}

impl Summary {
    pub fn add(&mut self, other: Self) {
        self.latencies.extend(other.latencies);
        self.elapsed += other.elapsed;
    }

    /// Requests in a second.
    pub fn rate(&self) -> f64 {
        let count = u32::try_from(self.latencies.len()).unwrap_or(u32::MAX);
        f64::from(count) / self.elapsed.as_secs_f64()
    }

    /// Nearest rank.
    pub fn percentile_ms(&self, percent: usize) -> f64 {
        let mut sorted = self.latencies.clone();
        sorted.sort_unstable();
        let rank = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
        sorted
            .get(rank)
            .map_or(f64::NAN, |latency| latency.as_secs_f64() * 1000.0)
    }
}

/// Lets clients ask one question after the other.
pub async fn measure<C, F>(rounds: Rounds, clients: usize, client: impl Fn() -> C) -> anyhow::Result<Summary>
where
    C: Future<Output = anyhow::Result<F>>,
    F: AsyncFnMut() -> anyhow::Result<()>,
{
    let mut ready = Vec::new();
    for _ in 0..clients {
        ready.push(client().await?);
    }
    let begun = Instant::now();
    let runs = ready.into_iter().map(|mut ask| async move {
        let mut latencies = Vec::new();
        while begun.elapsed() < rounds.0 {
            let asked = Instant::now();
            ask().await?;
            latencies.push(asked.elapsed());
        }
        anyhow::Ok(latencies)
    });
    let latencies = try_join_all(runs).await?.into_iter().flatten().collect();
    Ok(Summary {
        latencies,
        elapsed: begun.elapsed(),
    })
}
