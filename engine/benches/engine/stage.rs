//! A database of its own with Ana's history in it, and a release engine in front of it.

use std::{
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, bail, ensure};
use hyper::Method;
use serde_json::{Value, json};
use tokio_postgres::NoTls;
use uuid::Uuid;

use crate::{
    history::History,
    http::{Client, SITE},
    long_log::LongLog,
    search::Search,
    sync::Sync,
    today::Today,
};

/// Below the range from which the system gives out ports.
const PORTS: std::ops::Range<u16> = 21_000..21_100;
/// The engine's own binary, built like the benchmark.
const ENGINE: &str = env!("CARGO_BIN_EXE_engine");

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Member {
    pub id: Uuid,
    pub token: String,
}

/// Everything that the scenarios stand on.
pub struct Stage {
    admin_url: String,
    database: String,
    url: String,
    redis: String,
    address: String,
    engine: Child,
    clients: usize,
}

impl Stage {
    pub async fn set(clients: usize) -> anyhow::Result<Self> {
        let of = |name: &str| {
            std::env::var(format!("TEST_{name}"))
                .or_else(|_| std::env::var(name))
                .context(name.to_owned())
        };
        let (admin_url, redis) = (of("DATABASE_URL")?, of("REDIS_URL")?);
        let database = format!("ggbench_{}", Uuid::new_v4().simple());
        execute(&admin_url, &format!("CREATE DATABASE {database}")).await?;
        let server = admin_url
            .rsplit_once('/')
            .map_or(admin_url.as_str(), |(server, _)| server);
        let url = format!("{server}/{database}");
        let port = PORTS
            .into_iter()
            .find(|&port| std::net::TcpListener::bind(("127.0.0.1", port)).is_ok());
        let address = format!("127.0.0.1:{}", port.context("no free port")?);
        // Another build of it, to be compared with.
        let engine = std::env::var("BENCH_ENGINE").unwrap_or_else(|_| ENGINE.to_owned());
        let command = |arguments: &[&str]| {
            let mut command = Command::new(&engine);
            command
                .args(arguments)
                .env("DATABASE_URL", &url)
                .env("REDIS_URL", &redis)
                .env("LISTEN_ADDR", &address)
                .env("SITE_URL", SITE)
                .env("ENVIRONMENT", "local")
                .env("AUTH_PROVIDER", "none")
                .env("RATE_LIMITS", "off")
                .env("DATABASE_POOL_SIZE", clients.to_string())
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            command
        };
        for chore in [&["migrate"][..], &["seed", "--long"]] {
            ensure!(command(chore).status()?.success(), "engine {chore:?} failed");
        }
        execute(&url, "VACUUM ANALYZE").await?;
        let engine = command(&["serve"]).spawn()?;
        let stage = Self {
            admin_url,
            database,
            url,
            redis,
            address,
            engine,
            clients,
        };
        stage.wait().await?;
        Ok(stage)
    }

    async fn wait(&self) -> anyhow::Result<()> {
        for _ in 0..100 {
            if let Ok(mut client) = self.client(None).await
                && client.send(Method::GET, "/readyz", None).await.is_ok()
            {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        bail!("the engine does not get ready (Redis at {})", self.redis)
    }

    async fn client(&self, token: Option<String>) -> anyhow::Result<Client> {
        Client::connect(&self.address, token).await
    }

    async fn signed_in(&self, path: &str, body: Value) -> anyhow::Result<(Uuid, String)> {
        let answer = self
            .client(None)
            .await?
            .json(Method::POST, path, Some(body))
            .await?;
        let id = answer["user"]["id"].as_str().context("an account")?.parse()?;
        Ok((id, answer["access_token"].as_str().context("a token")?.to_owned()))
    }

    async fn ana(&self) -> anyhow::Result<(Uuid, String)> {
        self.signed_in("/v1/auth/demo", json!({"key": "ana"})).await
    }

    async fn noor(&self) -> anyhow::Result<Member> {
        let (id, token) = self.signed_in("/v1/auth/demo", json!({"key": "noor"})).await?;
        Ok(Member { id, token })
    }

    pub async fn history(&self) -> anyhow::Result<History> {
        Ok(History::new(&self.url, &self.address, self.noor().await?))
    }

    pub async fn long_log(&self) -> anyhow::Result<LongLog> {
        Ok(LongLog::new(&self.url, &self.address, self.noor().await?))
    }

    pub async fn today(&self) -> anyhow::Result<Today> {
        let (ana, token) = self.ana().await?;
        let today = Today::new(&self.url, &self.address, ana, token);
        // The first answer learns the history and keeps the snapshot whose making the bare side reads as well.
        let mut first = today.engine().await?;
        first().await?;
        drop(first);
        Ok(today)
    }

    /// Each client is a member of their own: one member's sets are written one after the other.
    pub async fn sync(&self) -> anyhow::Result<Sync> {
        let mut members = Vec::new();
        for number in 0..self.clients {
            let account = json!({
                "email": format!("member-{}@example.org", Uuid::now_v7()),
                "password": "correct horse battery",
                "display_name": format!("Member {number}"),
            });
            members.push(self.signed_in("/v1/auth/register", account).await?);
        }
        let mut client = self
            .client(Some(members.first().context("a member")?.1.clone()))
            .await?;
        let found = client
            .json(Method::GET, "/v1/exercises?q=bench%20press&limit=1", None)
            .await?;
        let exercise = found["items"][0]["id"]
            .as_str()
            .context("a bench press")?
            .parse()?;
        let mut running = Vec::new();
        for (member, token) in members {
            let workout = Uuid::now_v7();
            let body = json!({
                "title": "Upper",
                "started_at": "2026-03-12T18:00:00Z",
                "local_date": "2026-03-12",
                "utc_offset_s": 0,
            });
            let path = format!("/v1/athletes/{member}/workouts/{workout}");
            self.client(Some(token.clone()))
                .await?
                .json(Method::PUT, &path, Some(body))
                .await?;
            running.push((member, token, workout));
        }
        Ok(Sync::new(&self.url, &self.address, running, exercise))
    }

    pub async fn search(&self) -> anyhow::Result<Search> {
        let (_, token) = self.ana().await?;
        Ok(Search::new(&self.url, &self.address, token))
    }

    /// Resident memory of the engine in MB.
    pub fn resident_mb(&self) -> anyhow::Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.engine.id()))?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .context("VmRSS")?;
        let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kilobytes / 1024)
    }

    pub async fn strike(mut self) -> anyhow::Result<()> {
        self.engine.kill()?;
        self.engine.wait()?;
        execute(
            &self.admin_url,
            &format!("DROP DATABASE {} WITH (FORCE)", self.database),
        )
        .await
    }
}

async fn execute(url: &str, statement: &str) -> anyhow::Result<()> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    tokio::spawn(connection);
    client.batch_execute(statement).await?;
    Ok(())
}
