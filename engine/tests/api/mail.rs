//! The way by SMTP: a mail server of a few lines at the other end, which says what a test lets it say.

use std::sync::{Arc, Mutex};

use diesel_async::SimpleAsyncConnection;
use engine::{
    config::{MailRoute, Secret},
    jobs::Outcome,
};
use serde_json::json;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

use crate::support::TestApp;

/// What the server got, and what it answers to recipients.
#[derive(Clone)]
struct Server {
    mails: Arc<Mutex<Vec<String>>>,
    to_recipients: Arc<Mutex<&'static str>>,
    port: u16,
}

impl Server {
    async fn start(to_recipients: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self {
            mails: Arc::default(),
            to_recipients: Arc::new(Mutex::new(to_recipients)),
            port: listener.local_addr().unwrap().port(),
        };
        let own = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(own.clone().talk(stream));
            }
        });
        server
    }

    async fn talk(self, stream: TcpStream) {
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        write.write_all(b"220 here\r\n").await.unwrap();
        while let Ok(Some(line)) = lines.next_line().await {
            let answer = match line.get(..4).unwrap_or_default() {
                "RCPT" => *self.to_recipients.lock().unwrap(),
                "DATA" => {
                    write.write_all(b"354 go on\r\n").await.unwrap();
                    let mut mail = String::new();
                    while let Ok(Some(line)) = lines.next_line().await {
                        if line == "." {
                            break;
                        }
                        mail.push_str(&line);
                        mail.push('\n');
                    }
                    self.mails.lock().unwrap().push(mail);
                    "250 taken"
                }
                "QUIT" => "221 bye",
                _ => "250 fine",
            };
            write.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
        }
    }

    fn mails(&self) -> Vec<String> {
        self.mails.lock().unwrap().clone()
    }
}

async fn registered(port: u16) -> TestApp {
    let route = MailRoute::Smtp(Secret::new(format!("smtp://127.0.0.1:{port}")));
    let app = TestApp::builder()
        .configure(move |config| config.mail.route = route)
        .build()
        .await;
    let body = json!({"email": "ana@example.org", "password": "correct horse", "display_name": "Ana"});
    app.anonymous().post("/v1/auth/register", body).await.expect(201);
    app
}

#[tokio::test]
async fn a_mail_server_gets_what_a_member_is_sent() {
    let server = Server::start("250 fine").await;
    let app = registered(server.port).await;
    assert_eq!(app.run_jobs().await, [Outcome::Done]);
    let mails = server.mails();
    assert_eq!(mails.len(), 1);
    for part in [
        "To: ana@example.org",
        "Subject: Confirm your e-mail address",
        "confirm-email#ggl_",
    ] {
        // A long line is wrapped with `=` at its end.
        assert!(
            mails[0].replace("=\n", "").contains(part),
            "{part} is missing in {}",
            mails[0]
        );
    }
}

#[tokio::test]
async fn a_mail_server_that_is_busy_or_down_gets_the_mail_later() {
    let server = Server::start("451 later").await;
    let app = registered(server.port).await;
    assert_eq!(app.run_jobs().await, [Outcome::Failed]);
    *server.to_recipients.lock().unwrap() = "250 fine";
    let sql = "UPDATE jobs SET run_at = now()";
    app.conn().await.batch_execute(sql).await.unwrap();
    assert_eq!(app.run_jobs().await, [Outcome::Done]);
    assert_eq!(server.mails().len(), 1);

    // Nobody listens on the port of a server that is gone.
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = nobody.local_addr().unwrap().port();
    drop(nobody);
    assert_eq!(registered(port).await.run_jobs().await, [Outcome::Failed]);
}

#[tokio::test]
async fn a_mailbox_that_does_not_exist_is_not_tried_again() {
    let server = Server::start("550 no such mailbox").await;
    let app = registered(server.port).await;
    assert_eq!(app.run_jobs().await, [Outcome::Done]);
    assert_eq!(server.mails(), [""; 0]);
}
