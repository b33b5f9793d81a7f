//! The access token: a JWT of ten minutes for the `Authorization` header.

use std::time::Duration;

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};
use shared::{
    error::Code,
    ids::{SessionId, UserId},
};

use crate::{config::Secret, http::problem::ApiError};

/// How long an access token is valid.
pub const LIFETIME: Duration = Duration::from_secs(600);

/// What tells an access token from every other token that the same key may sign one day.
const ACCESS: &str = "access";

/// What an access token says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// The account.
    pub sub: UserId,
    /// The session, which may have been revoked.
    pub sid: SessionId,
    /// Issued, in seconds since 1970.
    pub iat: u64,
    /// Expires, in seconds since 1970.
    pub exp: u64,
    /// Always `access`.
    pub typ: String,
}

/// Signs and reads access tokens.
pub struct AccessTokens {
    signs: EncodingKey,
    reads: DecodingKey,
    validation: Validation,
}

impl AccessTokens {
    /// Tokens by one secret.
    #[must_use]
    pub fn new(secret: &Secret) -> Self {
        let mut validation = Validation::new(Algorithm::HS256);
        validation.leeway = 0;
        validation.set_required_spec_claims(&["exp", "sub"]);
        Self {
            signs: EncodingKey::from_secret(secret.expose().as_bytes()),
            reads: DecodingKey::from_secret(secret.expose().as_bytes()),
            validation,
        }
    }

    /// A token for a session, valid from now.
    ///
    /// # Errors
    /// `internal` if it cannot be signed.
    pub fn issue(&self, user: UserId, session: SessionId) -> Result<String, ApiError> {
        let iat = jsonwebtoken::get_current_timestamp();
        self.sign(&Claims {
            sub: user,
            sid: session,
            iat,
            exp: iat + LIFETIME.as_secs(),
            typ: ACCESS.to_owned(),
        })
    }

    /// Signs any claims.
    ///
    /// # Errors
    /// `internal` if they cannot be signed.
    pub fn sign(&self, claims: &Claims) -> Result<String, ApiError> {
        encode(&Header::new(Algorithm::HS256), claims, &self.signs).map_err(ApiError::internal)
    }

    /// Reads a token that is ours, not expired, and an access token.
    ///
    /// # Errors
    /// `unauthenticated`, whatever is wrong with it.
    pub fn read(&self, token: &str) -> Result<Claims, ApiError> {
        let claims = decode::<Claims>(token, &self.reads, &self.validation)
            .map_err(|_| ApiError::new(Code::Unauthenticated))?
            .claims;
        if claims.typ == ACCESS {
            Ok(claims)
        } else {
            Err(Code::Unauthenticated.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn tokens(secret: &str) -> AccessTokens {
        AccessTokens::new(&Secret::new(secret))
    }

    fn claims() -> Claims {
        let now = jsonwebtoken::get_current_timestamp();
        Claims {
            sub: UserId::new(Uuid::now_v7()),
            sid: SessionId::new(Uuid::now_v7()),
            iat: now,
            exp: now + 60,
            typ: ACCESS.to_owned(),
        }
    }

    #[test]
    fn a_token_says_whose_it_is() {
        let tokens = tokens("one");
        assert_eq!(
            tokens.read(&tokens.sign(&claims()).unwrap()).unwrap().typ,
            "access"
        );
    }

    #[test]
    fn forged_expired_and_other_tokens_are_refused() {
        let ours = tokens("one");
        let expired = Claims {
            exp: claims().iat - 1,
            ..claims()
        };
        let refresh = Claims {
            typ: "refresh".to_owned(),
            ..claims()
        };
        let unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.";
        for token in [
            tokens("two").sign(&claims()).unwrap(),
            ours.sign(&expired).unwrap(),
            ours.sign(&refresh).unwrap(),
            unsigned.to_owned(),
            String::new(),
        ] {
            assert_eq!(
                ours.read(&token).unwrap_err().code(),
                Code::Unauthenticated,
                "{token}"
            );
        }
    }
}
