//! Makes the keys of the app's texts from `locales/en.json`: a constant for each, numbered in the order of their names, and the
//! languages there are. The words themselves are not compiled in: `hooks/texts.mjs` writes them, in the same order, into one file
//! for each language, and the app loads the one it needs (docs/tdr/009-i18n.md).

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde_json::{Map, Value};

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A text, or the forms of one for different numbers: an object of nothing but categories of numbers.
fn is_text(value: &Value) -> bool {
    value
        .as_object()
        .is_none_or(|forms| forms.keys().all(|name| CATEGORIES.contains(&name.as_str())))
}

fn collect(area: &Map<String, Value>, path: &str, keys: &mut BTreeMap<String, bool>) {
    for (name, value) in area {
        let path = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}.{name}")
        };
        match value.as_object().filter(|_| !is_text(value)) {
            Some(area) => collect(area, &path, keys),
            None => {
                keys.insert(path, value.is_object());
            }
        }
    }
}

/// The constants of one area, nested as the areas are.
fn write_area(code: &mut String, area: &Map<String, Value>, path: &str, numbers: &BTreeMap<&str, usize>) {
    for (name, value) in area {
        let path = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}.{name}")
        };
        match value.as_object().filter(|_| !is_text(value)) {
            Some(area) => {
                let _ = writeln!(code, "pub(crate) mod {name} {{");
                write_area(code, area, &path, numbers);
                code.push_str("}\n");
            }
            None => {
                let kind = format!(
                    "crate::i18n::texts::{}",
                    if value.is_object() { "Forms" } else { "Key" }
                );
                let number = numbers.get(path.as_str()).copied().unwrap_or_default();
                let _ = writeln!(code, "pub(crate) const {name}: {kind} = {kind}({number});");
            }
        }
    }
}

fn read(path: &Path) -> Result<Map<String, Value>, Box<dyn Error>> {
    let value: Value = serde_json::from_str(&fs::read_to_string(path)?)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    let texts = value
        .as_object()
        .ok_or_else(|| format!("{} is not an object", path.display()))?;
    Ok(texts.clone())
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    let mut english = read(Path::new("locales/en.json"))?;
    // What a language says of itself is no text of a page.
    english.remove("language");
    let mut keys = BTreeMap::new();
    collect(&english, "", &mut keys);
    let numbers: BTreeMap<&str, usize> = keys
        .keys()
        .enumerate()
        .map(|(number, key)| (key.as_str(), number))
        .collect();

    let mut languages = BTreeMap::new();
    for entry in fs::read_dir("locales")? {
        let path = entry?.path();
        let texts = read(&path)?;
        let name = texts
            .get("language")
            .and_then(|area| area.get("name"))
            .and_then(Value::as_str);
        let name = name.ok_or_else(|| format!("{} does not say language.name", path.display()))?;
        let tag = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .ok_or("a language without a tag")?;
        languages.insert(tag.to_owned(), name.to_owned());
    }

    let mut code = format!(
        "/// How many texts there are.\npub const COUNT: usize = {};\n",
        keys.len()
    );
    let _ = writeln!(
        code,
        "/// The languages: tag and own name.\npub const LANGUAGES: [(&str, &str); {}] = [",
        languages.len()
    );
    for (tag, name) in languages {
        let _ = writeln!(code, "({tag:?}, {name:?}),");
    }
    code.push_str(
        "];\n#[expect(non_upper_case_globals, reason = \"named as in the files\")]\npub(crate) mod keys {\n",
    );
    write_area(&mut code, &english, "", &numbers);
    code.push_str("}\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("texts.rs"), code)?;
    Ok(())
}
