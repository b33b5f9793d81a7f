//! The engine over HTTP against the same SQL bare, in one run, with everything on this machine.
//!
//! Needs `TEST_DATABASE_URL` and `TEST_REDIS_URL` (or `DATABASE_URL` and `REDIS_URL`), as `make bench` sets them. Each
//! scenario runs both ways in turns, with as many clients as the pool has connections; see `docs/API.md`.
#![expect(clippy::print_stdout, reason = "a benchmark says what it found")]

mod bare;
mod history;
mod http;
mod long_log;
mod measure;
mod search;
mod stage;
mod statements;
mod sync;
mod today;

use std::time::Duration;

use measure::{Rounds, Summary, measure};
use stage::Stage;

/// Clients at the same time, and connections of either pool.
const CLIENTS: usize = 8;
/// How long one round of one side lasts.
const ROUND: Duration = Duration::from_secs(4);
/// Sets of a day without a network.
const DAY: usize = 60;
/// Rounds of each side.
const ROUNDS: u32 = 2;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let stage = Stage::set(CLIENTS).await?;
    println!(
        "{CLIENTS} clients, {ROUNDS} rounds of {} s each side\n",
        ROUND.as_secs()
    );
    println!(
        "{:<25} {:>9} {:>9} {:>9} {:>10} {:>9} {:>9} {:>7} {:>7}",
        "", "bare /s", "p50 ms", "p99 ms", "engine /s", "p50 ms", "p99 ms", "ratio", "RSS MB"
    );

    let today = stage.today().await?;
    compare("Today's prescriptions", &stage, async |rounds| {
        let bare = measure(rounds, CLIENTS, || today.bare()).await?;
        let engine = measure(rounds, CLIENTS, || today.engine()).await?;
        Ok((bare, engine))
    })
    .await?;

    let sync = stage.sync().await?;
    compare("Sync of one set", &stage, async |rounds| {
        let bare = measure(rounds, CLIENTS, || sync.bare()).await?;
        let engine = measure(rounds, CLIENTS, || sync.engine()).await?;
        Ok((bare, engine))
    })
    .await?;

    let day = stage.sync().await?.with_sets(DAY);
    compare("Sync of a day's 60 sets", &stage, async |rounds| {
        let bare = measure(rounds, CLIENTS, || day.bare()).await?;
        let engine = measure(rounds, CLIENTS, || day.engine()).await?;
        Ok((bare, engine))
    })
    .await?;

    let long_log = stage.long_log().await?;
    compare("First sync, a page of 200", &stage, async |rounds| {
        let bare = measure(rounds, CLIENTS, || long_log.bare()).await?;
        let engine = measure(rounds, CLIENTS, || long_log.engine()).await?;
        Ok((bare, engine))
    })
    .await?;

    let history = stage.history().await?;
    compare("History, a page of 20", &stage, async |rounds| {
        let bare = measure(rounds, CLIENTS, || history.bare()).await?;
        let engine = measure(rounds, CLIENTS, || history.engine()).await?;
        Ok((bare, engine))
    })
    .await?;

    let search = stage.search().await?;
    compare("Exercise search", &stage, async |rounds| {
        let bare = measure(rounds, CLIENTS, || search.bare()).await?;
        let engine = measure(rounds, CLIENTS, || search.engine()).await?;
        Ok((bare, engine))
    })
    .await?;

    stage.strike().await
}

/// Runs both sides in turns and prints a line.
async fn compare(
    name: &str,
    stage: &Stage,
    mut round: impl AsyncFnMut(Rounds) -> anyhow::Result<(Summary, Summary)>,
) -> anyhow::Result<()> {
    // Caches fill, statements are prepared.
    round(Rounds::of(Duration::from_millis(700))).await?;
    let (mut bare, mut engine) = (Summary::default(), Summary::default());
    for _ in 0..ROUNDS {
        let (bare_round, engine_round) = round(Rounds::of(ROUND)).await?;
        bare.add(bare_round);
        engine.add(engine_round);
    }
    let ratio = engine.rate() / bare.rate();
    println!(
        "{name:<25} {:>9.0} {:>9.2} {:>9.2} {:>10.0} {:>9.2} {:>9.2} {ratio:>7.2} {:>7}",
        bare.rate(),
        bare.percentile_ms(50),
        bare.percentile_ms(99),
        engine.rate(),
        engine.percentile_ms(50),
        engine.percentile_ms(99),
        stage.resident_mb()?,
    );
    Ok(())
}
