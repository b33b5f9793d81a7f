//! The values that a variable can have.

use std::{path::PathBuf, str::FromStr};

use axum::http::Uri;

use super::Secret;

/// Where this engine runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Environment {
    /// A developer's machine.
    Local,
    /// The staging stack.
    Staging,
    /// For members.
    Production,
}

impl FromStr for Environment {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "local" => Ok(Self::Local),
            "staging" => Ok(Self::Staging),
            "production" => Ok(Self::Production),
            _ => Err("must be local, staging or production".to_owned()),
        }
    }
}

/// How people sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthProvider {
    /// Demo identities without a password, beside e-mail and password.
    None,
    /// E-mail and password.
    Local,
}

impl FromStr for AuthProvider {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "none" => Ok(Self::None),
            "local" => Ok(Self::Local),
            _ => Err("must be none or local".to_owned()),
        }
    }
}

/// Whether anything is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateLimits {
    /// As `http::limits` says.
    On,
    /// For benchmarks and browser tests, which are many people from one address.
    Off,
}

impl FromStr for RateLimits {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "on" => Ok(Self::On),
            "off" => Ok(Self::Off),
            _ => Err("must be on or off".to_owned()),
        }
    }
}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// One JSON object per line, for machines.
    Json,
    /// For people.
    Text,
}

impl FromStr for LogFormat {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "json" => Ok(Self::Json),
            "text" => Ok(Self::Text),
            _ => Err("must be json or text".to_owned()),
        }
    }
}

/// What hashing a password costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordCost {
    /// argon2id with 19 MiB, two passes, one lane (OWASP).
    Recommended,
    /// The least that argon2id allows, so that tests are quick. No variable leads here.
    LowestForTests,
}

/// Which way mail goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailRoute {
    /// To a mail server: `smtp://` (with `?tls=required` for STARTTLS) or `smtps://`, with user and password.
    Smtp(Secret),
    /// Into a directory, one file each (`file://`): for development and tests.
    Directory(PathBuf),
}

impl Default for MailRoute {
    fn default() -> Self {
        Self::Directory(std::env::temp_dir().join("gymgenius-mail"))
    }
}

impl FromStr for MailRoute {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once("://") {
            Some(("smtp" | "smtps", rest)) if !rest.is_empty() => Ok(Self::Smtp(Secret::new(text))),
            Some(("file", path)) if path.starts_with('/') => Ok(Self::Directory(path.into())),
            // The value may carry a password, so it is not repeated.
            _ => Err("must begin with smtp://, smtps:// or file:/// and an absolute path".to_owned()),
        }
    }
}

/// The webapp's address: scheme, host and port, nothing behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteUrl {
    origin: String,
    https: bool,
}

impl SiteUrl {
    /// As browsers send it in `Origin`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The host alone.
    #[must_use]
    pub fn host(&self) -> &str {
        let authority = self.origin.split_once("://").map_or("", |(_, rest)| rest);
        let port = authority.rfind(':').filter(|&at| !authority[at..].contains(']'));
        port.map_or(authority, |at| &authority[..at])
    }

    /// Whether cookies can be `Secure`.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.https
    }
}

impl Default for SiteUrl {
    fn default() -> Self {
        Self {
            origin: "http://localhost:8000".to_owned(),
            https: false,
        }
    }
}

impl FromStr for SiteUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || "must look like https://app.example.org, without a path".to_owned();
        let uri: Uri = text.parse().map_err(|_| wrong())?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(wrong());
        };
        let plain = matches!(scheme, "http" | "https") && !authority.as_str().contains('@');
        if !plain || uri.path() != "/" || uri.query().is_some() {
            return Err(wrong());
        }
        // A browser leaves the scheme's own port out of `Origin`.
        let host = authority.host().to_ascii_lowercase();
        let origin = match (scheme, authority.port_u16()) {
            ("http", Some(80)) | ("https", Some(443)) | (_, None) => format!("{scheme}://{host}"),
            (_, Some(port)) => format!("{scheme}://{host}:{port}"),
        };
        Ok(Self {
            origin,
            https: scheme == "https",
        })
    }
}
