//! The proof that sync loses nothing: the devices' own code ([`super::commit`], [`super::exchange`], [`super::Replica`]),
//! stopped between any two of its steps, on a network that loses, repeats, delays and reorders, against a model of the engine
//! that dies and is restored from a backup. What must come out is said by clocks alone ([`oracle`]).

mod device;
pub(in crate::sync) mod engine;
mod happenings;
mod judge;
mod oracle;
mod steps;
mod world;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use happenings::{HAPPENINGS, Happened};
use steps::{Step, scripts};
use world::World;

fn run(skews_ms: &[i64], script: &[Step]) -> Happened {
    let mut world = World::new(skews_ms);
    for step in script {
        world.step(step);
    }
    world.settle();
    world.judge();
    world.happened
}

proptest! {
    #![proptest_config(Config { max_shrink_iters: 20_000, ..Config::default() })]

    #[test]
    fn up_to_five_devices_converge_to_what_the_clocks_say_whatever_happens_in_between(
        (skews_ms, script) in scripts()
    ) {
        run(&skews_ms, &script);
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the table is there to be read")]
fn the_scripts_reach_everything_that_the_proof_is_about() {
    let mut runner = TestRunner::deterministic();
    let mut happened = Happened::new();
    for _ in 0..256 {
        let (skews_ms, script) = scripts().new_tree(&mut runner).unwrap().current();
        for (what, times) in run(&skews_ms, &script) {
            *happened.entry(what).or_default() += times;
        }
    }
    for (what, times) in &happened {
        println!("{times:>7}  {what}");
    }
    for what in HAPPENINGS {
        assert!(
            happened.get(what).is_some_and(|times| *times >= 10),
            "hardly ever: {what}"
        );
    }
}
