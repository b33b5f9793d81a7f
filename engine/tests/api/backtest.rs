//! `engine backtest` as somebody types it, without any configuration.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

const INVENTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/backtest");

fn backtest(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_engine"))
        .arg("backtest")
        .args(arguments)
        .env_clear()
        .output()
        .expect("the engine runs")
}

fn said(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("text")
}

#[test]
fn the_command_needs_a_folder_and_nothing_else() {
    let text = backtest(&[INVENTED]);
    assert!(text.status.success(), "{}", said(&text.stderr));
    assert!(said(&text.stdout).starts_with("The coach ("));
    // Nobody looks at a bar in a pipe.
    assert_eq!(said(&text.stderr), "");
    let one_log = Path::new(INVENTED).join("ada.csv");
    let json = backtest(&[one_log.to_str().expect("text"), "--format", "json", "--seed", "9"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(json["seed"], 9);
    assert_eq!(json["lifters"][0]["format"], "normalised");
    assert_eq!(json["lifters"][0]["report"]["session_ahead"]["lifters"], 1);
}

#[test]
fn the_page_goes_where_it_is_sent() {
    let file = std::env::temp_dir().join(format!("{}.html", uuid::Uuid::now_v7()));
    let name = file.to_str().expect("text");
    let done = backtest(&[INVENTED, "--format", "html", "--out", name]);
    assert!(
        done.status.success() && done.stdout.is_empty(),
        "{}",
        said(&done.stderr)
    );
    let page = fs::read_to_string(&file).expect("written");
    fs::remove_file(&file).expect("still there");
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
}

#[test]
fn what_cannot_be_measured_fails_with_a_sentence() {
    let failed = backtest(&["/no/such/folder"]);
    assert_eq!(failed.status.code(), Some(1));
    assert_eq!(said(&failed.stderr), "engine: /no/such/folder does not exist\n");
    let nowhere = backtest(&[INVENTED, "--out", "/no/such/folder/report.txt"]);
    assert_eq!(nowhere.status.code(), Some(1));
    assert!(said(&nowhere.stderr).starts_with("engine: /no/such/folder/report.txt cannot be written"));
}
