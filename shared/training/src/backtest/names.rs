//! Logs of other apps know exercises by name only.

/// Parts of names of exercises whose load the log does not tell: the body is lifted, assisted, or moved for a time.
/// A dot stands for any one character or none.
const UNKNOWN_LOAD: [&str; 22] = [
    "assisted",
    "pull.up",
    "chin.up",
    "chest dip",
    "push.up",
    "plank",
    "band",
    "run",
    "cycl",
    "treadmill",
    "elliptic",
    "rowing",
    "walk",
    "stretch",
    "sit.up",
    "air bike",
    "jump",
    "burpee",
    "climb",
    "twist",
    "hang",
    "flexion",
];

/// Whole words with the same meaning.
const UNKNOWN_LOAD_WORDS: [&str; 2] = ["dip", "dips"];

/// Whether the load that a log states for an exercise of this name is the whole load, as far as the name tells.
#[must_use]
pub fn has_a_known_load(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric() && c != '_');
    !UNKNOWN_LOAD.iter().any(|part| contains(&name, part))
        && !words.any(|word| UNKNOWN_LOAD_WORDS.contains(&word))
}

fn contains(name: &str, part: &str) -> bool {
    let Some((before, after)) = part.split_once('.') else {
        return name.contains(part);
    };
    name.match_indices(before).any(|(at, found)| {
        let rest = name.get(at + found.len()..).unwrap_or_default();
        let mut one_on = rest.chars();
        one_on.next();
        rest.starts_with(after) || one_on.as_str().starts_with(after)
    })
}

#[cfg(test)]
mod tests {
    use super::has_a_known_load;

    #[test]
    fn whatever_lifts_the_body_or_runs_for_a_time_is_left_out() {
        for name in [
            "Pull Up",
            "Pull-up (Weighted)",
            "PULLUP",
            "Chin Up (Assisted)",
            "Triceps Dip",
            "Ring Dips",
            "Cable Crunch",
            "Running",
            "Bicycle",
            "Russian Twist",
            "Flexiones de brazos",
        ] {
            assert!(!has_a_known_load(name), "{name}");
        }
        for name in [
            "Bench Press (Barbell)",
            "Lat Pulldown (Cable)",
            "Diplomat Curl",
            "Pull through",
            "Seated Row (Cable)",
            "Élévation latérale",
            "",
        ] {
            assert!(has_a_known_load(name), "{name}");
        }
    }
}
