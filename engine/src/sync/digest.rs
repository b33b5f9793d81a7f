//! Whether two operations with the same id are the same.

use serde_json::Value;
use sha2::{Digest, Sha256};
use shared::sync::Operation;

/// SHA-256 of an operation as it was sent, whatever the order of its fields.
pub(super) fn digest(operation: &Operation) -> Vec<u8> {
    let mut hasher = Sha256::new();
    if let Ok(value) = serde_json::to_value(operation) {
        feed(&value, &mut hasher);
    }
    hasher.finalize().to_vec()
}

fn feed(value: &Value, hasher: &mut Sha256) {
    match value {
        Value::Object(fields) => {
            let mut names: Vec<_> = fields.keys().collect();
            names.sort_unstable();
            hasher.update(b"{");
            for name in names {
                hasher.update(Value::String(name.clone()).to_string());
                hasher.update(b":");
                feed(&fields[name], hasher);
            }
            hasher.update(b"}");
        }
        Value::Array(items) => {
            hasher.update(b"[");
            for item in items {
                feed(item, hasher);
                hasher.update(b",");
            }
            hasher.update(b"]");
        }
        plain => hasher.update(plain.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use sha2::{Digest, Sha256};

    use super::feed;

    fn of(value: &serde_json::Value) -> Vec<u8> {
        let mut hasher = Sha256::new();
        feed(value, &mut hasher);
        hasher.finalize().to_vec()
    }

    #[test]
    fn other_content_is_another_digest_and_borders_count() {
        let values = [
            json!({"a": 1}),
            json!({"a": "1"}),
            json!([[1], 2]),
            json!([[1, 2]]),
            json!({"a:1": null}),
        ];
        for (index, one) in values.iter().enumerate() {
            for (other_index, other) in values.iter().enumerate() {
                assert_eq!(of(one) == of(other), index == other_index, "{one} {other}");
            }
        }
    }
}
