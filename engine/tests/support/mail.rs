//! The mail that the engine has sent: real messages, each a file, read by a parser that is not the engine's.

use std::path::PathBuf;

use mail_parser::MessageParser;

/// A mail as its reader sees it.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Says in which order they were asked for.
    id: String,
    pub to: String,
    pub from: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub raw: String,
}

impl Mail {
    /// What the link of the mail carries behind `#`.
    #[track_caller]
    pub fn token(&self) -> String {
        let (_, rest) = self.text.split_once("#ggl_").expect("a link in the mail");
        let digits: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        format!("ggl_{digits}")
    }
}

/// Where the mail of a test is.
pub fn directory(prefix: &str) -> PathBuf {
    std::env::temp_dir().join(format!("{prefix}-mail"))
}

/// All mail of a test, oldest first.
pub fn read(prefix: &str) -> Vec<Mail> {
    let Ok(files) = std::fs::read_dir(directory(prefix)) else {
        return Vec::new();
    };
    let mut mails: Vec<Mail> = files
        .map(|file| parse(&std::fs::read(file.expect("a file").path()).expect("a mail")))
        .collect();
    mails.sort_by(|a, b| a.id.cmp(&b.id));
    mails
}

fn parse(bytes: &[u8]) -> Mail {
    let message = MessageParser::default().parse(bytes).expect("a message");
    let address = |list: Option<&mail_parser::Address<'_>>| {
        let first = list.and_then(|list| list.first()).expect("an address");
        first.address().expect("an address").to_owned()
    };
    Mail {
        id: message.message_id().expect("an id").to_owned(),
        to: address(message.to()),
        from: address(message.from()),
        subject: message.subject().expect("a subject").to_owned(),
        text: message.body_text(0).expect("a text part").into_owned(),
        html: message.body_html(0).expect("an HTML part").into_owned(),
        raw: String::from_utf8_lossy(bytes).into_owned(),
    }
}
