//! Postgres: there, new enough, migrated, seeded, roomy, on time.

use chrono::{DateTime, Utc};
use diesel::{QueryDsl, QueryableByName, sql_query, sql_types};
use diesel_async::RunQueryDsl;

use super::finding::Finding;
use crate::{
    app::App,
    db::{Conn, migrations},
    schema::exercises,
};

/// The oldest server that is tested.
const VERSION: i32 = 160_000;
/// Clocks that differ by more make sessions and jobs come at odd times, in seconds.
const SKEW_S: i64 = 5;

#[derive(QueryableByName)]
struct Server {
    #[diesel(sql_type = sql_types::Integer)]
    version: i32,
    #[diesel(sql_type = sql_types::Integer)]
    connections: i32,
    #[diesel(sql_type = sql_types::Timestamptz)]
    now: DateTime<Utc>,
}

pub(super) async fn look(app: &App) -> Vec<Finding> {
    let mut conn = match app.database().conn().await {
        Ok(conn) => conn,
        Err(error) => {
            return vec![Finding::wrong(
                format!("Postgres does not answer: {error}."),
                "check DATABASE_URL, and that the server runs and lets this machine in",
            )];
        }
    };
    let mut findings = match server(&mut conn).await {
        Ok(server) => about(&server, app.config().database.pool_size),
        Err(error) => vec![Finding::wrong(
            format!("Postgres answers, but not to simple questions: {error}."),
            "look into the server's own log",
        )],
    };
    drop(conn);
    findings.push(schema(app).await);
    if !findings.iter().any(Finding::is_wrong) {
        findings.push(contents(app).await);
    }
    findings
}

async fn server(conn: &mut Conn) -> diesel::QueryResult<Server> {
    sql_query(
        "SELECT current_setting('server_version_num')::int AS version,
                current_setting('max_connections')::int AS connections, clock_timestamp() AS now",
    )
    .get_result(conn)
    .await
}

fn about(server: &Server, pool_size: usize) -> Vec<Finding> {
    let major = server.version / 10_000;
    let mut findings = vec![if server.version >= VERSION {
        Finding::fine(format!("Postgres {major} answers."))
    } else {
        Finding::wrong(
            format!("Postgres is of version {major}, older than 16."),
            "upgrade the server",
        )
    }];
    let skew = (Utc::now() - server.now).num_seconds().abs();
    if skew > SKEW_S {
        findings.push(Finding::wrong(
            format!("The clocks of this machine and of Postgres differ by {skew} s."),
            "let both take their time from the network",
        ));
    }
    // An engine and a worker at the least, and somebody who looks.
    let wanted = i32::try_from(pool_size)
        .unwrap_or(i32::MAX)
        .saturating_mul(2)
        .saturating_add(5);
    if wanted > server.connections {
        findings.push(Finding::note(
            format!(
                "Two processes with {pool_size} connections each are more than Postgres lets in ({}).",
                server.connections
            ),
            "lower DATABASE_POOL_SIZE, or raise max_connections of the server",
        ));
    }
    findings
}

async fn schema(app: &App) -> Finding {
    match migrations::pending(app.database()).await {
        Ok(pending) if pending.is_empty() => Finding::fine("The database has this engine's schema."),
        Ok(pending) => Finding::wrong(
            format!(
                "{} migrations have not run: {}.",
                pending.len(),
                pending.join(", ")
            ),
            "run `engine migrate`",
        ),
        Err(error) => Finding::wrong(
            format!("Whether migrations are missing cannot be said: {error:#}."),
            "check that the role of DATABASE_URL owns the database",
        ),
    }
}

async fn contents(app: &App) -> Finding {
    let known = i64::try_from(app.catalogue().entries().len()).unwrap_or(i64::MAX);
    let count: anyhow::Result<i64> = async {
        let mut conn = app.database().conn().await?;
        Ok(exercises::table.count().get_result(&mut conn).await?)
    }
    .await;
    match count {
        Ok(count) if count >= known => Finding::fine(format!("The catalogue is there ({count} exercises).")),
        Ok(count) => Finding::wrong(
            format!("Of {known} exercises of the catalogue the database has {count}."),
            "run `engine seed`",
        ),
        Err(error) => Finding::wrong(
            format!("The catalogue cannot be read: {error:#}."),
            "run `engine migrate`, then `engine seed`",
        ),
    }
}
