//! `make chaos`: a real engine and a real Postgres, both killed with `kill -9` at random, under several devices that run the
//! devices' own code and are killed too. At the end each lifter's own ledger is compared with the database and with every
//! device. Started by `scripts/chaos`.
//!
//! Everything random follows from `SEED`; how real processes interleave does not.
#![expect(clippy::print_stdout, reason = "a command that prints its table")]

mod device;
mod disk;
mod judge;
mod ledger;
mod processes;
mod world;

use std::process::ExitCode;

use anyhow::Context;
use world::{Settings, World};

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.get(1).map(String::as_str) {
        Some("device") => {
            let orders = arguments.get(2).context("a device needs its orders")?;
            device::run(serde_json::from_str(orders)?).await?;
            Ok(ExitCode::SUCCESS)
        }
        _ => chaos().await,
    }
}

async fn chaos() -> anyhow::Result<ExitCode> {
    let settings = Settings::from_environment()?;
    let mut world = World::begin(settings).await?;
    world.rage().await?;
    world.settle().await?;
    let verdict = judge::judge(&world).await?;
    println!("{verdict}");
    Ok(match verdict.is_good() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}
