//! Mail: a [`Letter`] becomes a message in text and HTML and leaves by SMTP, or into a directory where people and
//! tests read it.
//!
//! Only jobs send: a request writes one to the outbox and never waits for a mail server. What letters say is the
//! business of the feature that writes them. See `docs/tdr/`.

mod letter;
mod message;
mod transport;

pub use letter::{Letter, Link};
pub use shared::language::Language;

use lettre::{Address, message::Mailbox};
use uuid::Uuid;

use crate::config::MailConfig;
use transport::Transport;

/// Sends letters.
pub struct Mailer {
    transport: Transport,
    from: Mailbox,
}

/// What became of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// The mail server has it.
    Accepted,
    /// It can never be delivered there; another try would end the same way.
    Refused,
}

impl Mailer {
    /// Prepares the way; nothing is connected yet.
    ///
    /// # Errors
    /// If the address of the server cannot be understood.
    pub fn new(config: &MailConfig) -> anyhow::Result<Self> {
        Ok(Self {
            transport: Transport::new(&config.route)?,
            from: config.from.clone(),
        })
    }

    /// Sends a letter. The same `id` gives the same `Message-ID`, by which mailboxes recognise one that was sent
    /// twice.
    ///
    /// # Errors
    /// What may pass: the server cannot be reached or is not ready.
    pub async fn send(&self, id: Uuid, to: &str, letter: &Letter) -> anyhow::Result<Delivery> {
        // Looser rules let an address in than a mail server knows.
        let Ok(to) = to.parse::<Address>() else {
            return Ok(Delivery::Refused);
        };
        self.transport
            .send(message::compose(id, &self.from, to, letter)?)
            .await
    }
}
