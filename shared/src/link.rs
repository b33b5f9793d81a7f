//! Links that a lifter keeps, such as a video of an exercise.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest link, in characters.
pub const LINK_MAX: usize = 500;

/// A link that may be shown as one: `https`, a host with a name, nothing that hides where it leads.
///
/// Refused are other schemes (`javascript:`, `data:`, plain `http:`), names and passwords before the host
/// (`https://youtube.com@evil.example`), spaces, control characters and letters outside ASCII.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, max_length = 500, pattern = "^https://"))]
#[serde(try_from = "String", into = "String")]
pub struct HttpsLink(String);

/// Why a text is no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a link that begins with https:// and leads to a host")]
pub struct NotALink;

impl HttpsLink {
    /// The link as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host that it leads to, to be shown beside it.
    #[must_use]
    pub fn host(&self) -> &str {
        host(&self.0).unwrap_or_default()
    }
}

impl TryFrom<String> for HttpsLink {
    type Error = NotALink;

    fn try_from(text: String) -> Result<Self, NotALink> {
        let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
        if text.len() <= LINK_MAX && plain && host(&text).is_some_and(is_host) {
            Ok(Self(text))
        } else {
            Err(NotALink)
        }
    }
}

impl From<HttpsLink> for String {
    fn from(link: HttpsLink) -> Self {
        link.0
    }
}

impl fmt::Display for HttpsLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn host(text: &str) -> Option<&str> {
    let authority = text.strip_prefix("https://")?.split(['/', '?', '#']).next()?;
    match authority.split_once(':') {
        None => Some(authority),
        Some((host, port)) => port.parse::<u16>().is_ok_and(|port| port > 0).then_some(host),
    }
}

/// A name of at least two labels.
fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    host.contains('.') && host.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_a_video_is_taken_as_it_is() {
        for text in [
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s",
            "https://vimeo.com/76979871#t=10",
            "https://example.org",
            "https://videos.example.org:8443/w/1",
        ] {
            let link = HttpsLink::try_from(text.to_owned());
            assert_eq!(link.as_ref().map(HttpsLink::as_str), Ok(text));
        }
        let link = HttpsLink::try_from("https://youtu.be/abc".to_owned());
        assert_eq!(link.as_ref().map(HttpsLink::host), Ok("youtu.be"));
    }

    #[test]
    fn what_is_no_link_or_hides_where_it_leads_is_refused() {
        for text in [
            "",
            "https://",
            "https:///video",
            "http://youtube.com/x",
            "javascript:alert(1)",
            "data:text/html,x",
            "HTTPS://youtube.com",
            "https://youtube.com@evil.example/x",
            "https://youtube.com:secret@evil.example/x",
            "https://youtube.com:0/x",
            "https://youtube.com:99999/x",
            "https://localhost/x",
            "https://you tube.com",
            "https://youtube.com/\n",
            "https://-a.example",
            "https://a..example",
            "https://ex\u{e4}mple.org",
            "youtube.com/watch",
        ] {
            assert_eq!(HttpsLink::try_from(text.to_owned()), Err(NotALink), "{text}");
        }
        let long = format!("https://example.org/{}", "x".repeat(LINK_MAX));
        assert_eq!(HttpsLink::try_from(long), Err(NotALink));
    }
}
