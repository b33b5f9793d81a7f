//! Values in texts, as strings.

/// A text with its `{names}` replaced, as a `String`: `text!(i18n, rest.running, time = clock)`.
#[macro_export]
macro_rules! text {
    ($i18n:expr, $($key:ident).+ $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::i18n::fill(
            $crate::t_string!($i18n, $($key).+),
            &[$((stringify!($name), ($value).to_string())),*],
        )
    };
}

/// A text for a number of things, with `{count}` and other names replaced: `counted!(i18n, today.more, 3)`. The file of each
/// language has the forms that its numbers need, `other` among them.
#[macro_export]
macro_rules! counted {
    ($i18n:expr, $($key:ident).+, $count:expr $(, $name:ident = $value:expr)* $(,)?) => {{
        let count = $count;
        $crate::i18n::fill(
            $i18n.say_for($crate::i18n::keys::$($key)::+, count),
            &[("count", count.to_string()), $((stringify!($name), ($value).to_string())),*],
        )
    }};
}

/// Replaces each `{name}` by its value. What has no value stays, so that it is seen.
#[must_use]
pub fn fill(text: &str, values: &[(&str, String)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => filled.push_str(value),
            None => {
                filled.push('{');
                filled.push_str(name);
                filled.push('}');
            }
        }
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn names_are_replaced_and_unknown_ones_stay_in_sight() {
        let values = [("low", "6".to_owned()), ("high", "8".to_owned())];
        assert_eq!(fill("{low}–{high} {unit}", &values), "6–8 {unit}");
        assert_eq!(fill("no names", &[]), "no names");
        assert_eq!(fill("an open { brace", &[]), "an open { brace");
    }

    #[test]
    fn a_value_is_never_read_as_a_name() {
        let values = [("a", "{b}".to_owned()), ("b", "x".to_owned())];
        assert_eq!(fill("{a}", &values), "{b}");
    }
}
