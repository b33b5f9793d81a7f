//! Where in a JSON text serde gave up, as a JSON pointer (RFC 6901).

use serde_path_to_error::{Path, Segment};

/// A path within a value as a JSON pointer; empty for the value itself.
///
/// The variant of an enum is a step of its own only where serde writes one: `{"fixed": {"weight": 1}}`. For tagged
/// enums serde names none.
#[must_use]
pub fn pointer(path: &Path) -> String {
    let mut pointer = String::new();
    for segment in path.iter() {
        match segment {
            Segment::Seq { index } => push_token(&mut pointer, &index.to_string()),
            Segment::Map { key } => push_token(&mut pointer, key),
            Segment::Enum { variant } => push_token(&mut pointer, variant),
            Segment::Unknown => {}
        }
    }
    pointer
}

/// Appends a reference token.
pub fn push_token(pointer: &mut String, token: &str) {
    pointer.push('/');
    pointer.push_str(&token.replace('~', "~0").replace('/', "~1"));
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::{Value, json};

    use super::*;

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only parsed")]
    struct Slot {
        load: Load,
        rule: Option<Rule>,
        names: std::collections::BTreeMap<String, u8>,
        sides: Vec<Side>,
    }

    /// As serde writes enums by itself: the variant is a key.
    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    #[expect(dead_code, reason = "only parsed")]
    enum Load {
        Fixed { weight: u32 },
    }

    /// The variant is a field beside the others: serde reads them only when it knows it, and names the whole.
    #[derive(Debug, Deserialize)]
    #[serde(tag = "type", rename_all = "snake_case")]
    #[expect(dead_code, reason = "only parsed")]
    enum Rule {
        Percent { percent: u8 },
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Side {
        Left,
    }

    fn slot(change: &Value) -> Value {
        let mut slot = json!({"load": {"fixed": {"weight": 1}}, "names": {}, "sides": []});
        if let (Some(slot), Some(change)) = (slot.as_object_mut(), change.as_object()) {
            slot.extend(change.clone());
        }
        slot
    }

    #[test]
    fn what_a_pointer_names_is_the_value_at_fault() {
        let percent = json!({"type": "percent", "percent": 300});
        for (change, wrong) in [
            (json!({"load": {"fixed": {"weight": "heavy"}}}), json!("heavy")),
            (json!({"rule": percent}), percent),
            (json!({"names": {"a/b~c": "x"}}), json!("x")),
            (json!({"sides": ["left", "above"]}), json!("above")),
        ] {
            let slot = slot(&change);
            let text = slot.to_string();
            let mut reader = serde_json::Deserializer::from_str(&text);
            let error = serde_path_to_error::deserialize::<_, Slot>(&mut reader).unwrap_err();
            let pointer = pointer(error.path());
            assert_eq!(slot.pointer(&pointer), Some(&wrong), "{pointer}: {error}");
        }
    }
}
