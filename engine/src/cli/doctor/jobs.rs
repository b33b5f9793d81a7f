//! The outbox: somebody works on it, and nothing has died.

use super::finding::Finding;
use crate::{app::App, jobs::depths};

/// A job that is due for longer is waited for, in seconds; an idle worker takes it within one.
const LATE_S: i64 = 60;

pub(super) async fn look(app: &App) -> Vec<Finding> {
    let depths = match depths(app).await {
        Ok(depths) => depths,
        Err(error) => {
            return vec![Finding::wrong(
                format!("The outbox cannot be read: {error:#}."),
                "run `engine migrate`",
            )];
        }
    };
    let mut findings = Vec::new();
    for depth in depths {
        let queue = depth.queue.name();
        if depth.oldest_due_s > LATE_S {
            findings.push(Finding::wrong(
                format!(
                    "{} jobs of the queue {queue} are due, the oldest for {} s, and nobody takes them.",
                    depth.due, depth.oldest_due_s
                ),
                "start `engine worker`, or one more of them",
            ));
        }
        if depth.dead > 0 {
            findings.push(Finding::note(
                format!("{} jobs of the queue {queue} have been given up.", depth.dead),
                "look at them by `engine jobs dead`, bring them back by `engine jobs requeue`",
            ));
        }
    }
    if findings.is_empty() {
        findings.push(Finding::fine("No job waits for long, none is dead."));
    }
    findings
}
