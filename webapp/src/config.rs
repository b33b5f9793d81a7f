//! Where the engine is, and where feedback goes. Told at run time by `/config.json`, so that one build fits every place.

use leptos::prelude::*;
use serde::Deserialize;

use crate::platform::{document, log};

/// What `/config.json` may say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
struct ConfigFile {
    engine_url: Option<String>,
    feedback: Option<String>,
}

/// What the app has to know about the place where it runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Without a slash at the end; requests go to `{engine_url}/v1/…`.
    pub engine_url: String,
    /// Where lifters may write to: a page or a mail address as a link; none if the operator names none.
    pub feedback: Option<String>,
}

/// Where feedback goes, once it is known.
#[derive(Clone, Copy)]
struct Feedback(RwSignal<Option<String>>);

/// Gives the app a place for what [`Config`] will say; called once.
pub fn provide_feedback() -> RwSignal<Option<String>> {
    let address = RwSignal::new(None);
    provide_context(Feedback(address));
    address
}

/// Where feedback goes, if anywhere.
#[must_use]
pub fn use_feedback() -> Signal<Option<String>> {
    use_context::<Feedback>().map_or_else(|| Signal::stored(None), |Feedback(address)| address.into())
}

/// Only addresses that a browser opens as a page or a mail: never a script.
fn is_link(address: &str) -> bool {
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}

impl Config {
    fn new(file: ConfigFile, protocol: &str, host: &str) -> Self {
        let engine_url = file
            .engine_url
            .filter(|url| !url.is_empty())
            .unwrap_or_else(|| format!("{protocol}//{host}:5000"));
        Self {
            engine_url: engine_url.trim_end_matches('/').to_owned(),
            feedback: file.feedback.filter(|address| is_link(address)),
        }
    }

    /// Reads `/config.json`. Without one, the engine is on port 5000 of the same host.
    pub async fn load() -> Self {
        let file = match gloo_net::http::Request::get("/config.json").send().await {
            // A server that answers every path with the page itself has no such file either.
            Ok(response) if response.ok() => response.json().await.unwrap_or_default(),
            Ok(_) => ConfigFile::default(),
            Err(error) => {
                log::warn(&format!("config.json: {error}"));
                ConfigFile::default()
            }
        };
        let (protocol, host) =
            document::protocol_and_host().unwrap_or_else(|| ("http:".to_owned(), "localhost".to_owned()));
        Self::new(file, &protocol, &host)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(json: &str) -> Config {
        Config::new(serde_json::from_str(json).unwrap(), "http:", "gym.local")
    }

    #[test]
    fn without_a_word_the_engine_is_on_port_5000_of_the_same_host() {
        assert_eq!(config("{}").engine_url, "http://gym.local:5000");
        assert_eq!(
            config(r#"{"engine_url": ""}"#).engine_url,
            "http://gym.local:5000"
        );
    }

    #[test]
    fn a_slash_at_the_end_of_the_address_does_no_harm() {
        let config = config(r#"{"engine_url": "https://app.example/", "later": 1}"#);
        assert_eq!(config.engine_url, "https://app.example");
    }

    #[test]
    fn feedback_goes_to_pages_and_mail_and_nowhere_unless_it_is_said() {
        assert_eq!(config("{}").feedback, None);
        for address in ["", "javascript:alert(1)", "feedback@example.org"] {
            let json = serde_json::json!({ "feedback": address }).to_string();
            assert_eq!(config(&json).feedback, None, "{address}");
        }
        let mail = config(r#"{"feedback": "mailto:feedback@example.org"}"#).feedback;
        assert_eq!(mail.as_deref(), Some("mailto:feedback@example.org"));
    }
}
