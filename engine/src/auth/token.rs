//! The refresh token: opaque, random, stored only as a hash.

use std::fmt;

use rand::RngCore;
use sha2::{Digest, Sha256};

/// Makes a leaked token recognisable to scanners.
const PREFIX: &str = "ggr_";
/// 256 random bits, in hexadecimal digits.
const DIGITS: usize = 64;

/// A refresh token; its `Debug` is blind.
#[derive(Clone, PartialEq, Eq)]
pub struct RefreshToken(String);

impl RefreshToken {
    /// A new one.
    #[must_use]
    pub fn random() -> Self {
        let mut bytes = [0_u8; DIGITS / 2];
        rand::rng().fill_bytes(&mut bytes);
        let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        Self(format!("{PREFIX}{digits}"))
    }

    /// Reads a token; anything that we cannot have issued is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(PREFIX)?;
        let ours = digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        ours.then(|| Self(text.to_owned()))
    }

    /// What the database knows of it. The token is random: a slow hash would add nothing.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }

    /// The token itself, for its cookie.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for RefreshToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RefreshToken(…)")
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
}
