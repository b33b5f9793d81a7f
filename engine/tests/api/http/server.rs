//! Over a real connection: what only a server does.

use std::{net::SocketAddr, time::Duration};

use axum::routing::get;
use engine::{app::App, http::server};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinHandle,
    time::{Instant, sleep, timeout},
};
use tokio_util::sync::CancellationToken;
use utoipa_axum::router::OpenApiRouter;

use crate::support::TestApp;

async fn slow() -> &'static str {
    sleep(Duration::from_millis(300)).await;
    "finished"
}

async fn serve(grace: Duration) -> (TestApp, SocketAddr, CancellationToken, JoinHandle<()>) {
    let routes = OpenApiRouter::<App>::new().route("/v1/slow", get(slow));
    let app = TestApp::builder().routes(routes).build().await;
    let listener = server::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.unwrap();
    let address = listener.local_addr().unwrap();
    let stop = CancellationToken::new();
    let serving = tokio::spawn(server::serve(listener, app.router(), stop.clone(), grace));
    (app, address, stop, serving)
}

async fn ask(address: SocketAddr, path: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream
        .write_all(format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n").as_bytes())
        .await
        .unwrap();
    stream
}

#[tokio::test]
async fn a_stopped_server_finishes_what_it_accepted() {
    let (_app, address, stop, serving) = serve(Duration::from_secs(10)).await;
    let mut busy = ask(address, "/v1/slow").await;
    let _idle = TcpStream::connect(address).await.unwrap();
    sleep(Duration::from_millis(100)).await;
    stop.cancel();

    let mut answer = String::new();
    timeout(Duration::from_secs(5), busy.read_to_string(&mut answer))
        .await
        .unwrap()
        .unwrap();
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.ends_with("finished"),
        "{answer}"
    );
    timeout(Duration::from_secs(5), serving)
        .await
        .expect("the server ends")
        .unwrap();
    TcpStream::connect(address)
        .await
        .expect_err("nobody listens any more");
}

#[tokio::test]
async fn a_stopped_server_does_not_wait_for_ever() {
    let (_app, address, stop, serving) = serve(Duration::from_millis(50)).await;
    let _busy = ask(address, "/v1/slow").await;
    sleep(Duration::from_millis(50)).await;
    let begun = Instant::now();
    stop.cancel();
    timeout(Duration::from_secs(5), serving)
        .await
        .expect("the server ends")
        .unwrap();
    assert!(
        begun.elapsed() < Duration::from_millis(250),
        "{:?}",
        begun.elapsed()
    );
}
