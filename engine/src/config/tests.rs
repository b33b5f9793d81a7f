use super::*;

const DATABASE: (&str, &str) = ("DATABASE_URL", "postgres://gg:s3cret@localhost/gg");
const REDIS: (&str, &str) = ("REDIS_URL", "redis://localhost");
const LONG: (&str, &str) = ("AUTH_JWT_SECRET", "0123456789abcdef0123456789abcdef");

fn complaints(result: Result<Config, ConfigError>) -> String {
    result.unwrap_err().to_string()
}

#[test]
fn a_developer_needs_only_the_two_addresses() {
    let config = Config::read(&Source::from([DATABASE, REDIS])).unwrap();
    assert_eq!(config.http.listen.to_string(), "127.0.0.1:5000");
    assert_eq!(config.http.site.origin(), "http://localhost:8000");
    assert_eq!(config.environment, Environment::Local);
    assert!(config.auth.jwt_secret.expose().len() >= 32);
}

#[test]
fn every_bad_variable_is_reported_at_once() {
    let source = Source::from([
        ("DATABASE_URL", "mysql://root:hunter2@localhost"),
        ("ENVIRONMENT", "moon"),
        ("SITE_URL", "localhost"),
        ("LISTEN_ADDR", "5000"),
        ("AUTH_JWT_SECRET", "short"),
        ("WORKER_CONCURRENCY", "0"),
        ("TRUSTED_PROXIES", "10.0.0.0/8, proxy"),
        ("METRICS_ADDR", "9464"),
        ("REDIS_PREFIX", "gg:*"),
        ("MAIL_URL", "imap://me:hunter2@localhost"),
        ("MAIL_FROM", "nobody"),
    ]);
    let text = complaints(Config::read(&source));
    for name in [
        "DATABASE_URL",
        "REDIS_URL",
        "ENVIRONMENT",
        "SITE_URL",
        "LISTEN_ADDR",
        "AUTH_JWT_SECRET",
        "WORKER_CONCURRENCY",
        "TRUSTED_PROXIES",
        "METRICS_ADDR",
        "REDIS_PREFIX",
        "MAIL_URL",
        "MAIL_FROM",
    ] {
        assert!(text.contains(name), "{name} is missing in: {text}");
    }
    assert!(!text.contains("hunter2"), "a password was printed");
}

#[test]
fn demo_identities_are_refused_on_an_open_address_and_in_production() {
    let none = ("AUTH_PROVIDER", "none");
    for open in ["0.0.0.0:5000", "[::]:5000", "203.0.113.7:5000"] {
        let text = complaints(Config::read(&Source::from([
            DATABASE,
            REDIS,
            none,
            ("LISTEN_ADDR", open),
        ])));
        assert!(
            text.contains("LISTEN_ADDR must be a loopback or private"),
            "{open}: {text}"
        );
    }
    for private in [
        "127.0.0.1:5000",
        "[::1]:5000",
        "172.18.0.4:5000",
        "[fd00::4]:5000",
    ] {
        Config::read(&Source::from([DATABASE, REDIS, none, ("LISTEN_ADDR", private)])).unwrap();
    }
    let production = [
        ("ENVIRONMENT", "production"),
        ("SITE_URL", "https://app.example.org"),
    ];
    let text = complaints(Config::read(&Source::from([
        DATABASE,
        REDIS,
        LONG,
        none,
        production[0],
        production[1],
    ])));
    assert!(text.contains("AUTH_PROVIDER may be none only"), "{text}");
}

#[test]
fn outside_of_a_developers_machine_the_secret_must_be_given() {
    let text = complaints(Config::read(&Source::from([
        DATABASE,
        REDIS,
        ("ENVIRONMENT", "staging"),
    ])));
    assert!(text.contains("AUTH_JWT_SECRET is missing"), "{text}");
}

#[test]
fn the_site_is_compared_as_browsers_write_origins() {
    let origin = |text: &str| text.parse::<SiteUrl>().map(|site| site.origin().to_owned());
    assert_eq!(
        origin("https://App.Example.org:443/").unwrap(),
        "https://app.example.org"
    );
    assert_eq!(origin("http://localhost:8000").unwrap(), "http://localhost:8000");
    for bad in [
        "",
        "app.example.org",
        "https://app.example.org/path",
        "ftp://a.b",
        "https://u:p@a.b",
        "*",
    ] {
        origin(bad).unwrap_err();
    }
}

#[test]
fn secrets_are_not_printed() {
    let config = Config::read(&Source::from([DATABASE, REDIS, LONG])).unwrap();
    let printed = format!("{config:?}");
    assert!(
        !printed.contains("s3cret") && !printed.contains("0123456789abcdef"),
        "{printed}"
    );
}

#[test]
fn production_keeps_its_limits_and_its_transport() {
    let source = Source::from([
        DATABASE,
        REDIS,
        LONG,
        ("ENVIRONMENT", "production"),
        ("RATE_LIMITS", "off"),
        ("SITE_URL", "http://app.example.org"),
    ]);
    let text = complaints(Config::read(&source));
    assert!(text.contains("RATE_LIMITS may be off only"), "{text}");
    assert!(text.contains("SITE_URL must begin with https://"), "{text}");
    assert!(text.contains("MAIL_URL must begin with smtp://"), "{text}");
}

#[test]
fn the_sender_follows_from_the_site_unless_it_is_named() {
    let from = |site: &str, name: &str| {
        let source = Source::from([DATABASE, REDIS, ("SITE_URL", site), ("MAIL_FROM", name)]);
        Config::read(&source).unwrap().mail.from.to_string()
    };
    assert_eq!(
        from("http://localhost:8000", ""),
        "GymGenius <no-reply@localhost>"
    );
    assert_eq!(
        from("https://app.example.org", ""),
        "GymGenius <no-reply@app.example.org>"
    );
    from("http://[::1]:8000", "");
    from("http://192.168.1.5:8000", "");
    assert_eq!(
        from("https://app.example.org", "Gym <gym@example.org>"),
        "Gym <gym@example.org>"
    );
}

#[test]
fn mail_goes_to_a_server_or_into_a_directory() {
    let route = |text: &str| {
        let source = Source::from([DATABASE, REDIS, ("MAIL_URL", text)]);
        Config::read(&source).map(|config| config.mail.route)
    };
    assert_eq!(
        route("file:///var/mail").unwrap(),
        MailRoute::Directory("/var/mail".into())
    );
    let smtp = route("smtps://me:hunter2@mail.example.org:465").unwrap();
    assert!(matches!(&smtp, MailRoute::Smtp(_)));
    assert!(!format!("{smtp:?}").contains("hunter2"));
    for bad in ["mail.example.org", "file://relative", "smtp://", "http://x"] {
        route(bad).unwrap_err();
    }
}
