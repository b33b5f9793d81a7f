//! Where the engine is. Told at run time by `/config.json`, so that one build fits every place.

use serde::Deserialize;

use crate::platform::{document, log};

/// What `/config.json` may say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
struct ConfigFile {
    engine_url: Option<String>,
}

/// What the app has to know about the place where it runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Without a slash at the end; requests go to `{engine_url}/v1/…`.
    pub engine_url: String,
}

impl Config {
    fn new(file: ConfigFile, protocol: &str, host: &str) -> Self {
        let engine_url = file
            .engine_url
            .filter(|url| !url.is_empty())
            .unwrap_or_else(|| format!("{protocol}//{host}:5000"));
        Self {
            engine_url: engine_url.trim_end_matches('/').to_owned(),
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
}
