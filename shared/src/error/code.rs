//! The table of codes: one line each with its HTTP status and title.
//!
//! A code is added only when a client must act on it. A renamed code breaks clients that are installed on
//! phones; the snapshot test makes that a visible diff.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $status:literal, $title:literal;)+) => {
        /// A stable error code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $variant,)+
            /// A code that a newer engine knows and this build does not.
            Unknown,
        }

        impl Code {
            /// Every code that the engine may send.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The code as it travels.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                    Self::Unknown => "unknown",
                }
            }

            /// The HTTP status that goes with it.
            #[must_use]
            pub const fn status(self) -> u16 {
                match self {
                    $(Self::$variant => $status,)+
                    Self::Unknown => 500,
                }
            }

            /// What happened, in a few English words; the same for every occurrence.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self {
                    $(Self::$variant => $title,)+
                    Self::Unknown => "Unknown error",
                }
            }

            /// Finds a code by its text; codes of the future become [`Code::Unknown`].
            #[must_use]
            pub fn from_text(text: &str) -> Self {
                match text {
                    $($code => Self::$variant,)+
                    _ => Self::Unknown,
                }
            }
        }
    };
}

codes! {
    /// The body is not JSON.
    MalformedJson = "malformed_json", 400, "The body is not valid JSON";
    /// The query string cannot be read.
    MalformedQuery = "malformed_query", 400, "The query cannot be read";
    /// The cursor was not made by this engine.
    InvalidCursor = "invalid_cursor", 400, "The cursor is not valid";
    /// No valid access token.
    Unauthenticated = "unauthenticated", 401, "Sign in first";
    /// E-mail or password is wrong; never says which.
    InvalidCredentials = "invalid_credentials", 401, "E-mail or password is wrong";
    /// The refresh token is missing, spent, expired or revoked.
    SessionExpired = "session_expired", 401, "The session has ended";
    /// A demo identity belongs to everybody: its password, address and existence stay.
    DemoIdentity = "demo_identity", 403, "Demo identities stay as they are";
    /// The request came from a page of another site.
    ForbiddenOrigin = "forbidden_origin", 403, "The request came from another site";
    /// There is nothing here, or nothing that the caller may know of.
    NotFound = "not_found", 404, "Not found";
    /// The path exists with another method.
    MethodNotAllowed = "method_not_allowed", 405, "The method is not allowed here";
    /// The client took too long to send its request.
    RequestTimeout = "request_timeout", 408, "The request took too long";
    /// The e-mail address has an account already.
    EmailTaken = "email_taken", 409, "The e-mail address has an account already";
    /// An id was used before with other content.
    IdConflict = "id_conflict", 409, "The id was used before with other content";
    /// A mailed link was used, has expired or never was.
    LinkInvalid = "link_invalid", 410, "The link is not valid any more";
    /// The body is larger than the limit.
    PayloadTooLarge = "payload_too_large", 413, "The body is too large";
    /// The body is not `application/json`.
    UnsupportedMediaType = "unsupported_media_type", 415, "Send application/json";
    /// One or more fields are invalid; see `errors`.
    ValidationFailed = "validation_failed", 422, "Some fields are not valid";
    /// The operation was written by a newer app than this engine understands.
    OperationTooNew = "operation_too_new", 422, "The operation is newer than the engine";
    /// The operation names an owner that the caller may not write for.
    OperationNotYours = "operation_not_yours", 422, "The operation belongs to somebody else";
    /// The operation refers to something that does not exist.
    ReferenceMissing = "reference_missing", 422, "Something that this refers to does not exist";
    /// The entity cannot be changed once it is written.
    Immutable = "immutable", 422, "This cannot be changed once it is written";
    /// Too many requests; `Retry-After` says when to come back.
    RateLimited = "rate_limited", 429, "Too many requests";
    /// Something broke on our side; the request id finds it in the log.
    Internal = "internal", 500, "Something went wrong on our side";
    /// The database or Redis cannot be reached at the moment.
    Unavailable = "unavailable", 503, "The service is not available at the moment";
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(deserializer).map(|text| Self::from_text(&text))
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Code {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .enum_values(Some(Self::ALL.iter().map(|code| code.as_str())))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Code {}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn the_table_of_codes_changes_only_on_purpose() {
        let table: Vec<String> = Code::ALL
            .iter()
            .map(|code| format!("{} {} {}", code.status(), code, code.title()))
            .collect();
        insta::assert_snapshot!(table.join("\n"));
    }

    #[test]
    fn a_code_of_the_future_is_read_as_unknown() {
        let code: Code = serde_json::from_str("\"invented_in_2031\"").unwrap();
        assert_eq!(code, Code::Unknown);
    }

    #[test]
    fn every_code_survives_the_wire() {
        for &code in Code::ALL {
            let text = serde_json::to_string(&code).unwrap();
            assert_eq!(serde_json::from_str::<Code>(&text).unwrap(), code);
        }
    }
}
