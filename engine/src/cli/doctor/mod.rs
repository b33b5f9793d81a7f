//! `engine doctor`: what is wrong with this installation, in plain sentences, each with what to do. Changes nothing.

mod config;
mod finding;
mod jobs;
mod postgres;
mod redis;

use std::io::{Write, stdout};

use anyhow::bail;

use self::finding::Finding;
use super::health::{self, Process};
use crate::{app::App, config::Config};

/// Looks at everything and fails if something is wrong.
pub(super) async fn doctor() -> anyhow::Result<()> {
    let findings = match Config::from_env() {
        Ok(config) => examine(config).await?,
        Err(error) => error
            .sentences()
            .iter()
            .map(|sentence| Finding::wrong(sentence, "see .env.example for what it means"))
            .collect(),
    };
    let mut out = stdout().lock();
    for finding in &findings {
        writeln!(out, "{finding}")?;
    }
    match findings.iter().filter(|finding| finding.is_wrong()).count() {
        0 => Ok(()),
        1 => bail!("one thing is wrong"),
        count => bail!("{count} things are wrong"),
    }
}

async fn examine(config: Config) -> anyhow::Result<Vec<Finding>> {
    let app = App::new(config)?;
    let mut findings = config::look(app.config());
    let database = postgres::look(&app).await;
    let answers = !database.iter().any(Finding::is_wrong);
    findings.extend(database);
    findings.push(redis::look(&app).await);
    if answers {
        findings.extend(jobs::look(&app).await);
    }
    findings.push(match health::health(app.config(), Process::Serve).await {
        Ok(()) => Finding::fine(format!("The engine answers at {}.", app.config().http.listen)),
        Err(error) => Finding::note(
            format!("The engine is not ready here: {error:#}."),
            "start it by `engine serve`, or ask in the container where it runs",
        ),
    });
    Ok(findings)
}
