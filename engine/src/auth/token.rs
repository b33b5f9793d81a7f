//! Opaque tokens: random, shown once, stored only as hashes.

use std::{fmt, marker::PhantomData};

use rand::RngCore;
use sha2::{Digest, Sha256};

/// 256 random bits, in hexadecimal digits.
const DIGITS: usize = 64;

/// What a token is for.
pub trait Kind {
    /// Begins every token of the kind, so that scanners recognise a leaked one and no token passes for another.
    const PREFIX: &'static str;
}

/// Continues a session; lives in a cookie.
pub enum Refresh {}

/// Tells a browser that has signed in before from one that has not; lives in a cookie.
pub enum Device {}

/// Proves that somebody reads the mail of an address; lives in a link.
pub enum Link {}

impl Kind for Refresh {
    const PREFIX: &'static str = "ggr_";
}

impl Kind for Device {
    const PREFIX: &'static str = "ggd_";
}

impl Kind for Link {
    const PREFIX: &'static str = "ggl_";
}

/// The refresh token.
pub type RefreshToken = Token<Refresh>;
/// The device token.
pub type DeviceToken = Token<Device>;
/// The token of a mailed link.
pub type MailedToken = Token<Link>;

/// A token; its `Debug` is blind.
pub struct Token<K> {
    text: String,
    kind: PhantomData<fn() -> K>,
}

impl<K: Kind> Token<K> {
    /// A new one.
    #[must_use]
    pub fn random() -> Self {
        let mut bytes = [0_u8; DIGITS / 2];
        rand::rng().fill_bytes(&mut bytes);
        let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        Self::of(format!("{}{digits}", K::PREFIX))
    }

    /// Reads a token; anything that we cannot have issued is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(K::PREFIX)?;
        let ours = digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        ours.then(|| Self::of(text.to_owned()))
    }

    /// What the database knows of it. The token is random: a slow hash would add nothing.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.text.as_bytes()).into()
    }

    /// The token itself, for its cookie or link.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.text
    }

    fn of(text: String) -> Self {
        Self {
            text,
            kind: PhantomData,
        }
    }
}

impl<K> Clone for Token<K> {
    fn clone(&self) -> Self {
        Self {
            text: self.text.clone(),
            kind: PhantomData,
        }
    }
}

impl<K> PartialEq for Token<K> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<K> Eq for Token<K> {}

impl<K> fmt::Debug for Token<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_survives_its_cookie_and_is_never_printed() {
        let token = RefreshToken::random();
        assert_eq!(RefreshToken::parse(token.expose()), Some(token.clone()));
        assert!(!format!("{token:?}").contains(&token.expose()[8..]));
        assert_ne!(token.hash(), RefreshToken::random().hash());
    }

    #[test]
    fn what_we_never_issued_is_not_looked_up() {
        for text in ["", "ggr_", "ggr_zz", "eyJhbGciOiJIUzI1NiJ9.e30.x"] {
            assert_eq!(RefreshToken::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_token_does_not_pass_for_one_of_another_kind() {
        assert_eq!(MailedToken::parse(RefreshToken::random().expose()), None);
        assert_eq!(RefreshToken::parse(DeviceToken::random().expose()), None);
    }
}
