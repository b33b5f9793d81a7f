//! A client on one kept connection.

use anyhow::{Context, ensure};
use http_body_util::{BodyExt, Full};
use hyper::{
    Method, Request,
    body::Bytes,
    client::conn::http1::{SendRequest, handshake},
    header,
};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpStream;

/// Where the web app would be.
pub const SITE: &str = "http://localhost:8000";

/// One connection to the engine.
pub struct Client {
    sender: SendRequest<Full<Bytes>>,
    token: Option<String>,
}

impl Client {
    pub async fn connect(address: &str, token: Option<String>) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self { sender, token })
    }

    /// Sends a request and reads the answer, which must be a success.
    pub async fn send(&mut self, method: Method, path: &str, body: Option<String>) -> anyhow::Result<Bytes> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost");
        request = request.header(header::ORIGIN, SITE);
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/json");
        }
        let request = request.body(Full::from(body.unwrap_or_default()))?;
        self.sender.ready().await?;
        let answer = self.sender.send_request(request).await?;
        let status = answer.status();
        let bytes = answer.into_body().collect().await?.to_bytes();
        ensure!(
            status.is_success(),
            "{status} {}",
            String::from_utf8_lossy(&bytes)
        );
        Ok(bytes)
    }

    pub async fn json(&mut self, method: Method, path: &str, body: Option<Value>) -> anyhow::Result<Value> {
        let bytes = self.send(method, path, body.map(|body| body.to_string())).await?;
        serde_json::from_slice(&bytes).context("an answer in JSON")
    }
}
