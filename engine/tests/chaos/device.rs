//! A device: a process with the devices' own code, in which a lifter logs, edits, deletes and undoes without a pause. It is
//! killed at any time and started again on the same disk.

use std::{cell::RefCell, path::PathBuf, rc::Rc, time::Duration};

use chrono::Utc;
use http_body_util::{BodyExt, Full};
use hyper::{Request, client::conn::http1::handshake, header};
use hyper_util::rt::TokioIo;
use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use shared::{
    ids::{DeviceId, ExerciseId, OperationId, UserId},
    sync::{
        Advance, Backoff, Body, Device, Document, EntityKind, EntityRef, Fields, Line, Operation,
        PendingState, Replica, SyncRequest, SyncResponse, commit, exchange,
    },
};
use tokio::{
    net::TcpStream,
    time::{sleep, timeout},
};
use uuid::Uuid;

use crate::{
    disk::Disk,
    ledger::{Ledger, Tap},
};

/// How long a device waits for an answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// With so many operations on their way, the lifter rests.
const BACKLOG: usize = 300;

/// What a device process is told.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Orders {
    /// Address and port.
    pub engine: String,
    pub token: String,
    pub owner: UserId,
    pub device: DeviceId,
    pub exercise: ExerciseId,
    /// Disk, ledger and report lie beside each other: `<path>.disk`, `.ledger`, `.report`.
    pub path: PathBuf,
    /// How wrong its clock is.
    pub skew_ms: i64,
    pub seed: u64,
    /// Sync to the end, report and stop, instead of training.
    pub settle: bool,
}

/// What a device says at the end.
#[derive(Debug, Serialize, Deserialize)]
pub struct Report {
    pub documents: Vec<Document>,
    pub pending: usize,
    pub rejected: Vec<String>,
}

struct App {
    orders: Orders,
    disk: Rc<Disk>,
    replica: RefCell<Replica>,
}

impl Device for App {
    type Store = Disk;

    fn owner(&self) -> Option<UserId> {
        Some(self.orders.owner)
    }

    fn store(&self, _: UserId) -> Option<Rc<Disk>> {
        Some(self.disk.clone())
    }

    fn replica<T>(&self, _: UserId, with: impl FnOnce(&mut Replica) -> T) -> Option<T> {
        Some(with(&mut self.replica.borrow_mut()))
    }

    fn follow_operations(&self, _: UserId, operations: Vec<Operation>) {
        for operation in operations {
            self.replica.borrow_mut().append(operation);
        }
    }

    fn follow_answer(&self, _: UserId, advance: &Advance) {
        self.replica.borrow_mut().advance(advance);
    }
}

/// The way to the engine over real HTTP, a connection for each request.
struct Http(Orders);

impl Line for Http {
    type Error = anyhow::Error;

    async fn exchange(&self, request: &SyncRequest) -> anyhow::Result<SyncResponse> {
        timeout(PATIENCE, self.ask(serde_json::to_vec(request)?)).await?
    }
}

impl Http {
    async fn ask(&self, body: Vec<u8>) -> anyhow::Result<SyncResponse> {
        let stream = TokioIo::new(TcpStream::connect(&self.0.engine).await?);
        let (mut sender, connection) = handshake(stream).await?;
        let request = Request::post("/v1/sync")
            .header(header::HOST, &self.0.engine)
            .header(header::AUTHORIZATION, format!("Bearer {}", self.0.token))
            .header(header::CONTENT_TYPE, "application/json")
            .body(Full::<hyper::body::Bytes>::from(body))?;
        let answer = async {
            let answer = sender.send_request(request).await?;
            let status = answer.status();
            let body = answer.into_body().collect().await?.to_bytes();
            anyhow::ensure!(
                status.is_success(),
                "{status}: {}",
                String::from_utf8_lossy(&body)
            );
            Ok(serde_json::from_slice(&body)?)
        };
        tokio::pin!(answer);
        tokio::select! {
            answer = &mut answer => answer,
            ended = connection => {
                ended?;
                answer.await
            }
        }
    }
}

/// Runs until it is killed, or has settled.
pub async fn run(orders: Orders) -> anyhow::Result<()> {
    let disk = Rc::new(Disk::open(&orders.path.with_extension("disk")).await?);
    let stored = shared::sync::LocalStore::load(&*disk).await?;
    let replica = RefCell::new(Replica::restore(orders.owner, orders.device, stored));
    let line = Http(orders.clone());
    let app = App {
        orders,
        disk,
        replica,
    };
    match app.orders.settle {
        true => settle(&app, &line).await,
        false => tokio::try_join!(train(&app), courier(&app, &line)).map(drop),
    }
}

/// Exchanges as the app does, only that its patience is short.
async fn courier(app: &App, line: &Http) -> anyhow::Result<()> {
    let mut random = StdRng::seed_from_u64(app.orders.seed ^ 1);
    let mut backoff = Backoff::default();
    loop {
        let wait_ms = match exchange(app, line).await {
            Ok(true) => 0,
            Ok(false) => {
                backoff.succeeded();
                random.random_range(5..200)
            }
            Err(_) => backoff.failed(random.random()).min(1_500) / 4,
        };
        sleep(Duration::from_millis(wait_ms.into())).await;
    }
}

/// Taps, each written into the ledger before and after.
async fn train(app: &App) -> anyhow::Result<()> {
    let mut random = StdRng::seed_from_u64(app.orders.seed);
    let mut ledger = Ledger::open(&app.orders.path.with_extension("ledger"))?;
    loop {
        // More would only wait: what is proven is what happens while things are under way.
        while app.replica.borrow().pending().count() > BACKLOG {
            sleep(Duration::from_millis(20)).await;
        }
        let (entity, body) = tap(app, &mut random);
        let tap = Tap {
            id: OperationId::new(Uuid::now_v7()),
            entity,
            body,
        };
        ledger.tapped(&tap)?;
        let now = u64::try_from(Utc::now().timestamp_millis())?;
        let now = now.saturating_add_signed(app.orders.skew_ms);
        commit(app, [(tap.entity, tap.body)], || tap.id, now).await?;
        ledger.ticked(tap.id)?;
        sleep(Duration::from_millis(random.random_range(2..60))).await;
    }
}

fn tap(app: &App, random: &mut StdRng) -> (EntityRef, Body) {
    let seen = |kind: EntityKind, is_alive: bool| -> Vec<EntityRef> {
        let replica = app.replica.borrow();
        let documents = replica.documents();
        let fitting =
            documents.filter(|document| document.entity.kind == kind && document.is_alive() == is_alive);
        fitting.map(|document| document.entity).collect()
    };
    let workouts = seen(EntityKind::Workout, true);
    let chance = random.random_range(0..100);
    let Some(workout) = workouts.last().filter(|_| chance > 0) else {
        return ((EntityKind::Workout, Uuid::now_v7()).into(), put(&workout()));
    };
    let (alive, dead) = (seen(EntityKind::Set, true), seen(EntityKind::Set, false));
    match chance {
        1..50 => {}
        50..80 => {
            // The latest are contested most.
            let latest = &alive[alive.len().saturating_sub(12)..];
            if let Some(set) = latest.choose(random) {
                return (*set, put(&edit(random)));
            }
        }
        80..92 => {
            if let Some(set) = alive.choose(random) {
                return (*set, Body::Delete);
            }
        }
        _ => {
            if let Some(set) = dead.choose(random) {
                return (*set, put(&json!({})));
            }
        }
    }
    let set = set(workout.id, app.orders.exercise);
    ((EntityKind::Set, Uuid::now_v7()).into(), put(&set))
}

fn edit(random: &mut StdRng) -> Value {
    match random.random_range(0..4) {
        0 => json!({"reps": random.random_range(1..30)}),
        1 => json!({"weight": 2_500 * random.random_range(8..80)}),
        2 => json!({"note": format!("{}", random.random_range(0..1_000_000)), "rir": 1.5}),
        _ => json!({"weight": 60_000, "reps": random.random_range(1..30)}),
    }
}

fn workout() -> Value {
    let now = Utc::now();
    json!({"title": "Chaos", "started_at": now, "local_date": now.date_naive(), "utc_offset_s": 0})
}

fn set(workout: Uuid, exercise: ExerciseId) -> Value {
    let now = Utc::now();
    json!({
        "workout": workout, "exercise": exercise, "position": 0, "convention": "total", "weight": 80_000, "reps": 8,
        "performed_at": now, "local_date": now.date_naive(), "utc_offset_s": 0
    })
}

fn put(fields: &Value) -> Body {
    let fields: Fields = fields.as_object().cloned().unwrap_or_default();
    Body::Put { fields }
}

/// Until there is nothing more to say, then a report.
async fn settle(app: &App, line: &Http) -> anyhow::Result<()> {
    let mut failures = 0;
    loop {
        match exchange(app, line).await {
            Ok(true) => {}
            Ok(false) => break,
            Err(why) => {
                failures += 1;
                anyhow::ensure!(failures < 300, "it does not settle: {why:?}");
                sleep(Duration::from_millis(200)).await;
            }
        }
    }
    let replica = app.replica.borrow();
    let rejected = replica.pending().filter_map(|pending| match &pending.state {
        PendingState::Rejected { problem } => Some(format!("{} {:?}", problem.code, pending.operation)),
        _ => None,
    });
    let report = Report {
        documents: replica.documents().cloned().collect(),
        pending: replica.pending().count(),
        rejected: rejected.collect(),
    };
    let report = serde_json::to_vec(&report)?;
    Ok(std::fs::write(app.orders.path.with_extension("report"), report)?)
}
