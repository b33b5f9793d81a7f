//! Compares what the lifters did and saw with the database and with every device. Knows clocks and fields, and nothing of the
//! code that it judges.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use diesel::{ExpressionMethods, QueryDsl};
use diesel_async::RunQueryDsl;
use engine::schema::{operations, sets};
use serde_json::Value;
use shared::{
    ids::{OperationId, UserId},
    sync::{Body, EntityKind},
};
use uuid::Uuid;

use crate::{device::Report, ledger::Said, world::World};

/// The closing table.
#[derive(Default)]
pub struct Verdict {
    seed: u64,
    seconds: u64,
    engine_kills: u32,
    postgres_kills: u32,
    device_kills: u32,
    tapped: usize,
    ticked: usize,
    sent: usize,
    sets: usize,
    lost: Vec<String>,
    doubled: Vec<String>,
    wrong: Vec<String>,
}

impl Verdict {
    pub fn is_good(&self) -> bool {
        self.lost.is_empty() && self.doubled.is_empty() && self.wrong.is_empty() && self.ticked > 0
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (what, cases) in [
            ("lost", &self.lost),
            ("doubled", &self.doubled),
            ("wrong", &self.wrong),
        ] {
            for case in cases.iter().take(20) {
                writeln!(f, "{what}: {case}")?;
            }
        }
        writeln!(f, "chaos: {} s, seed {}", self.seconds, self.seed)?;
        writeln!(
            f,
            "  taps          {:>8}   of them with a ✓ {}",
            self.tapped, self.ticked
        )?;
        writeln!(f, "  operations    {:>8}   about {} sets", self.sent, self.sets)?;
        writeln!(
            f,
            "  kill -9       engine {}, Postgres {}, devices {}",
            self.engine_kills, self.postgres_kills, self.device_kills
        )?;
        write!(
            f,
            "  lost {}, doubled {}, otherwise wrong {}",
            self.lost.len(),
            self.doubled.len(),
            self.wrong.len()
        )
    }
}

/// Id, grams, repetitions, note, latest edit, latest deletion.
type Row = (Uuid, Option<i32>, Option<i16>, String, String, Option<String>);

/// A set as somebody has it: weight in grams, repetitions, note, and whether it exists.
#[derive(Debug, Default, PartialEq)]
struct Seen {
    weight: Option<i64>,
    reps: Option<i64>,
    note: String,
    is_alive: bool,
}

impl Seen {
    fn of_fields<'a>(field: impl Fn(&str) -> Option<&'a Value>, is_alive: bool) -> Self {
        Self {
            weight: field("weight").and_then(Value::as_i64),
            reps: field("reps").and_then(Value::as_i64),
            note: field("note")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            is_alive,
        }
    }
}

pub async fn judge(world: &World) -> anyhow::Result<Verdict> {
    let mut verdict = Verdict {
        seed: world.settings.seed,
        seconds: world.settings.seconds,
        engine_kills: world.engine.kills,
        postgres_kills: world.postgres.kills,
        device_kills: world.devices.iter().map(|(_, device)| device.kills).sum(),
        ..Verdict::default()
    };
    let owners: BTreeSet<UserId> = world.devices.iter().map(|(orders, _)| orders.owner).collect();
    for owner in owners {
        let (mut said, mut reports) = (Said::default(), Vec::new());
        for (orders, _) in world.devices.iter().filter(|(orders, _)| orders.owner == owner) {
            said.read(&orders.path.with_extension("ledger"))?;
            let report = std::fs::read(orders.path.with_extension("report"))?;
            reports.push(serde_json::from_slice::<Report>(&report)?);
        }
        verdict.add(world, owner, &said, &reports).await?;
    }
    Ok(verdict)
}

impl Verdict {
    async fn add(
        &mut self,
        world: &World,
        owner: UserId,
        said: &Said,
        reports: &[Report],
    ) -> anyhow::Result<()> {
        let mut conn = world.conn().await?;
        let applied: Vec<(OperationId, i64, String)> = operations::table
            .filter(operations::owner_id.eq(owner))
            .order(operations::change_seq)
            .select((operations::id, operations::change_seq, operations::hlc))
            .load(&mut conn)
            .await?;
        let clocks: BTreeMap<OperationId, &String> = applied.iter().map(|(id, _, hlc)| (*id, hlc)).collect();
        self.tapped += said.taps.len();
        self.ticked += said.ticked.len();
        self.sent += applied.len();

        let missing = said.ticked.iter().filter(|id| !clocks.contains_key(id));
        self.lost
            .extend(missing.map(|id| format!("operation {id}, which had a ✓")));
        let strange = clocks.keys().filter(|id| !said.taps.contains_key(id));
        self.wrong
            .extend(strange.map(|id| format!("operation {id}, which nobody did")));
        let places: BTreeSet<i64> = applied.iter().map(|(_, place, _)| *place).collect();
        if clocks.len() != applied.len() || places.len() != applied.len() {
            self.doubled
                .push("an operation or a place of the history".to_owned());
        }

        let expected = expected(said, &clocks);
        self.sets += expected.len();
        let rows: Vec<Row> = sets::table
            .filter(sets::owner_id.eq(owner))
            .select((
                sets::id,
                sets::weight_g,
                sets::reps,
                sets::note,
                sets::edited,
                sets::deleted,
            ))
            .load(&mut conn)
            .await?;
        let rows = rows.into_iter().map(|(id, weight, reps, note, edited, deleted)| {
            let seen = Seen {
                weight: weight.map(i64::from),
                reps: reps.map(i64::from),
                note,
                is_alive: deleted.is_none_or(|deleted| edited > deleted),
            };
            (id, seen)
        });
        self.compare("the database", &expected, rows.collect());
        for (number, report) in reports.iter().enumerate() {
            let sets = report
                .documents
                .iter()
                .filter(|document| document.entity.kind == EntityKind::Set);
            let seen = sets.map(|document| {
                let alive = document.edited > document.deleted;
                (
                    document.entity.id,
                    Seen::of_fields(|name| document.fields.get(name), alive),
                )
            });
            self.compare(&format!("device {number}"), &expected, seen.collect());
            if report.pending > 0 {
                self.wrong
                    .push(format!("device {number} still has {} operations", report.pending));
            }
            self.wrong.extend(
                report
                    .rejected
                    .iter()
                    .map(|refused| format!("refused: {refused}")),
            );
        }
        Ok(())
    }

    fn compare(&mut self, who: &str, expected: &BTreeMap<Uuid, Seen>, found: Vec<(Uuid, Seen)>) {
        let mut seen = BTreeSet::new();
        for (id, found) in found {
            if !seen.insert(id) {
                self.doubled.push(format!("set {id} in {who}"));
            }
            match expected.get(&id) {
                None => self.wrong.push(format!("set {id} in {who}, which nobody logged")),
                Some(expected) if *expected != found => {
                    self.wrong
                        .push(format!("set {id} in {who}: {found:?}, expected {expected:?}"));
                }
                Some(_) => {}
            }
        }
        let missing = expected.keys().filter(|id| !seen.contains(id));
        self.lost.extend(missing.map(|id| format!("set {id} in {who}")));
    }
}

/// Every set that was ever logged and reached the engine: for each field the value that the ledger has under the latest clock.
fn expected(said: &Said, clocks: &BTreeMap<OperationId, &String>) -> BTreeMap<Uuid, Seen> {
    let mut histories: BTreeMap<Uuid, BTreeMap<&String, &Body>> = BTreeMap::new();
    for (id, clock) in clocks {
        if let Some(tap) = said.taps.get(id).filter(|tap| tap.entity.kind == EntityKind::Set) {
            histories
                .entry(tap.entity.id)
                .or_default()
                .insert(clock, &tap.body);
        }
    }
    let folded = histories.into_iter().map(|(id, history)| {
        let (mut fields, mut is_alive) = (BTreeMap::new(), false);
        for body in history.values() {
            is_alive = matches!(body, Body::Put { .. });
            if let Body::Put { fields: put } = body {
                fields.extend(put.iter());
            }
        }
        let seen = Seen::of_fields(|name| fields.get(&name.to_owned()).copied(), is_alive);
        (id, seen)
    });
    folded.collect()
}
