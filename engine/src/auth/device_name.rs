//! What a browser and its system are called, from what they call themselves: enough to tell sign-ins apart.

/// Marks in the order in which they decide: every browser also claims to be an older one.
const BROWSERS: [(&str, &str); 12] = [
    ("EdgA/", "Edge"),
    ("EdgiOS/", "Edge"),
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

const PLATFORMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// The browser's name, if it is one that people know.
pub(super) fn browser(user_agent: &str) -> Option<&'static str> {
    first(&BROWSERS, user_agent)
}

/// The system's name, if it is one that people know.
pub(super) fn platform(user_agent: &str) -> Option<&'static str> {
    first(&PLATFORMS, user_agent)
}

fn first(marks: &[(&str, &'static str)], text: &str) -> Option<&'static str> {
    marks
        .iter()
        .find(|(mark, _)| text.contains(mark))
        .map(|&(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::{browser, platform};

    #[test]
    fn devices_are_told_apart_as_people_would() {
        let webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
        for (agent, expected) in [
            (
                format!("Mozilla/5.0 (Linux; Android 15; Pixel 9) {webkit} Chrome/140.0.0.0 Mobile Safari/537.36"),
                (Some("Chrome"), Some("Android")),
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                 Version/18.5 Mobile/15E148 Safari/604.1"
                    .to_owned(),
                (Some("Safari"), Some("iPhone")),
            ),
            (
                format!("Mozilla/5.0 (Windows NT 10.0; Win64; x64) {webkit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"),
                (Some("Edge"), Some("Windows")),
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0".to_owned(),
                (Some("Firefox"), Some("Linux")),
            ),
            ("curl/8.14.1".to_owned(), (None, None)),
            (String::new(), (None, None)),
        ] {
            assert_eq!((browser(&agent), platform(&agent)), expected, "{agent}");
        }
    }
}
