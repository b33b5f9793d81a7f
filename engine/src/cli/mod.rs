//! The command line: one binary for server, worker and chores.

mod backtest;
mod doctor;
mod health;
mod jobs;
mod migrate;
mod openapi;
mod seed;
mod serve;
mod signal;
mod worker;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use self::{backtest::Backtest, health::Process, jobs::JobsCommand};
use crate::{app::App, config::Config, jobs::Queue, telemetry};

/// GymGenius' engine.
#[derive(Debug, Parser)]
#[command(name = "engine", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Answers requests.
    Serve,
    /// Runs jobs.
    Worker {
        /// The queues to work on; all of them unless given.
        #[arg(long, value_enum, value_delimiter = ',')]
        queues: Vec<Queue>,
    },
    /// Brings the database up to this engine's schema.
    Migrate,
    /// Puts in what the engine needs or shows: catalogue, templates, demo identities. Safe to repeat.
    Seed {
        /// Also a demo identity with three years of history: 500 workouts, 10,000 sets.
        #[arg(long)]
        long: bool,
    },
    /// Says what is wrong with this installation, in plain sentences; changes nothing.
    Doctor,
    /// Looks at dead jobs and brings them back.
    #[command(subcommand)]
    Jobs(JobsCommand),
    /// Succeeds if the process beside this one, in the same container, can do its work.
    Health {
        /// Which process.
        #[arg(value_enum)]
        process: Process,
    },
    /// Prints the OpenAPI document.
    Openapi,
    /// Measures how good the coach would have been on training logs; needs neither database nor configuration.
    Backtest(Backtest),
}

/// Reads the command line and does what it says.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match cli.command {
        // These need no configuration and no log beside their output.
        Command::Openapi => openapi::print(),
        Command::Backtest(asked) => backtest::backtest(&asked),
        command => telemetry::init().and_then(|()| block_on(command)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error);
            ExitCode::FAILURE
        }
    }
}

fn block_on(command: Command) -> anyhow::Result<()> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(run(command))
}

async fn run(command: Command) -> anyhow::Result<()> {
    let app = || App::new(Config::from_env()?);
    match command {
        Command::Serve => serve::serve(app()?).await,
        Command::Worker { queues } => worker::work(app()?, queues).await,
        Command::Migrate => migrate::migrate(&app()?).await,
        Command::Seed { long } => seed::seed(&app()?, long).await,
        Command::Jobs(command) => jobs::jobs(&app()?, command).await,
        Command::Doctor => doctor::doctor().await,
        Command::Health { process } => health::health(&Config::from_env()?, process).await,
        Command::Openapi => openapi::print(),
        Command::Backtest(asked) => backtest::backtest(&asked),
    }
}

/// For the person at the terminal, who may not have asked for JSON.
#[expect(clippy::print_stderr, reason = "the last word of a command that failed")]
fn complain(error: &anyhow::Error) {
    eprintln!("engine: {error:#}");
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Cli;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
