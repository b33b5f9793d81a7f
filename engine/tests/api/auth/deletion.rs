//! The end of an account: shut at once, and then nothing of it anywhere.

use std::collections::BTreeMap;

use deadpool_redis::redis::{Client, Value as RedisValue, cmd};
use diesel::{
    QueryableByName,
    prelude::*,
    sql_types::{Array, BigInt, Text},
};
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};
use engine::{
    auth::{
        erase_account::EraseAccount,
        model::{email_digest, normal_email},
    },
    jobs::{Job, Outcome},
    schema::{sessions, users},
};
use serde_json::json;
use shared::{api::account::AccountDeletion, error::Code};
use uuid::Uuid;

use super::member::{Browser, PASSWORD};
use crate::{
    builders::stocked,
    possessions::belongings,
    support::{Persona, TestApp},
};

const DELETE: &str = "/v1/me/deletion";
const ANA: &str = "ana@example.org";

#[derive(QueryableByName)]
struct Table {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// Every table that there is, whatever it is called and whoever added it.
async fn tables(app: &TestApp) -> Vec<String> {
    let all = "SELECT table_name::text AS name FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1";
    let found: Vec<Table> = diesel::sql_query(all).load(&mut app.conn().await).await.unwrap();
    found.into_iter().map(|table| table.name).collect()
}

/// How many rows of each table hold one of these texts in any column.
async fn rows(app: &TestApp, names: &[String]) -> BTreeMap<String, i64> {
    let mut found = BTreeMap::new();
    for table in tables(app).await {
        let sql = format!(
            "SELECT count(*) AS count FROM \"{table}\" AS row
              WHERE EXISTS (SELECT FROM unnest($1) AS name WHERE strpos(row::text, name) > 0)"
        );
        let query = diesel::sql_query(sql).bind::<Array<Text>, _>(names);
        let Count { count } = query.get_result(&mut app.conn().await).await.unwrap();
        if count > 0 {
            found.insert(table, count);
        }
    }
    found
}

/// How many rows each table has.
async fn sizes(app: &TestApp) -> BTreeMap<String, i64> {
    // Every text holds the empty one.
    rows(app, &[String::new()]).await
}

/// Every key of the test in Redis that holds one of these texts, in its name or in its value.
async fn keys(app: &TestApp, names: &[String]) -> Vec<String> {
    let client = Client::open(crate::support::redis_url()).unwrap();
    let mut conn = client.get_multiplexed_async_connection().await.unwrap();
    let (mut cursor, mut found) = (0_u64, Vec::new());
    loop {
        let (next, keys): (u64, Vec<String>) = cmd("SCAN")
            .arg(cursor)
            .arg("MATCH")
            .arg(format!("{}*", app.redis_prefix()))
            .query_async(&mut conn)
            .await
            .unwrap();
        for key in keys {
            // Whatever type it is of, as Redis would write it to disk.
            let value: RedisValue = cmd("DUMP").arg(&key).query_async(&mut conn).await.unwrap();
            let text = match value {
                RedisValue::BulkString(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
                _ => String::new(),
            };
            if names.iter().any(|name| key.contains(name) || text.contains(name)) {
                found.push(key);
            }
        }
        if next == 0 {
            return found;
        }
        cursor = next;
    }
}

/// All by which somebody could be recognised.
async fn names_of(app: &TestApp, who: &Persona<'_>, email: &str) -> Vec<String> {
    let sessions: Vec<Uuid> = sessions::table
        .filter(sessions::user_id.eq(who.id))
        .select(sessions::id)
        .load(&mut app.conn().await)
        .await
        .unwrap();
    let mut names = vec![
        who.id.to_string(),
        who.id.uuid().simple().to_string(),
        email.to_owned(),
        email_digest(&normal_email(email)),
    ];
    names.extend(sessions.iter().map(Uuid::to_string));
    names
}

async fn a_minute_later(app: &TestApp) -> Vec<Outcome> {
    let sql = "UPDATE jobs SET run_at = now() WHERE kind = 'erase_account'";
    app.conn().await.batch_execute(sql).await.unwrap();
    app.run_jobs().await
}

#[tokio::test]
async fn a_deleted_account_is_shut_at_once_on_every_device() {
    let app = TestApp::new().await;
    let mut phone = Browser::registered(&app, ANA).await;
    let mut laptop = Browser::new(&app);
    laptop.login(ANA, PASSWORD).await.expect(200);
    for browser in [&mut phone, &mut laptop] {
        browser.get("/v1/me").await.expect(200);
    }
    let forgotten = json!({"email": ANA});
    app.anonymous()
        .post("/v1/auth/password/forgot", forgotten.clone())
        .await;
    let link = app.last_mail_to(ANA).await.token();

    let answer = phone.post(DELETE, json!({"password": PASSWORD})).await;
    let AccountDeletion { erased_from } = answer.parse(202);
    assert!((erased_from - chrono::Utc::now()).num_seconds() <= 60);
    assert!(phone.cookies.iter().all(|(name, _)| name != "gg_refresh"));
    for browser in [&mut phone, &mut laptop] {
        browser.get("/v1/me").await.problem(Code::Unauthenticated);
        browser
            .login(ANA, PASSWORD)
            .await
            .problem(Code::InvalidCredentials);
    }
    phone.post("/v1/auth/refresh", json!({})).await.expect(204);
    laptop
        .post("/v1/auth/refresh", json!({}))
        .await
        .problem(Code::SessionExpired);
    // No link leads back, and none is sent any more.
    app.anonymous()
        .post(
            "/v1/auth/password/reset",
            json!({"token": link, "new_password": "another battery"}),
        )
        .await
        .problem(Code::LinkInvalid);
    app.anonymous()
        .post("/v1/auth/password/forgot", forgotten)
        .await
        .expect(202);
    assert_eq!(
        app.last_mail_to(ANA).await.subject,
        "Your account is being deleted"
    );
}

#[tokio::test]
async fn deleting_needs_the_password_and_a_page_of_our_own() {
    let app = TestApp::new().await;
    let mut ana = Browser::registered(&app, ANA).await;
    ana.post(DELETE, json!({})).await.field("/password", "required");
    ana.post(DELETE, json!({"password": "a guess of mine"}))
        .await
        .field("/password", "wrong_password");
    app.anonymous()
        .post(DELETE, json!({"password": PASSWORD}))
        .await
        .problem(Code::Unauthenticated);
    let persona = ana.persona();
    let request = persona
        .request(axum::http::Method::POST, DELETE)
        .header("origin", "https://evil.example.org")
        .header("content-type", "application/json");
    persona
        .send_raw(request, json!({"password": PASSWORD}).to_string())
        .await
        .problem(Code::ForbiddenOrigin);
    ana.get("/v1/me").await.expect(200);
}

#[tokio::test]
async fn the_address_of_a_deleted_account_can_begin_anew() {
    let app = TestApp::new().await;
    let mut ana = Browser::registered(&app, ANA).await;
    let before = ana.user;
    ana.post(DELETE, json!({"password": PASSWORD})).await.expect(202);
    let mut again = Browser::registered(&app, ANA).await;
    assert_ne!(again.user, before);
    a_minute_later(&app).await;
    again.get("/v1/me").await.expect(200);
    again.login(ANA, PASSWORD).await.expect(200);
}

#[tokio::test]
async fn nothing_of_a_deleted_account_is_left_in_any_table_or_key() {
    let app = stocked().await;
    let ben = app.athlete("ben").await;
    belongings(&ben).await;
    let studio = "INSERT INTO organisations (id, kind, name) VALUES (gen_random_uuid(), 'studio', 'Studio')";
    app.conn().await.batch_execute(studio).await.unwrap();
    app.run_jobs().await;
    let before = sizes(&app).await;

    // A life: training, devices, links, a coach, an athlete of her own, a studio.
    let mut browser = Browser::registered(&app, ANA).await;
    let ana = browser.persona();
    belongings(&ana).await;
    ana.post(ana.own("coach-accuracy"), json!({})).await.expect(202);
    browser.login(ANA, PASSWORD).await.expect(200);
    Browser::new(&app).login(ANA, "a guess of mine").await;
    app.anonymous()
        .post("/v1/auth/password/forgot", json!({"email": ANA}))
        .await;
    browser
        .put(
            "/v1/auth/email",
            json!({"new_email": "ana@example.com", "password": PASSWORD}),
        )
        .await
        .expect(202);
    let Some(user) = browser.user else {
        panic!("Ana is signed in")
    };
    let ties = format!(
        "INSERT INTO memberships (organisation_id, user_id, role) SELECT id, '{user}', 'member' FROM organisations;
         INSERT INTO relationships (id, trainer_id, athlete_id, scopes)
              VALUES (gen_random_uuid(), '{user}', '{ben}', '{{plan}}'),
                     (gen_random_uuid(), '{ben}', '{user}', '{{read}}')",
        ben = ben.id
    );
    app.conn().await.batch_execute(&ties).await.unwrap();
    let plan = ben.own(format_args!("plans/{}", Uuid::now_v7()));
    let of_ana = browser.persona();
    of_ana
        .put(&plan, json!({"name": "From Ana", "template": "full-body-3"}))
        .await
        .expect(200);
    app.mails().await;

    let mut names = names_of(&app, &ana, ANA).await;
    names.push("ana@example.com".to_owned());
    let told = rows(&app, &names).await;
    // The look finds what is there, or it would prove nothing.
    for table in [
        "users",
        "sessions",
        "refresh_tokens",
        "account_links",
        "known_devices",
        "sent_mails",
        "memberships",
        "relationships",
        "audit_entries",
        "jobs",
        "operations",
        "changes",
        "sync_heads",
        "gyms",
        "profiles",
        "plans",
        "plan_revisions",
        "assignments",
        "workouts",
        "sets",
        "readiness",
        "body_measures",
        "notice_answers",
        "pain_reports",
        "custom_exercises",
        "exercise_notes",
        "strength_states",
        "coach_reports",
    ] {
        assert!(told.contains_key(table), "nothing of Ana in {table}");
    }
    let known = keys(&app, &names).await;
    for part in [
        ":session:",
        ":limit:sign_in_to_account:",
        ":limit:confirm_password:",
    ] {
        assert!(
            known.iter().any(|key| key.contains(part)),
            "nothing of Ana in {part}: {known:?}"
        );
    }

    browser
        .post(DELETE, json!({"password": PASSWORD}))
        .await
        .expect(202);
    app.run_jobs().await;
    assert!(
        !rows(&app, &names).await.is_empty(),
        "a minute for what is in hand"
    );
    assert!(a_minute_later(&app).await.contains(&Outcome::Done));

    assert_eq!(rows(&app, &names).await, BTreeMap::new());
    assert_eq!(keys(&app, &names).await, [""; 0]);
    // Not even without a name: what Ana added is gone, but for the plan that is Ben's.
    let after = sizes(&app).await;
    let changed: Vec<&String> = before
        .keys()
        .chain(after.keys())
        .filter(|table| before.get(*table) != after.get(*table))
        .collect();
    for table in changed {
        let bens = ["changes", "operations", "plans", "plan_revisions", "jobs"];
        assert!(bens.contains(&table.as_str()), "{table} is not as before");
    }
    let found = ben.get(&plan).await;
    assert_eq!(
        found.expect(200)["name"],
        "From Ana",
        "what she made for others stays theirs"
    );
}

#[tokio::test]
async fn erasing_again_changes_nothing_and_a_living_account_is_not_erased() {
    let app = TestApp::new().await;
    let mut ana = Browser::registered(&app, ANA).await;
    let ben = app.athlete("ben").await;
    ana.post(DELETE, json!({"password": PASSWORD})).await.expect(202);
    a_minute_later(&app).await;
    for (user, outcome) in [(ana.user.unwrap(), Outcome::Done), (ben.id, Outcome::Failed)] {
        let erase = EraseAccount {
            user,
            email_digest: None,
        };
        erase.enqueue(&*app.conn().await).await.unwrap();
        assert_eq!(app.run_jobs().await, [outcome]);
    }
    let left: i64 = users::table
        .count()
        .get_result(&mut app.conn().await)
        .await
        .unwrap();
    assert_eq!(left, 1);
}
