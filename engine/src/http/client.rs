//! Who is at the other end of the line: the address that limits count.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{Extensions, HeaderMap, header, request::Parts},
};
use ipnet::IpNet;

use super::problem::ApiError;
use crate::app::App;

/// The client's address, as far as it can be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(IpAddr);

impl ClientAddress {
    /// The nearest address that is not one of our proxies. An `X-Forwarded-For` of anybody else is theirs to
    /// invent, so it counts only behind a trusted peer, read from the right.
    #[must_use]
    pub fn find(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> Self {
        let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(&address));
        let peer = peer.to_canonical();
        if !is_trusted(peer) {
            return Self(peer);
        }
        let hops: Vec<&str> = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect();
        let mut nearest = peer;
        for hop in hops.iter().rev() {
            let Ok(address) = hop.trim().parse::<IpAddr>() else {
                break;
            };
            nearest = address.to_canonical();
            if !is_trusted(nearest) {
                break;
            }
        }
        Self(nearest)
    }

    /// What a limit counts: an IPv4 address, or the /64 of an IPv6 address, which one household has whole.
    #[must_use]
    pub fn bucket(self) -> String {
        match self.0 {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let network = u128::from(address) >> 64 << 64;
                format!("{}/64", Ipv6Addr::from(network))
            }
        }
    }

    fn of(extensions: &Extensions, headers: &HeaderMap, app: &App) -> Self {
        // Without a connection (no server in between) everybody is the same stranger.
        let peer = extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), |info| info.0.ip());
        Self::find(peer, headers, &app.config().http.trusted_proxies)
    }
}

impl FromRequestParts<App> for ClientAddress {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        Ok(Self::of(&parts.extensions, &parts.headers, app))
    }
}

/// What the client calls itself, shortened; tells sessions apart for people, proves nothing.
#[derive(Clone, Debug)]
pub struct UserAgent(Option<String>);

impl UserAgent {
    /// At most 400 printable characters.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for UserAgent {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        // `to_str` lets printable ASCII through, nothing else.
        let text = parts
            .headers
            .get(header::USER_AGENT)
            .and_then(|value| value.to_str().ok());
        Ok(Self(text.map(|text| text.chars().take(400).collect())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(peer: &str, forwarded: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        let trusted = ["10.0.0.0/8".parse().unwrap()];
        ClientAddress::find(peer.parse().unwrap(), &headers, &trusted).bucket()
    }

    #[test]
    fn a_stranger_cannot_choose_the_address_that_is_counted() {
        assert_eq!(find("203.0.113.7", "1.2.3.4"), "203.0.113.7");
        assert_eq!(find("10.0.0.2", "1.2.3.4, 203.0.113.7"), "203.0.113.7");
    }

    #[test]
    fn the_proxies_of_the_stack_are_looked_through() {
        assert_eq!(find("10.0.0.2", "203.0.113.7, 10.0.0.9"), "203.0.113.7");
        assert_eq!(find("10.0.0.2", "nonsense"), "10.0.0.2");
    }

    #[test]
    fn a_household_with_ipv6_is_one() {
        assert_eq!(find("2001:db8:1:2:aaaa::1", ""), find("2001:db8:1:2:bbbb::2", ""));
    }
}
