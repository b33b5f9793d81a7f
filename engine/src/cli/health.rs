//! `engine health`: for the health check of a container, which has nothing else that could ask.

use std::{net::SocketAddr, time::Duration};

use anyhow::{Context, bail};
use clap::ValueEnum;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::config::Config;

/// Readiness asks two stores, which may take their time.
const WAIT: Duration = Duration::from_secs(6);

/// Whose health.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Process {
    /// `engine serve`, at `LISTEN_ADDR`.
    Serve,
    /// `engine worker`, at `METRICS_ADDR`.
    Worker,
}

/// Succeeds if the process beside this one can do its work.
pub(super) async fn health(config: &Config, process: Process) -> anyhow::Result<()> {
    let address = match process {
        Process::Serve => config.http.listen,
        Process::Worker => config
            .http
            .metrics
            .context("a worker's health is asked at METRICS_ADDR, which is not set")?,
    };
    let status = timeout(WAIT, ask(address))
        .await
        .with_context(|| format!("{address} does not answer in time"))?
        .with_context(|| format!("{address} does not answer"))?;
    if !status.starts_with("HTTP/1.1 200") {
        bail!("{address} is not ready: {status}");
    }
    Ok(())
}

/// The first line of the answer.
async fn ask(address: SocketAddr) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!("GET /readyz HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    let text = String::from_utf8_lossy(&answer);
    Ok(text.lines().next().unwrap_or_default().to_owned())
}
