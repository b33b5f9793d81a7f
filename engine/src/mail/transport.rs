//! The way a message takes.

use std::{path::PathBuf, time::Duration};

use anyhow::Context;
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use super::Delivery;
use crate::config::MailRoute;

/// How long a mail server may take for one command.
const TIMEOUT: Duration = Duration::from_secs(20);

pub(super) enum Transport {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Directory {
        path: PathBuf,
        files: AsyncFileTransport<Tokio1Executor>,
    },
}

impl Transport {
    pub(super) fn new(route: &MailRoute) -> anyhow::Result<Self> {
        match route {
            MailRoute::Smtp(url) => {
                let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose())
                    .context("MAIL_URL cannot be understood")?;
                Ok(Self::Smtp(builder.timeout(Some(TIMEOUT)).build()))
            }
            MailRoute::Directory(path) => Ok(Self::Directory {
                path: path.clone(),
                files: AsyncFileTransport::new(path),
            }),
        }
    }

    pub(super) async fn send(&self, message: Message) -> anyhow::Result<Delivery> {
        match self {
            Self::Smtp(server) => match server.send(message).await {
                Ok(_) => Ok(Delivery::Accepted),
                Err(error) if has_no_such_mailbox(&error) => Ok(Delivery::Refused),
                Err(error) => Err(error).context("the mail server does not take the mail"),
            },
            Self::Directory { path, files } => {
                tokio::fs::create_dir_all(path)
                    .await
                    .context("the directory for mail")?;
                files.send(message).await.context("the directory for mail")?;
                Ok(Delivery::Accepted)
            }
        }
    }
}

/// Whether it is the recipient that the server does not want (RFC 5321, 4.2.3). A server that refuses *us*, say for
/// a wrong password, is one to be put right: the mail waits.
fn has_no_such_mailbox(error: &lettre::transport::smtp::Error) -> bool {
    error
        .status()
        .is_some_and(|code| matches!(u16::from(code), 550..=553))
}
