//! The message as it travels (RFC 5322): text and HTML beside each other, headers that keep robots from answering.

use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};
use uuid::Uuid;

use super::Letter;

pub(super) fn compose(id: Uuid, from: &Mailbox, to: Address, letter: &Letter) -> anyhow::Result<Message> {
    let message_id = format!("<{id}@{}>", from.email.domain());
    // RFC 3834: no "I am on holiday" to a machine.
    let automatic = HeaderValue::new(
        HeaderName::new_from_ascii_str("Auto-Submitted"),
        "auto-generated".to_owned(),
    );
    let message = Message::builder()
        .message_id(Some(message_id))
        .from(from.clone())
        .to(to.into())
        .subject(&letter.subject)
        .raw_header(automatic)
        .multipart(MultiPart::alternative_plain_html(letter.text(), letter.html()))?;
    Ok(message)
}
