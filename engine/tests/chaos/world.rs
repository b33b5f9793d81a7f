//! Two lifters with three devices each, an engine, a Postgres, and whoever kills them.

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

use anyhow::Context;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use engine::{
    auth::{access_token::Claims, model::NewUser, session},
    config::{Config, DatabaseConfig, Secret, Source},
    db::{Database, migrations},
    exercises::{self, catalogue::Catalogue},
    schema::users,
};
use rand::{Rng, SeedableRng, rngs::StdRng};
use shared::ids::{DeviceId, UserId};
use tokio::time::sleep;
use uuid::Uuid;

use crate::{
    device::Orders,
    processes::{self, Mortal},
};

const LIFTERS: usize = 2;
const DEVICES: usize = 3;
const DAY_MS: i64 = 24 * 3_600_000;
/// Of the devices of each lifter, in turn: right, two days ahead, two days behind.
const SKEWS_MS: [i64; DEVICES] = [0, 2 * DAY_MS, -2 * DAY_MS];

/// A killed Postgres may have left somebody who is still writing to a busy disk.
const RISES_WITHIN: Duration = Duration::from_secs(300);
/// A device that was kept from syncing for ten minutes has a lot to say, and more on a busy machine.
const SETTLES_WITHIN: Duration = Duration::from_secs(900);

/// What `scripts/chaos` says.
pub struct Settings {
    pub seconds: u64,
    pub seed: u64,
    database_url: String,
    redis_url: String,
    postgres: PathBuf,
    listen: String,
    directory: PathBuf,
}

impl Settings {
    pub fn from_environment() -> anyhow::Result<Self> {
        let read =
            |name: &str| std::env::var(name).with_context(|| format!("{name} is not set: use scripts/chaos"));
        Ok(Self {
            seconds: read("CHAOS_SECONDS")?.parse()?,
            seed: read("CHAOS_SEED")?.parse()?,
            database_url: read("DATABASE_URL")?,
            redis_url: read("REDIS_URL")?,
            postgres: read("CHAOS_POSTGRES")?.into(),
            listen: read("CHAOS_LISTEN")?,
            directory: read("CHAOS_DIR")?.into(),
        })
    }
}

/// Everything that is killed.
pub struct World {
    pub settings: Settings,
    pub postgres: Mortal,
    pub engine: Mortal,
    pub devices: Vec<(Orders, Mortal)>,
    random: StdRng,
}

impl World {
    /// Everything new, and running.
    pub async fn begin(settings: Settings) -> anyhow::Result<Self> {
        let mut postgres = processes::postgres(settings.postgres.clone());
        let random = StdRng::seed_from_u64(settings.seed);
        let secret = Uuid::new_v4().to_string();
        let variables = vec![
            ("DATABASE_URL", settings.database_url.clone()),
            ("REDIS_URL", settings.redis_url.clone()),
            ("AUTH_JWT_SECRET", secret.clone()),
            ("AUTH_PROVIDER", "local".to_owned()),
            ("ENVIRONMENT", "local".to_owned()),
            ("RATE_LIMITS", "off".to_owned()),
            ("RUST_LOG", "error".to_owned()),
        ];
        let engine = processes::engine(settings.listen.clone(), variables);
        until_it_answers(&mut postgres, &settings).await?;
        let database = Database::new(&DatabaseConfig {
            url: Secret::new(&settings.database_url),
            pool_size: 2,
        })?;
        migrations::run_pending(&database).await?;
        let devices = people(&settings, &database, &secret).await?;
        database.close();
        Ok(Self {
            settings,
            postgres,
            engine,
            devices,
            random,
        })
    }

    /// Kills, again and again, until the time is over.
    pub async fn rage(&mut self) -> anyhow::Result<()> {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(self.settings.seconds) {
            self.postgres.start()?;
            self.engine.start()?;
            for (orders, device) in &mut self.devices {
                if let Some(status) = device.has_ended()? {
                    anyhow::bail!("a device stopped by itself: {status}: {}", orders.path.display());
                }
                device.start()?;
            }
            sleep(Duration::from_millis(self.random.random_range(20..600))).await;
            match self.random.random_range(0..10) {
                0..=2 => self.engine.kill(),
                3..=4 => self.postgres.kill(),
                5 => (self.engine.kill(), self.postgres.kill()).1,
                _ => {
                    let which = self.random.random_range(0..self.devices.len());
                    self.devices[which].1.kill();
                }
            }
            sleep(Duration::from_millis(self.random.random_range(0..300))).await;
        }
        Ok(())
    }

    /// No more killing: every device syncs to the end, twice, so that each has what the last one brought.
    pub async fn settle(&mut self) -> anyhow::Result<()> {
        for (_, device) in &mut self.devices {
            device.kill();
        }
        until_it_answers(&mut self.postgres, &self.settings).await?;
        self.engine.start()?;
        for _ in 0..2 {
            for (orders, _) in &self.devices {
                let orders = Orders {
                    settle: true,
                    ..orders.clone()
                };
                let text = serde_json::to_string(&orders)?;
                let mut device = processes::device(move || text.clone());
                device.start()?;
                device.ended(SETTLES_WITHIN).await?;
            }
        }
        Ok(())
    }

    /// A connection to the database.
    pub async fn conn(&self) -> anyhow::Result<AsyncPgConnection> {
        Ok(AsyncPgConnection::establish(&self.settings.database_url).await?)
    }
}

/// Those of a killed Postgres that have not noticed yet keep the next one from starting: once more, then.
async fn until_it_answers(postgres: &mut Mortal, settings: &Settings) -> anyhow::Result<()> {
    let begun = Instant::now();
    loop {
        postgres.start()?;
        match AsyncPgConnection::establish(&settings.database_url).await {
            Ok(_) => return Ok(()),
            Err(why) if begun.elapsed() > RISES_WITHIN => return Err(why.into()),
            Err(_) => sleep(Duration::from_millis(100)).await,
        }
    }
}

/// The lifters with their devices, not started yet.
async fn people(
    settings: &Settings,
    database: &Database,
    secret: &str,
) -> anyhow::Result<Vec<(Orders, Mortal)>> {
    let catalogue = Catalogue::embedded()?;
    let mut conn = database.conn().await?;
    exercises::seed::seed(&mut conn, catalogue).await?;
    let exercise = catalogue.entries().first().context("an exercise")?.id;
    let source = Source::from([
        ("DATABASE_URL", settings.database_url.as_str()),
        ("REDIS_URL", settings.redis_url.as_str()),
        ("AUTH_JWT_SECRET", secret),
        ("AUTH_PROVIDER", "local"),
    ]);
    let app = engine::app::App::new(Config::read(&source)?)?;
    let mut devices = Vec::new();
    for lifter in 0..LIFTERS {
        let name = format!("lifter{lifter}");
        let user = NewUser {
            id: UserId::new(Uuid::now_v7()),
            email: None,
            password_hash: None,
            display_name: &name,
            demo_key: Some(&name),
        };
        let insert = diesel::insert_into(users::table).values(&user);
        diesel_async::RunQueryDsl::execute(insert, &mut conn).await?;
        let opened = session::open(&mut conn, user.id, None).await?;
        let iat = u64::try_from(chrono::Utc::now().timestamp())?;
        let token = app.access_tokens().sign(&Claims {
            sub: user.id,
            sid: opened.session,
            iat,
            exp: iat + 24 * 3_600,
            typ: "access".to_owned(),
        });
        let token = token.map_err(|_| anyhow::anyhow!("no token"))?;
        for (number, skew_ms) in SKEWS_MS.into_iter().enumerate() {
            let orders = Orders {
                engine: settings.listen.clone(),
                token: token.clone(),
                owner: user.id,
                device: DeviceId::new(Uuid::now_v7()),
                exercise,
                path: settings.directory.join(format!("{lifter}-{number}")),
                skew_ms,
                seed: settings.seed,
                settle: false,
            };
            devices.push((orders.clone(), processes::device(mortal(orders))));
        }
    }
    Ok(devices)
}

/// The orders of each of a device's lives: what it does differs from life to life.
fn mortal(orders: Orders) -> impl Fn() -> String {
    let life = std::cell::Cell::new(orders.seed);
    move || {
        let device = orders.device.uuid().as_u128().to_be_bytes();
        life.set(
            life.get()
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1 + u64::from(device[15])),
        );
        let orders = Orders {
            seed: life.get(),
            ..orders.clone()
        };
        serde_json::to_string(&orders).unwrap_or_default()
    }
}
