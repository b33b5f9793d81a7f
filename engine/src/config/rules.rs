//! Rules that concern several variables.

use std::net::IpAddr;

use super::{AuthProvider, Config, Environment, MailRoute, RateLimits, read::Reader};

/// Demo identities have no password: nobody outside this machine or the stack's own network may reach them.
///
/// `0.0.0.0` is refused as well, for it may be anything. In a container, the service's own name
/// (`LISTEN_ADDR=engine:5000`) is its address on the stack's network.
pub(super) fn demo_stays_private(config: &Config, reader: &mut Reader<'_>) {
    if config.auth.provider != AuthProvider::None {
        return;
    }
    if config.environment == Environment::Production {
        reader.note(
            "AUTH_PROVIDER",
            "may be none only where ENVIRONMENT is local or staging",
        );
    }
    if !is_private(config.http.listen.ip()) {
        reader.note(
            "LISTEN_ADDR",
            "must be a loopback or private address while AUTH_PROVIDER is none, because demo identities have \
             no password (in a container, give the service's own name and the port)",
        );
    }
}

/// Nobody may guess passwords as fast as the network allows.
pub(super) fn production_has_limits(config: &Config, reader: &mut Reader<'_>) {
    if config.environment == Environment::Production && config.http.rate_limits == RateLimits::Off {
        reader.note(
            "RATE_LIMITS",
            "may be off only where ENVIRONMENT is local or staging",
        );
    }
}

/// Cookies and tokens of members never travel in the clear.
pub(super) fn production_uses_https(config: &Config, reader: &mut Reader<'_>) {
    if config.environment == Environment::Production && !config.http.site.is_https() {
        reader.note(
            "SITE_URL",
            "must begin with https:// where ENVIRONMENT is production",
        );
    }
}

/// Who forgot a password waits for a mail, not for a file.
pub(super) fn production_sends_mail(config: &Config, reader: &mut Reader<'_>) {
    let to_files = matches!(config.mail.route, MailRoute::Directory(_));
    if config.environment == Environment::Production && to_files {
        reader.note(
            "MAIL_URL",
            "must begin with smtp:// or smtps:// where ENVIRONMENT is production",
        );
    }
}

fn is_private(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}
