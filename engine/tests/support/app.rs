//! An engine in this process, with everything real behind it.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo, http::Request};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use engine::{
    app::App,
    auth::{model::NewUser, session},
    config::{Config, MailRoute, PasswordCost, Source},
    db::Conn,
    http::router,
    jobs::{self, Outcome, Registry},
    schema::{relationships, users},
};
use shared::ids::UserId;
use tower::ServiceExt;
use utoipa_axum::router::OpenApiRouter;
use uuid::Uuid;

use super::{Answer, Mail, Persona, database::TestDatabase, mail, redis};

/// An engine with a database and a corner of Redis of its own; both go with the last engine on them.
pub struct TestApp {
    pub app: App,
    router: Router,
    database: Arc<TestDatabase>,
    prefix: String,
}

/// Sets what a test is about; everything else has good defaults.
pub struct Builder {
    provider: &'static str,
    adjust: Box<dyn FnOnce(&mut Config)>,
    routes: OpenApiRouter<App>,
}

impl Builder {
    /// `AUTH_PROVIDER`.
    pub fn provider(mut self, provider: &'static str) -> Self {
        self.provider = provider;
        self
    }

    /// Any other part of the configuration.
    pub fn configure(mut self, adjust: impl FnOnce(&mut Config) + 'static) -> Self {
        self.adjust = Box::new(adjust);
        self
    }

    /// Routes beside those of the engine, with the same things around them.
    pub fn routes(mut self, routes: OpenApiRouter<App>) -> Self {
        self.routes = routes;
        self
    }

    pub async fn build(self) -> TestApp {
        let database = TestDatabase::clone_of_template().await;
        let prefix = redis::new_prefix();
        let source = Source::from([
            ("DATABASE_URL", database.url.as_str()),
            ("REDIS_URL", redis::url().as_str()),
            ("AUTH_PROVIDER", self.provider),
            ("DATABASE_POOL_SIZE", "6"),
        ]);
        let mut config = Config::read(&source).expect("a good configuration");
        config.redis.prefix.clone_from(&prefix);
        config.mail.route = MailRoute::Directory(mail::directory(&prefix));
        config.auth.password_cost = PasswordCost::LowestForTests;
        (self.adjust)(&mut config);
        let app = App::new(config).expect("an app");
        let contents = router::contents().merge(self.routes);
        TestApp {
            router: router::assemble(contents, &app),
            app,
            database: Arc::new(database),
            prefix,
        }
    }
}

impl TestApp {
    /// An engine with demo identities off.
    pub async fn new() -> Self {
        Self::builder().build().await
    }

    pub fn builder() -> Builder {
        Builder {
            provider: "local",
            adjust: Box::new(|_| {}),
            routes: OpenApiRouter::new(),
        }
    }

    /// Another engine on the same database and Redis, which knows nothing yet: as a second process, or after a
    /// restart.
    pub fn beside(&self) -> Self {
        let app = App::new(self.app.config().clone()).expect("an app");
        Self {
            router: router::assemble(router::contents(), &app),
            app,
            database: self.database.clone(),
            prefix: self.prefix.clone(),
        }
    }

    /// A connection to the test's database.
    pub async fn conn(&self) -> Conn {
        self.app.database().conn().await.expect("a connection")
    }

    /// What a server would serve.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// Sends a request as somebody from an address.
    pub async fn send(&self, from: SocketAddr, mut request: Request<Body>) -> Answer {
        request.extensions_mut().insert(ConnectInfo(from));
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("the router never fails");
        Answer::read(response).await
    }

    /// Somebody who is not signed in.
    pub fn anonymous(&self) -> Persona<'_> {
        Persona::new(self, "nobody", UserId::new(Uuid::nil()), None)
    }

    /// A new account of this name (and `<name>@example.org`), signed in.
    pub async fn athlete(&self, name: &str) -> Persona<'_> {
        let mut conn = self.conn().await;
        let email = format!("{name}@example.org");
        let user = NewUser {
            id: UserId::new(Uuid::now_v7()),
            email: Some(&email),
            password_hash: None,
            display_name: name,
            demo_key: None,
        };
        diesel::insert_into(users::table)
            .values(&user)
            .execute(&mut conn)
            .await
            .expect("a new account");
        let opened = session::open(&mut conn, user.id, None).await.expect("a session");
        let token = self
            .app
            .access_tokens()
            .issue(user.id, opened.session)
            .expect("a token");
        Persona::new(self, name, user.id, Some(token))
    }

    /// An account like [`Self::athlete`], which coaches somebody.
    pub async fn trainer_of(&self, name: &str, athlete: &Persona<'_>, scopes: &[&str]) -> Persona<'_> {
        let trainer = self.athlete(name).await;
        let mut conn = self.conn().await;
        diesel::insert_into(relationships::table)
            .values((
                relationships::id.eq(Uuid::now_v7()),
                relationships::trainer_id.eq(trainer.id),
                relationships::athlete_id.eq(athlete.id),
                relationships::scopes.eq(scopes.to_vec()),
            ))
            .execute(&mut conn)
            .await
            .expect("a relationship");
        trainer
    }

    /// Runs every job that is due, here and now.
    pub async fn run_jobs(&self) -> Vec<Outcome> {
        self.run_jobs_of(&jobs::registry()).await
    }

    /// As [`Self::run_jobs`], with other kinds of jobs.
    pub async fn run_jobs_of(&self, registry: &Registry) -> Vec<Outcome> {
        jobs::run_due(&self.app, registry)
            .await
            .expect("the outbox can be read")
    }

    /// Sends what waits, and gives all mail so far, oldest first.
    pub async fn mails(&self) -> Vec<Mail> {
        self.run_jobs().await;
        mail::read(&self.prefix)
    }

    /// As [`Self::mails`], the last one to an address.
    pub async fn last_mail_to(&self, address: &str) -> Mail {
        let mails = self.mails().await;
        let last = mails.into_iter().rfind(|mail| mail.to == address);
        last.unwrap_or_else(|| panic!("no mail to {address}"))
    }

    /// Every key that the test has in Redis.
    pub async fn redis_keys(&self) -> Vec<String> {
        redis::keys(&self.prefix).await
    }

    /// The address of the test's database.
    pub fn database_url(&self) -> &str {
        &self.database.url
    }

    /// The first part of the test's keys.
    pub fn redis_prefix(&self) -> &str {
        &self.prefix
    }
}

impl Drop for TestApp {
    /// Cleans up on a thread of its own, because dropping cannot wait on the test's runtime.
    fn drop(&mut self) {
        if Arc::strong_count(&self.database) > 1 {
            return;
        }
        std::fs::remove_dir_all(mail::directory(&self.prefix)).ok();
        let (database, prefix) = (self.database.name().to_owned(), self.prefix.clone());
        let cleaning = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(async {
                let work = async {
                    TestDatabase::drop_now(&database).await;
                    redis::delete_all(&prefix).await;
                };
                tokio::time::timeout(Duration::from_secs(10), work).await.ok();
            });
        });
        cleaning.join().ok();
    }
}
