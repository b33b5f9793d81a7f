//! A database per test, cloned from a template that is migrated once.
//!
//! Needs `TEST_DATABASE_URL` (or `DATABASE_URL`): a server and a role that may create databases.

use std::{
    path::Path,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use diesel::{QueryableByName, sql_types::Text};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use engine::{
    config::{DatabaseConfig, Secret},
    db::{Database, migrations},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Any number that nothing else locks on this server.
const LOCK: i64 = 0x6767_7465;
/// What a killed run left behind is dropped after this time.
const LEFTOVER: Duration = Duration::from_secs(3600);

/// A database that is dropped with the value.
pub struct TestDatabase {
    name: String,
    pub url: String,
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    datname: String,
}

impl TestDatabase {
    pub async fn clone_of_template() -> Self {
        let template = format!("ggtemplate_{}", migrations_hash());
        let mut admin = admin().await;
        ensure_template(&mut admin, &template).await;
        let name = format!("ggtest_{}_{}", now_s(), Uuid::new_v4().simple());
        admin
            .batch_execute(&format!("CREATE DATABASE {name} TEMPLATE {template}"))
            .await
            .expect("the template can be cloned");
        let url = url_of(&name);
        Self { name, url }
    }

    /// Drops the database, whoever is still connected.
    pub async fn drop_now(name: &str) {
        let mut admin = admin().await;
        admin
            .batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
            .await
            .ok();
    }

    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Tests run in processes of their own, so the first one to come migrates while the others wait.
async fn ensure_template(admin: &mut AsyncPgConnection, template: &str) {
    admin
        .batch_execute(&format!("SELECT pg_advisory_lock({LOCK})"))
        .await
        .expect("the lock");
    let names =
        diesel::sql_query("SELECT datname::text AS datname FROM pg_database WHERE datname LIKE 'gg%'")
            .load::<Name>(admin)
            .await
            .expect("the list of databases");
    if !names.iter().any(|name| name.datname == template) {
        let draft = format!("{template}_draft");
        TestDatabase::drop_now(&draft).await;
        admin
            .batch_execute(&format!("CREATE DATABASE {draft}"))
            .await
            .expect("a new database");
        migrate(&url_of(&draft)).await;
        admin
            .batch_execute(&format!("ALTER DATABASE {draft} RENAME TO {template}"))
            .await
            .expect("nobody is connected to the template");
        drop_leftovers(&names, template).await;
    }
    admin
        .batch_execute(&format!("SELECT pg_advisory_unlock({LOCK})"))
        .await
        .expect("the lock");
}

async fn drop_leftovers(names: &[Name], template: &str) {
    for Name { datname } in names {
        let begun = datname
            .strip_prefix("ggtest_")
            .and_then(|rest| rest.split('_').next()?.parse::<u64>().ok());
        let old = begun.is_some_and(|begun| begun + LEFTOVER.as_secs() < now_s());
        if old || (datname.starts_with("ggtemplate_") && datname != template) {
            TestDatabase::drop_now(datname).await;
        }
    }
}

async fn migrate(url: &str) {
    let config = DatabaseConfig {
        url: Secret::new(url),
        pool_size: 1,
    };
    let database = Database::new(&config).expect("an address");
    migrations::run_pending(&database)
        .await
        .expect("the migrations run");
    database.close();
    // The server needs a moment to notice that we are gone, and a template must have no visitors.
    let name = url.rsplit('/').next().unwrap_or_default();
    let mut admin = admin().await;
    let visitors = format!("SELECT datname::text AS datname FROM pg_stat_activity WHERE datname = '{name}'");
    for _ in 0..200 {
        if diesel::sql_query(&visitors)
            .load::<Name>(&mut admin)
            .await
            .expect("the list")
            .is_empty()
        {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("somebody stays connected to the template");
}

async fn admin() -> AsyncPgConnection {
    AsyncPgConnection::establish(&admin_url())
        .await
        .expect("TEST_DATABASE_URL leads to a server")
}

fn admin_url() -> String {
    std::env::var("TEST_DATABASE_URL")
        .or_else(|_| std::env::var("DATABASE_URL"))
        .expect("TEST_DATABASE_URL or DATABASE_URL names a Postgres server")
}

/// The server's address with another database.
fn url_of(database: &str) -> String {
    let url = admin_url();
    let (server, query) = url
        .split_once('?')
        .map_or((url.as_str(), None), |(server, query)| (server, Some(query)));
    let server = server.rsplit_once('/').map_or(server, |(server, _)| server);
    match query {
        Some(query) => format!("{server}/{database}?{query}"),
        None => format!("{server}/{database}"),
    }
}

/// A changed migration makes a new template.
fn migrations_hash() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the migrations")
        .map(|entry| entry.expect("an entry").path().join("up.sql"))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        hash.update(file.to_string_lossy().as_bytes());
        hash.update(std::fs::read(&file).expect("a migration"));
    }
    hash.finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn now_s() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}
