//! The engine over HTTP against the same SQL bare, in one run, with everything on this machine.
//!
//! Needs `TEST_DATABASE_URL` and `TEST_REDIS_URL` (or `DATABASE_URL` and `REDIS_URL`), as `make bench` sets them. Each
//! scenario runs both ways in turns, with as many clients as the pool has connections; see `docs/API.md`. Words after
//! `cargo bench --package engine --` choose the scenarios with one of them in their name.
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

    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    let is_asked = |name: &str| asked.is_empty() || asked.iter().any(|word| name.contains(word.as_str()));
    /// Both sides of a scenario in turns, if it is asked for.
    macro_rules! scenario {
        ($name:literal, $sides:expr) => {
            if is_asked($name) {
                let sides = $sides;
                compare($name, &stage, async |rounds| {
                    let bare = measure(rounds, CLIENTS, || sides.bare()).await?;
                    let engine = measure(rounds, CLIENTS, || sides.engine()).await?;
                    Ok((bare, engine))
                })
                .await?;
            }
        };
    }
    scenario!("Today's prescriptions", stage.today().await?);
    scenario!("Sync of one set", stage.sync().await?);
    scenario!("Sync of a day's 60 sets", stage.sync().await?.with_sets(DAY));
    scenario!("First sync, a page of 200", stage.long_log().await?);
    scenario!("History, a page of 20", stage.history().await?);
    scenario!("Exercise search", stage.search().await?);

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
