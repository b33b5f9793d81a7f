//! One connection: TLS as the address asks, time limits on the server's side.

use std::{sync::Arc, time::Duration};

use anyhow::Context;
use diesel::{ConnectionError, ConnectionResult};
use diesel_async::AsyncPgConnection;
use futures_util::{FutureExt, future::BoxFuture};
use tokio_postgres::{NoTls, config::SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::config::Secret;

/// No statement of a request may outlive the request by much, and nobody may sit on a lock.
const LIMITS: &str =
    "-c statement_timeout=20s -c lock_timeout=8s -c idle_in_transaction_session_timeout=30s -c timezone=UTC";

/// Makes connections to one address.
pub(super) struct Connector {
    config: tokio_postgres::Config,
    tls: Option<MakeRustlsConnect>,
}

impl Connector {
    pub(super) fn new(url: &Secret) -> anyhow::Result<Self> {
        let mut config: tokio_postgres::Config = url
            .expose()
            .parse()
            .context("DATABASE_URL cannot be understood")?;
        let options = match config.get_options() {
            Some(own) => format!("{LIMITS} {own}"),
            None => LIMITS.to_owned(),
        };
        config.options(options).connect_timeout(Duration::from_secs(4));
        if config.get_application_name().is_none() {
            config.application_name("gymgenius");
        }
        let tls = match config.get_ssl_mode() {
            SslMode::Require => Some(rustls_connector()?),
            _ => None,
        };
        Ok(Self { config, tls })
    }

    pub(super) fn connect(&self) -> BoxFuture<'static, ConnectionResult<AsyncPgConnection>> {
        let (config, tls) = (self.config.clone(), self.tls.clone());
        async move {
            let bad = |error: tokio_postgres::Error| ConnectionError::BadConnection(error.to_string());
            match tls {
                Some(tls) => {
                    let (client, connection) = config.connect(tls).await.map_err(bad)?;
                    AsyncPgConnection::try_from_client_and_connection(client, connection).await
                }
                None => {
                    let (client, connection) = config.connect(NoTls).await.map_err(bad)?;
                    AsyncPgConnection::try_from_client_and_connection(client, connection).await
                }
            }
        }
        .boxed()
    }
}

/// Trusts what the machine trusts; `SSL_CERT_FILE` adds a private authority.
fn rustls_connector() -> anyhow::Result<MakeRustlsConnect> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}
