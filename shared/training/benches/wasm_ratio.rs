//! How much slower a prescription is in WebAssembly than natively, both in turns in one run.
//!
//! `WASM_MODULE` names the directory into which `make bench` has put the module, made as the web app's own is: profile
//! `wasm-release`, then wasm-opt. Without it there is nothing to compare and nothing is measured.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::print_stdout, reason = "a benchmark says what it found")]

#[path = "../tests/support/mod.rs"]
mod support;

mod cases;
mod quickest;

use std::error::Error;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use cases::Case;
use quickest::quickest_us;

/// How often each side is asked, in turns.
const TURNS: u32 = 10;
/// Rounds in one turn.
const ROUNDS: u32 = 200;
/// What the product can bear.
const AT_MOST: f64 = 3.0;

fn main() -> Result<(), Box<dyn Error>> {
    let Some(module) = std::env::var_os("WASM_MODULE") else {
        println!("WASM_MODULE is not set: nothing to compare");
        return Ok(());
    };
    let mut node = Node::start(Path::new(&module))?;
    println!("{:<24} {:>10} {:>10} {:>7}", "", "native µs", "wasm µs", "ratio");
    let mut worst = 0.0_f64;
    for (number, case) in Case::ALL.into_iter().enumerate() {
        let (mut native_us, mut wasm_us) = (f64::INFINITY, f64::INFINITY);
        for _ in 0..TURNS {
            native_us = native_us.min(native(case));
            wasm_us = wasm_us.min(node.ask(number)?);
        }
        let ratio = wasm_us / native_us;
        worst = worst.max(ratio);
        println!(
            "{:<24} {native_us:>10.2} {wasm_us:>10.2} {ratio:>7.2}",
            case.name()
        );
    }
    node.stop()?;
    if worst > AT_MOST {
        return Err(format!("wasm takes {worst:.2} times as long, more than {AT_MOST}").into());
    }
    Ok(())
}

/// One question in µs.
fn native(case: Case) -> f64 {
    let begun = Instant::now();
    quickest_us(case, ROUNDS, || begun.elapsed().as_secs_f64() * 1e3)
}

/// A Node that times the module.
struct Node {
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Node {
    fn start(module: &Path) -> Result<Self, Box<dyn Error>> {
        let mut child = Command::new("node")
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/ask.mjs"))
            .arg(module)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let questions = child.stdin.take().ok_or("no stdin")?;
        let answers = BufReader::new(child.stdout.take().ok_or("no stdout")?);
        Ok(Self {
            child,
            questions,
            answers,
        })
    }

    /// One question in µs.
    fn ask(&mut self, case: usize) -> Result<f64, Box<dyn Error>> {
        writeln!(self.questions, "{case} {ROUNDS}")?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer)?;
        Ok(answer.trim().parse()?)
    }

    fn stop(mut self) -> Result<(), Box<dyn Error>> {
        drop(self.questions);
        self.child.wait()?;
        Ok(())
    }
}
