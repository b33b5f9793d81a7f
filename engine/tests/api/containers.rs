//! The compose files and the Dockerfiles, held to the service registry, to `.env.example` and to the engine's own
//! reading of its variables. Nothing is started.

use std::{collections::BTreeMap, fs, path::Path};

use engine::config::{Config, Source};
use serde_json::Value;

const FILES: [&str; 2] = ["docker-compose.yml", "docker-compose.staging.yml"];
const DOCKERFILES: [&str; 2] = ["engine/Dockerfile", "webapp/Dockerfile"];
const CONDITIONS: [&str; 3] = [
    "service_healthy",
    "service_completed_successfully",
    "service_started",
];

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).expect(path)
}

/// A compose file with every variable at its default, anchors and merges resolved.
fn compose(path: &str) -> Value {
    let mut file: serde_yaml_ng::Value =
        serde_yaml_ng::from_str(&substituted(&text(path))).unwrap_or_else(|error| panic!("{path}: {error}"));
    file.apply_merge().unwrap();
    serde_json::to_value(file).unwrap()
}

/// `${NAME:-default}` is its default, `${NAME:?why}` something that would do.
fn substituted(text: &str) -> String {
    let mut parts = text.split("${");
    let mut done = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (variable, rest) = part.split_once('}').expect("a closed variable");
        done.push_str(match variable.split_once(":-") {
            Some((_, default)) => default,
            None => {
                assert!(
                    variable.contains(":?"),
                    "{variable} has neither a default nor a reason"
                );
                "0123456789abcdef0123456789abcdef"
            }
        });
        done.push_str(rest);
    }
    done
}

fn registry() -> Value {
    let text: String = text("docs/services.jsonc")
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    serde_json::from_str(&text).unwrap()
}

fn services(file: &Value) -> BTreeMap<String, Value> {
    serde_json::from_value(file["services"].clone()).unwrap()
}

/// The services of a file that are one of the registry: `web` for the webapp, `engine-1` and `engine-2` for the engine.
fn of_registry<'a>(services: &'a BTreeMap<String, Value>, name: &str) -> Vec<(&'a String, &'a Value)> {
    let name = if name == "webapp" { "web" } else { name };
    services
        .iter()
        .filter(|(service, _)| *service == name || service.starts_with(&format!("{name}-")))
        .collect()
}

fn needs(service: &Value) -> Vec<String> {
    let needs = service["depends_on"].as_object().cloned().unwrap_or_default();
    needs.into_iter().map(|(name, _)| name).collect()
}

#[test]
fn what_a_service_waits_for_exists_and_can_become_so() {
    for path in FILES {
        let file = compose(path);
        assert!(file.get("name").is_none(), "{path}: older tools refuse a name");
        let services = services(&file);
        for (name, service) in &services {
            assert!(service["image"].is_string(), "{path}: {name} has no image");
            for (other, how) in service["depends_on"].as_object().into_iter().flatten() {
                let awaited = services
                    .get(other)
                    .unwrap_or_else(|| panic!("{path}: {name} waits for {other}, which is not there"));
                let condition = how["condition"].as_str().unwrap();
                assert!(CONDITIONS.contains(&condition), "{path}: {name}: {condition}");
                if condition == "service_healthy" {
                    assert!(
                        awaited["healthcheck"]["test"].is_array(),
                        "{path}: {other} has no health"
                    );
                }
            }
        }
    }
}

#[test]
fn both_stacks_are_what_the_registry_says() {
    let registry = registry();
    for path in FILES {
        let services = services(&compose(path));
        for store in registry["datastores"].as_array().unwrap() {
            let name = store["name"].as_str().unwrap();
            assert_eq!(services[name]["image"], store["image"], "{path}: {name}");
        }
        for known in registry["services"].as_array().unwrap() {
            let name = known["name"].as_str().unwrap();
            let found = of_registry(&services, name);
            assert!(!found.is_empty(), "{path} has no {name}");
            for (service, definition) in found {
                let waits = needs(definition);
                for needed in known["depends_on"].as_array().unwrap() {
                    let needed = needed.as_str().unwrap();
                    // In staging the balancer stands between the two.
                    assert!(
                        waits.iter().any(|other| other == needed || other == "balancer"),
                        "{path}: {service} does not wait for {needed}"
                    );
                }
                let Some(port) = known["port"].as_u64() else {
                    continue;
                };
                let listens = definition["environment"]["LISTEN_ADDR"].as_str();
                let published = definition["ports"][0].as_str();
                let found = listens.or(published).unwrap();
                assert!(
                    found.contains(&format!(":{port}")),
                    "{path}: {service} listens at {found}"
                );
            }
        }
    }
}

#[test]
fn the_engine_accepts_the_variables_that_it_gets() {
    for path in FILES {
        for (name, service) in services(&compose(path)) {
            let Some(variables) = service["environment"].as_object() else {
                continue;
            };
            if !variables.contains_key("DATABASE_URL") {
                continue;
            }
            let variables: BTreeMap<String, String> = variables
                .iter()
                .map(|(variable, value)| {
                    let value = match value {
                        Value::Null => String::new(),
                        value => value.as_str().map_or_else(|| value.to_string(), str::to_owned),
                    };
                    // The service's own name is a private address of the stack's network.
                    (
                        variable.clone(),
                        value.replace(&format!("{name}:"), "172.18.0.5:"),
                    )
                })
                .collect();
            let source = Source::from_iter(variables);
            Config::read(&source).unwrap_or_else(|error| panic!("{path}: {name}: {error}"));
        }
    }
}

#[test]
fn every_variable_of_the_stacks_is_described() {
    let described = text(".env.example");
    for path in FILES {
        for part in text(path).split("${").skip(1) {
            let name = part.split([':', '}']).next().unwrap();
            assert!(
                described
                    .lines()
                    .any(|line| line.starts_with(&format!("#{name}="))),
                "{path} reads {name}, which .env.example does not describe"
            );
        }
    }
}

#[test]
fn only_the_site_and_the_mail_sink_are_published_and_by_default_to_this_machine() {
    for path in FILES {
        for (name, service) in services(&compose(path)) {
            for port in service["ports"].as_array().into_iter().flatten() {
                let port = port.as_str().unwrap();
                assert!(
                    ["web", "mail"].contains(&name.as_str()),
                    "{path}: {name} publishes {port}"
                );
                let (address, rest) = port.split_once(':').unwrap();
                assert_eq!(address, "127.0.0.1", "{path}: {name}");
                let outside: u16 = rest.split(':').next().unwrap().parse().unwrap();
                assert!(outside < 32_768, "{path}: the system gives {outside} to others");
            }
        }
    }
}

#[test]
fn our_own_containers_can_do_little() {
    for path in FILES {
        for (name, service) in services(&compose(path)) {
            if service["image"].as_str().unwrap().starts_with("gymgenius/") {
                assert_eq!(service["read_only"], true, "{path}: {name}");
                assert_eq!(service["cap_drop"][0], "ALL", "{path}: {name}");
            }
        }
    }
}

#[test]
fn every_base_image_is_an_argument_with_an_exact_tag() {
    for path in DOCKERFILES {
        let file = text(path);
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let bases = file.lines().filter(|line| line.starts_with("FROM "));
        for base in bases.map(words) {
            let name = base[1]
                .strip_prefix("${")
                .and_then(|rest| rest.strip_suffix('}'))
                .unwrap_or_else(|| panic!("{path}: FROM {} is no argument", base[1]));
            let line = file
                .lines()
                .find_map(|line| line.strip_prefix(&format!("ARG {name}=")))
                .unwrap_or_else(|| panic!("{path}: {name} has no default"));
            let (_, tag) = line.split_once(':').unwrap();
            let numbers = tag.split(['.', '-']).filter(|part| part.parse::<u32>().is_ok());
            assert!(
                numbers.count() >= 2,
                "{path}: {line} may be another image tomorrow"
            );
        }
        let user = file
            .lines()
            .rfind(|line| line.starts_with("USER "))
            .expect("a user");
        assert_ne!(user, "USER root", "{path}");
    }
}
