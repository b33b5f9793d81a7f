//! What the variables mean together, where each by itself is right.

use super::finding::Finding;
use crate::config::{AuthProvider, Config};

pub(super) fn look(config: &Config) -> Vec<Finding> {
    let site = &config.http.site;
    let mut findings = vec![Finding::fine(format!(
        "The configuration can be read; browsers find the product at {}.",
        site.origin()
    ))];
    if !site.is_https() && !is_this_machine(site.origin()) {
        findings.push(Finding::note(
            format!(
                "{} is not encrypted, so browsers keep no offline copy of the app.",
                site.origin()
            ),
            "serve it by HTTPS (docs/OPERATIONS.md, In the local network) and set SITE_URL to that address",
        ));
    }
    if config.auth.provider == AuthProvider::None {
        findings.push(Finding::note(
            "Anybody who reaches the site can take a demo identity (AUTH_PROVIDER is none).",
            "set AUTH_PROVIDER to local where real people train",
        ));
    }
    if config.http.metrics.is_none() {
        findings.push(Finding::note(
            "Nobody can read metrics of this process (METRICS_ADDR is not set).",
            "set METRICS_ADDR to an address that only Prometheus reaches",
        ));
    }
    findings
}

fn is_this_machine(origin: &str) -> bool {
    let host = origin.split("://").nth(1).unwrap_or_default();
    ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|name| host == *name || host.starts_with(&format!("{name}:")))
}
