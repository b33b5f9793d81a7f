//! What the process counts about itself, for Prometheus: requests by the pattern of their route, runs of jobs by
//! kind. What only the stores know (pools, the outbox) is read when somebody looks, see [`super::scrape`].
//!
//! No label has a value that a client can invent: a stranger would fill the memory with them.

use std::time::Duration;

use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{family::Family, gauge::Gauge, histogram::Histogram, info::Info},
    registry::{Registry, Unit},
};

/// Upper bounds in seconds; 0.15 is the goal for the 99th percentile.
const BOUNDS: [f64; 14] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 10.0, 30.0,
];

/// Which request.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct RequestLabels {
    method: &'static str,
    route: String,
    status: u16,
}

/// Which run.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct RunLabels {
    kind: String,
    outcome: &'static str,
}

/// Which connections.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct PoolLabels {
    pool: &'static str,
    state: &'static str,
}

/// Which rows of the outbox.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct QueueLabels {
    queue: String,
    state: &'static str,
}

/// Which queue.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct OldestLabels {
    queue: String,
}

/// Everything that is counted in this process.
pub struct Metrics {
    registry: Registry,
    requests: Family<RequestLabels, Histogram, fn() -> Histogram>,
    runs: Family<RunLabels, Histogram, fn() -> Histogram>,
    pools: Family<PoolLabels, Gauge>,
    queues: Family<QueueLabels, Gauge>,
    oldest: Family<OldestLabels, Gauge>,
}

fn histogram() -> Histogram {
    Histogram::new(BOUNDS)
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("gymgenius");
        let requests = Family::new_with_constructor(histogram as fn() -> Histogram);
        let runs = Family::new_with_constructor(histogram as fn() -> Histogram);
        let (pools, queues, oldest) = (Family::default(), Family::default(), Family::default());
        registry.register_with_unit(
            "http_request_duration",
            "Time from the head of a request to the head of its answer",
            Unit::Seconds,
            Family::clone(&requests),
        );
        registry.register_with_unit(
            "job_run_duration",
            "Time of a run of a job",
            Unit::Seconds,
            Family::clone(&runs),
        );
        registry.register(
            "pool_connections",
            "Connections of a pool; waiting are those who want one",
            Family::clone(&pools),
        );
        registry.register(
            "jobs",
            "Rows of the outbox that are not done",
            Family::clone(&queues),
        );
        registry.register_with_unit(
            "oldest_due_job_age",
            "For how long the oldest job has been due that nobody has begun",
            Unit::Seconds,
            Family::clone(&oldest),
        );
        registry.register(
            "build",
            "This engine",
            Info::new([("version", env!("CARGO_PKG_VERSION"))]),
        );
        Self {
            registry,
            requests,
            runs,
            pools,
            queues,
            oldest,
        }
    }
}

impl Metrics {
    /// Counts a request. `route` is the pattern, never the path.
    pub fn request(&self, method: &str, route: &str, status: u16, duration: Duration) {
        let labels = RequestLabels {
            method: known_method(method),
            route: route.to_owned(),
            status,
        };
        self.requests
            .get_or_create(&labels)
            .observe(duration.as_secs_f64());
    }

    /// Counts a run of a job.
    pub fn run(&self, kind: &str, outcome: &'static str, duration: Duration) {
        let labels = RunLabels {
            kind: kind.to_owned(),
            outcome,
        };
        self.runs.get_or_create(&labels).observe(duration.as_secs_f64());
    }

    /// Says how many connections of a pool there are in a state.
    pub(super) fn pool(&self, pool: &'static str, state: &'static str, connections: usize) {
        let connections = i64::try_from(connections).unwrap_or(i64::MAX);
        self.pools
            .get_or_create(&PoolLabels { pool, state })
            .set(connections);
    }

    /// Says how many jobs of a queue there are in a state.
    pub(super) fn queue(&self, queue: &str, state: &'static str, jobs: i64) {
        let queue = queue.to_owned();
        self.queues.get_or_create(&QueueLabels { queue, state }).set(jobs);
    }

    /// Says for how many seconds the oldest job of a queue has been due.
    pub(super) fn oldest(&self, queue: &str, seconds: i64) {
        let queue = queue.to_owned();
        self.oldest.get_or_create(&OldestLabels { queue }).set(seconds);
    }

    /// Everything as text that Prometheus reads.
    ///
    /// # Errors
    /// If a value cannot be written.
    pub fn encode(&self) -> Result<String, std::fmt::Error> {
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

/// HTTP lets a client invent methods.
fn known_method(method: &str) -> &'static str {
    const KNOWN: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    KNOWN
        .into_iter()
        .find(|known| *known == method)
        .unwrap_or("other")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invented_method_makes_no_new_series() {
        let metrics = Metrics::default();
        for number in 0..100 {
            metrics.request(&format!("X{number}"), "none", 405, Duration::ZERO);
        }
        let text = metrics.encode().unwrap();
        let series = text.lines().filter(|line| line.contains("_count{")).count();
        assert_eq!(series, 1, "{text}");
    }

    #[test]
    fn a_run_is_counted_under_its_kind_and_outcome() {
        let metrics = Metrics::default();
        metrics.run("rebuild", "done", Duration::from_millis(20));
        metrics.run("rebuild", "done", Duration::from_millis(20));
        let text = metrics.encode().unwrap();
        let line = "gymgenius_job_run_duration_seconds_count{kind=\"rebuild\",outcome=\"done\"} 2";
        assert!(text.lines().any(|found| found == line), "{text}");
    }
}
