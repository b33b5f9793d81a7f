//! Everything that can happen, and how often it does.

use proptest::prelude::*;

const DAY_MS: i64 = 24 * 3_600_000;

/// What becomes of a request.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fate {
    Fine,
    RequestLost,
    AnswerLost,
    /// It arrives, and a copy of it stays under way and arrives later.
    Twice,
    /// The engine dies in the middle; its transaction is rolled back.
    EngineCrash,
}

/// One thing that happens.
#[derive(Clone, Debug)]
pub(super) enum Step {
    NewSet {
        phone: usize,
        tab: usize,
    },
    Edit {
        phone: usize,
        tab: usize,
        pick: usize,
        field: &'static str,
    },
    Delete {
        phone: usize,
        tab: usize,
        pick: usize,
    },
    /// Undoes a deletion.
    Revive {
        phone: usize,
        tab: usize,
        pick: usize,
    },
    /// Begins an exchange.
    Ask {
        phone: usize,
        tab: usize,
    },
    /// Goes on with what was begun: a tap, an exchange.
    Go {
        phone: usize,
        tab: usize,
        steps: usize,
    },
    Arrive {
        packet: usize,
        fate: Fate,
    },
    /// One tab dies, between any two steps of what it does.
    Crash {
        phone: usize,
        tab: usize,
    },
    /// The whole device dies.
    Battery {
        phone: usize,
    },
    Fill {
        phone: usize,
        is_full: bool,
    },
    SetClock {
        phone: usize,
        skew_ms: i64,
    },
    Wait {
        ms: u64,
    },
    Backup,
    Restore,
}

fn fates() -> impl Strategy<Value = Fate> {
    prop_oneof![
        6 => Just(Fate::Fine),
        1 => Just(Fate::RequestLost),
        2 => Just(Fate::AnswerLost),
        2 => Just(Fate::Twice),
        1 => Just(Fate::EngineCrash),
    ]
}

/// How wrong a clock is: days, minutes, not at all.
pub(super) fn skews() -> impl Strategy<Value = i64> {
    prop_oneof![
        3 => Just(0),
        1 => -120_000..120_000_i64,
        1 => Just(2 * DAY_MS),
        1 => Just(-2 * DAY_MS),
        1 => -9 * DAY_MS..9 * DAY_MS,
    ]
}

fn steps(phones: usize) -> impl Strategy<Value = Step> {
    let at = move || {
        (
            0..phones,
            prop_oneof![4 => Just(0_usize), 1 => Just(1)],
            0..8_usize,
        )
    };
    let field = prop_oneof![Just("reps"), Just("weight"), Just("note")];
    prop_oneof![
        8 => at().prop_map(|(phone, tab, _)| Step::NewSet { phone, tab }),
        8 => (at(), field).prop_map(|((phone, tab, pick), field)| Step::Edit { phone, tab, pick, field }),
        3 => at().prop_map(|(phone, tab, pick)| Step::Delete { phone, tab, pick }),
        2 => at().prop_map(|(phone, tab, pick)| Step::Revive { phone, tab, pick }),
        12 => at().prop_map(|(phone, tab, _)| Step::Ask { phone, tab }),
        24 => at().prop_map(|(phone, tab, steps)| Step::Go { phone, tab, steps: steps % 4 + 1 }),
        16 => (0..8_usize, fates()).prop_map(|(packet, fate)| Step::Arrive { packet, fate }),
        3 => at().prop_map(|(phone, tab, _)| Step::Crash { phone, tab }),
        1 => (0..phones).prop_map(|phone| Step::Battery { phone }),
        1 => (0..phones, any::<bool>()).prop_map(|(phone, is_full)| Step::Fill { phone, is_full }),
        1 => (0..phones, skews()).prop_map(|(phone, skew_ms)| Step::SetClock { phone, skew_ms }),
        2 => (1..600_000_u64).prop_map(|ms| Step::Wait { ms }),
        1 => Just(Step::Backup),
        1 => Just(Step::Restore),
    ]
}

/// How wrong the clocks of one to five devices are, and what happens to them.
pub(super) fn scripts() -> impl Strategy<Value = (Vec<i64>, Vec<Step>)> {
    (1..=5_usize).prop_flat_map(|phones| {
        let skews = prop::collection::vec(skews(), phones);
        (skews, prop::collection::vec(steps(phones), 1..200))
    })
}
