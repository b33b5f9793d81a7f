//! Reads variables and collects what is wrong with them.

use std::{
    collections::BTreeMap,
    fmt,
    net::{SocketAddr, ToSocketAddrs},
    ops::RangeInclusive,
    str::FromStr,
};

use lettre::{Address, message::Mailbox};
use rand::RngCore;

use super::{Environment, Secret, SiteUrl};

/// Where variables come from.
pub struct Source(BTreeMap<String, String>);

impl Source {
    /// The environment of this process; variables that are not UTF-8 count as absent.
    #[must_use]
    pub fn environment() -> Self {
        let text = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        };
        Self(std::env::vars_os().filter_map(text).collect())
    }
}

impl FromIterator<(String, String)> for Source {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

impl<const N: usize> From<[(&str, &str); N]> for Source {
    fn from(pairs: [(&str, &str); N]) -> Self {
        Self(
            pairs
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
        )
    }
}

/// Every variable that is missing or wrong.
#[derive(Debug, thiserror::Error)]
pub struct ConfigError(Vec<String>);

impl ConfigError {
    /// One sentence per variable.
    #[must_use]
    pub fn sentences(&self) -> &[String] {
        &self.0
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the configuration is not valid:")?;
        self.0.iter().try_for_each(|sentence| write!(f, "\n  {sentence}"))
    }
}

/// Never stops at the first mistake: a wrong variable is noted and replaced by something harmless, which
/// [`Reader::finish`] keeps from being used.
pub(super) struct Reader<'a> {
    source: &'a Source,
    wrong: Vec<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &'a Source) -> Self {
        Self {
            source,
            wrong: Vec::new(),
        }
    }

    pub(super) fn note(&mut self, name: &str, sentence: impl fmt::Display) {
        self.wrong.push(format!("{name} {sentence}"));
    }

    pub(super) fn finish<T>(self, value: T) -> Result<T, ConfigError> {
        if self.wrong.is_empty() {
            Ok(value)
        } else {
            Err(ConfigError(self.wrong))
        }
    }

    /// An empty variable is an absent one: compose files pass on what is not set as empty.
    fn text(&self, name: &str) -> Option<&'a str> {
        self.source
            .0
            .get(name)
            .map(|text| text.trim())
            .filter(|text| !text.is_empty())
    }

    pub(super) fn or<T: FromStr<Err: fmt::Display>>(&mut self, name: &str, default: T) -> T {
        match self.text(name).map(str::parse) {
            None => default,
            Some(Ok(value)) => value,
            Some(Err(error)) => {
                self.note(name, error);
                default
            }
        }
    }

    pub(super) fn within(&mut self, name: &str, default: usize, range: RangeInclusive<usize>) -> usize {
        match self.text(name).map(str::parse) {
            None => default,
            Some(Ok(value)) if range.contains(&value) => value,
            Some(_) => {
                self.note(
                    name,
                    format_args!("must be a number from {} to {}", range.start(), range.end()),
                );
                default
            }
        }
    }

    pub(super) fn list<T: FromStr>(&mut self, name: &str) -> Vec<T> {
        let Some(text) = self.text(name) else {
            return Vec::new();
        };
        let mut values = Vec::new();
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            match part.parse() {
                Ok(value) => values.push(value),
                Err(_) => self.note(name, format_args!("cannot be read at \"{part}\"")),
            }
        }
        values
    }

    pub(super) fn listen(&mut self, name: &str, default: &str) -> SocketAddr {
        let text = self.text(name).unwrap_or(default);
        let found = text.to_socket_addrs().ok().and_then(|mut found| found.next());
        found.unwrap_or_else(|| {
            self.note(
                name,
                "must be an address or host name with a port, such as 127.0.0.1:5000",
            );
            SocketAddr::from(([127, 0, 0, 1], 0))
        })
    }

    pub(super) fn listen_if_given(&mut self, name: &str) -> Option<SocketAddr> {
        self.text(name).is_some().then(|| self.listen(name, ""))
    }

    /// A word that becomes part of a key.
    pub(super) fn name(&mut self, name: &str, default: &str) -> String {
        let text = self.text(name).unwrap_or(default);
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        if text.len() > 60 || !text.chars().all(is_plain) {
            self.note(name, "must be at most 60 letters, digits, - or _");
        }
        text.to_owned()
    }

    pub(super) fn url(&mut self, name: &str, schemes: &[&str]) -> Secret {
        let text = self.text(name);
        let scheme = text
            .and_then(|text| text.split_once("://"))
            .map(|(scheme, _)| scheme);
        match scheme {
            Some(scheme) if schemes.contains(&scheme) => {}
            // The value may carry a password, so it is not repeated.
            Some(_) => self.note(
                name,
                format_args!("must begin with {}://", schemes.join(":// or ")),
            ),
            None if text.is_none() => self.note(name, "is missing"),
            None => self.note(name, "is not an address"),
        }
        Secret::new(text.unwrap_or_default())
    }

    /// A site without a name of its own (an address on the LAN) gets a sender that nobody can answer to.
    pub(super) fn mailbox(&mut self, name: &str, site: &SiteUrl) -> Mailbox {
        let default = Address::new("no-reply", site.host())
            .unwrap_or_else(|_| Address::new_dangerous("no-reply", "localhost"));
        let default = Mailbox::new(Some("GymGenius".to_owned()), default);
        match self.text(name).map(str::parse) {
            None => default,
            Some(Ok(mailbox)) => mailbox,
            Some(Err(_)) => {
                self.note(name, "must look like GymGenius <no-reply@example.org>");
                default
            }
        }
    }

    pub(super) fn jwt_secret(&mut self, name: &str, environment: Environment) -> Secret {
        match self.text(name) {
            Some(text) if text.len() >= 32 => Secret::new(text),
            Some(_) => {
                self.note(name, "must have at least 32 bytes");
                Secret::new("")
            }
            None if environment == Environment::Local => random_secret(),
            None => {
                self.note(
                    name,
                    "is missing (at least 32 random bytes, the same for every engine of the stack)",
                );
                Secret::new("")
            }
        }
    }
}

fn random_secret() -> Secret {
    let mut bytes = [0_u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    Secret::new(bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}
