//! `engine backtest`: how good the coach would have been on a folder of training logs.

use std::{
    fs,
    io::{Write, stdout},
    path::PathBuf,
};

use anyhow::Context;
use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use training::{backtest::Extras, units::WeightUnit};

use crate::backtest::{Measurement, Options, measure, page, text};

#[derive(Debug, Args)]
pub(super) struct Backtest {
    /// A folder with one log a lifter (*.csv of Strong, Hevy or FitNotes, or normalised), or a single log.
    path: PathBuf,
    /// How it is told.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Where it goes, instead of standard output.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Seed of the resampling: the same seed, the same intervals.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// What weights are counted in where a log does not say.
    #[arg(long, value_enum, default_value_t = Unit::Kg)]
    unit: Unit,
    /// Judges what the coach adds to its estimate on the day too: the form of the day, "five or more" as at least five.
    #[arg(long)]
    extras: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Tables for the terminal.
    Text,
    /// Everything, for programs.
    Json,
    /// A page with plots that needs nothing else.
    Html,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Unit {
    /// Kilograms.
    Kg,
    /// Pounds.
    Lb,
}

pub(super) fn backtest(asked: &Backtest) -> anyhow::Result<()> {
    let unsaid = match asked.unit {
        Unit::Kg => WeightUnit::Kg,
        Unit::Lb => WeightUnit::Lb,
    };
    let bar = progress_bar()?;
    let told = |done: usize, all: usize| {
        bar.set_length(u64::try_from(all).unwrap_or(u64::MAX));
        bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
    };
    let options = Options {
        unsaid,
        seed: asked.seed,
        extras: if asked.extras { Extras::On } else { Extras::Off },
    };
    let measured = measure(&asked.path, options, &told);
    bar.finish_and_clear();
    let told = tell(&measured?, asked.format)?;
    match &asked.out {
        None => stdout().write_all(told.as_bytes())?,
        Some(file) => {
            fs::write(file, told).with_context(|| format!("{} cannot be written", file.display()))?;
        }
    }
    Ok(())
}

fn tell(measured: &Measurement, format: Format) -> anyhow::Result<String> {
    Ok(match format {
        Format::Text => text(measured),
        Format::Json => serde_json::to_string_pretty(measured)? + "\n",
        Format::Html => page(measured),
    })
}

/// On standard error, and only where somebody is looking.
fn progress_bar() -> anyhow::Result<ProgressBar> {
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len} logs, {elapsed}")?;
    Ok(ProgressBar::new(0).with_style(style))
}
