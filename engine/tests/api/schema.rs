//! Rules that every table keeps.

use diesel::{
    QueryableByName,
    sql_types::{Bool, Text},
};
use diesel_async::RunQueryDsl;

use crate::support::TestApp;

#[derive(QueryableByName)]
struct ForeignKey {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    columns: String,
    #[diesel(sql_type = Text)]
    target: String,
    #[diesel(sql_type = Text)]
    on_delete: String,
    #[diesel(sql_type = Bool)]
    indexed: bool,
}

/// A foreign key is indexed if some index without a condition begins with its columns.
const FOREIGN_KEYS: &str = "
    SELECT c.conrelid::regclass || '.' || c.conname AS name,
           (SELECT string_agg(a.attname, ',') FROM pg_attribute a
             WHERE a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)) AS columns,
           c.confrelid::regclass::text AS target,
           c.confdeltype::text AS on_delete,
           EXISTS (SELECT FROM pg_index i
                    WHERE i.indrelid = c.conrelid AND i.indpred IS NULL
                      AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey) AS indexed
      FROM pg_constraint c
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace";

async fn foreign_keys() -> Vec<ForeignKey> {
    let app = TestApp::new().await;
    diesel::sql_query(FOREIGN_KEYS)
        .load(&mut app.conn().await)
        .await
        .unwrap()
}

#[tokio::test]
async fn deleting_an_account_deletes_what_belongs_to_it() {
    let to_users: Vec<_> = foreign_keys()
        .await
        .into_iter()
        .filter(|key| key.target == "users")
        .collect();
    assert!(to_users.len() >= 5);
    for key in to_users {
        // Who did something may leave; what was done stays.
        let expected = if key.columns == "actor_id" { "n" } else { "c" };
        assert_eq!(key.on_delete, expected, "{}", key.name);
    }
}

#[tokio::test]
async fn every_foreign_key_is_indexed() {
    for key in foreign_keys().await {
        assert!(key.indexed, "{}", key.name);
    }
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

async fn names(app: &TestApp, sql: &str) -> Vec<String> {
    let found: Vec<Name> = diesel::sql_query(sql).load(&mut app.conn().await).await.unwrap();
    found.into_iter().map(|found| found.name).collect()
}

#[tokio::test]
async fn whatever_names_a_user_refers_to_one() {
    let app = TestApp::new().await;
    let stray = "
        SELECT a.attrelid::regclass || '.' || a.attname AS name
          FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
         WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace
           AND a.attname IN ('user_id', 'owner_id', 'actor_id', 'athlete_id', 'trainer_id')
           AND NOT EXISTS (SELECT FROM pg_constraint c
                            WHERE c.contype = 'f' AND c.conrelid = a.attrelid AND a.attnum = ANY (c.conkey))";
    assert_eq!(names(&app, stray).await, [""; 0]);
}

#[tokio::test]
async fn every_constraint_has_a_name_of_its_table() {
    let app = TestApp::new().await;
    // Postgres invents names such as `check1` or `check` for what has none.
    let nameless = "
        SELECT conrelid::regclass || '.' || conname AS name FROM pg_constraint
         WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
           AND conrelid::regclass::text <> '__diesel_schema_migrations'
           AND (conname !~ ('^' || conrelid::regclass::text || '_') OR conname ~ '_check[0-9]+$')";
    assert_eq!(names(&app, nameless).await, [""; 0]);
}
