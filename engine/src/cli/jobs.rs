//! `engine jobs`: looking at the dead and bringing them back.

use std::io::{Write, stdout};

use anyhow::ensure;
use clap::Subcommand;
use uuid::Uuid;

use crate::{
    app::App,
    jobs::{DeadJob, Requeued, dead, requeue},
};

/// How many are requeued by one command.
const ALL: i64 = 10_000;

#[derive(Debug, Subcommand)]
pub(super) enum JobsCommand {
    /// Lists jobs that failed for the last time, newest first.
    Dead {
        /// Only those of one kind.
        #[arg(long)]
        kind: Option<String>,
        /// How many at the most.
        #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u16).range(1..=1000))]
        limit: u16,
    },
    /// Lets dead jobs run again, with all their attempts before them.
    Requeue {
        /// Their ids, as `engine jobs dead` prints them.
        #[arg(required_unless_present_any = ["kind", "all"])]
        ids: Vec<Uuid>,
        /// All of one kind.
        #[arg(long, conflicts_with = "ids")]
        kind: Option<String>,
        /// All.
        #[arg(long, conflicts_with_all = ["ids", "kind"])]
        all: bool,
    },
}

pub(super) async fn jobs(app: &App, command: JobsCommand) -> anyhow::Result<()> {
    match command {
        JobsCommand::Dead { kind, limit } => list(app, kind.as_deref(), limit).await,
        JobsCommand::Requeue { ids, kind, .. } => bring_back(app, ids, kind.as_deref()).await,
    }
}

async fn list(app: &App, kind: Option<&str>, limit: u16) -> anyhow::Result<()> {
    let mut conn = app.database().conn().await?;
    let found = dead(&mut conn, kind, limit.into()).await?;
    let mut out = stdout().lock();
    if found.is_empty() {
        writeln!(out, "No job is dead.")?;
    }
    for job in found {
        writeln!(out, "{}", line(&job))?;
    }
    Ok(())
}

fn line(job: &DeadJob) -> String {
    let since = job.dead_at.map(|at| at.format("%F %T UTC").to_string());
    let error = job.last_error.as_deref().unwrap_or("no error was kept");
    format!(
        "{}  {}  {}  {} attempts  {}",
        job.id,
        since.unwrap_or_default(),
        job.kind,
        job.attempts,
        error.replace('\n', " ")
    )
}

async fn bring_back(app: &App, ids: Vec<Uuid>, kind: Option<&str>) -> anyhow::Result<()> {
    let mut conn = app.database().conn().await?;
    let ids = if ids.is_empty() {
        let all = dead(&mut conn, kind, ALL).await?;
        all.into_iter().map(|job| job.id).collect()
    } else {
        ids
    };
    let (mut waiting, mut unknown) = (0_usize, Vec::new());
    let mut lines = Vec::new();
    for id in ids {
        match requeue(&mut conn, id).await? {
            Requeued::Waits => {
                waiting += 1;
                lines.push(format!("{id} waits for a worker"));
            }
            Requeued::EqualWaits => lines.push(format!("{id} is gone: an equal job waits already")),
            Requeued::NotDead => unknown.push(id.to_string()),
        }
    }
    let mut out = stdout().lock();
    for line in lines {
        writeln!(out, "{line}")?;
    }
    writeln!(out, "{waiting} jobs wait again.")?;
    ensure!(unknown.is_empty(), "not among the dead: {}", unknown.join(", "));
    Ok(())
}
