//! Every language says everything that English says.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// The categories of whole numbers that each language has, by CLDR. A new language says its own here.
const CATEGORIES: [(&str, &[&str]); 2] = [("de", &["one", "other"]), ("en", &["one", "other"])];

const ALL_CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

type Texts = BTreeMap<String, Vec<(String, String)>>;

fn read(tag: &str) -> Texts {
    let path = format!("{}/locales/{tag}.json", env!("CARGO_MANIFEST_DIR"));
    let file: Map<String, Value> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut texts = Texts::new();
    collect(&file, "", &mut texts);
    texts
}

fn collect(area: &Map<String, Value>, path: &str, texts: &mut Texts) {
    for (name, value) in area {
        let key = format!("{path}{name}");
        match value {
            Value::Object(forms) if forms.keys().all(|name| ALL_CATEGORIES.contains(&name.as_str())) => {
                let forms = forms
                    .iter()
                    .map(|(form, text)| (form.clone(), text.as_str().unwrap().to_owned()));
                texts.insert(key, forms.collect());
            }
            Value::Object(area) => collect(area, &format!("{key}."), texts),
            text => {
                texts.insert(key, vec![(String::new(), text.as_str().unwrap().to_owned())]);
            }
        }
    }
}

fn names_in(text: &str) -> BTreeSet<&str> {
    let parts = text.split('{').skip(1);
    parts.filter_map(|part| Some(part.split_once('}')?.0)).collect()
}

#[test]
fn every_language_has_exactly_the_keys_of_english() {
    let english = read("en");
    for (tag, _) in super::LANGUAGES {
        let texts = read(tag);
        let lacking: Vec<_> = english.keys().filter(|key| !texts.contains_key(*key)).collect();
        let unknown: Vec<_> = texts.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(
            lacking.is_empty() && unknown.is_empty(),
            "{tag}.json lacks {lacking:?}, has of its own {unknown:?}"
        );
    }
}

#[test]
fn every_language_fills_in_the_same_values() {
    let english = read("en");
    for (tag, _) in super::LANGUAGES {
        for (key, forms) in read(tag) {
            let wanted: BTreeSet<_> = english[&key]
                .iter()
                .flat_map(|(_, text)| names_in(text))
                .collect();
            for (form, text) in forms {
                // "one set" may do without its number.
                let mut found = names_in(&text);
                if form == "one" && wanted.contains("count") {
                    found.insert("count");
                }
                assert_eq!(found, wanted, "{tag}: {key} {form}");
            }
        }
    }
}

#[test]
fn every_count_has_the_forms_of_its_language() {
    for (tag, _) in super::LANGUAGES {
        let (_, categories) = CATEGORIES.iter().find(|(known, _)| *known == tag).unwrap();
        let wanted: BTreeSet<&str> = categories.iter().copied().collect();
        for (key, forms) in read(tag) {
            let found: BTreeSet<&str> = forms.iter().map(|(form, _)| form.as_str()).collect();
            if found != BTreeSet::from([""]) {
                assert_eq!(found, wanted, "{tag}: {key}");
            }
        }
    }
}

#[test]
fn no_text_is_empty_or_broken_over_lines() {
    for (tag, _) in super::LANGUAGES {
        for (key, forms) in read(tag) {
            for (_, text) in forms {
                let sound = !text.trim().is_empty() && !text.contains(['\n', '\t']) && text.trim() == text;
                assert!(sound, "{tag}: {key}: {text:?}");
            }
        }
    }
}
