//! Properties of what is learned beyond GG1 and of notices, for any history that a lifter could type.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test that cannot go on must stop")]

mod support;

use proptest::prelude::*;
use support::gym::{bench, kg};
use support::lifter::{Lifter, slot};
use training::history::{Asked, HistorySet, SetKind};
use training::notice::{BestOfWorkout, stagnation};
use training::plan::ProgressRule;
use training::prescribe::Experience;
use training::strength::RepCurve;
use training::units::{Reps, Rir};

/// A set: days since the one before, load, repetitions, halves of RIR if said, kind, whether the load was the coach's, what was
/// asked.
type Entry = (i64, f64, u16, Option<u8>, u8, bool, (u16, u8));

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let day = prop_oneof![4 => Just(0_i64), 4 => 1_i64..6, 1 => 6_i64..400];
    let load = prop_oneof![9 => 40.0_f64..120.0, 1 => 0.5_f64..600.0];
    let said = prop::option::of(0_u8..=10);
    let entry = (
        day,
        load,
        0_u16..=60,
        said,
        0_u8..7,
        any::<bool>(),
        (1_u16..20, 0_u8..=10),
    );
    prop::collection::vec(entry, 1..60)
}

fn kind(number: u8) -> SetKind {
    [
        SetKind::Working,
        SetKind::Working,
        SetKind::Working,
        SetKind::Amrap,
        SetKind::Failure,
        SetKind::BackOff,
        SetKind::WarmUp,
    ]
    .get(usize::from(number))
    .copied()
    .unwrap_or_default()
}

fn lifter(entries: &[Entry]) -> Lifter {
    let mut lifter = Lifter::new(bench());
    let mut day = 0;
    for (number, (gap, load, reps, said, what, coached, (low, halves))) in entries.iter().enumerate() {
        day += gap;
        let weight = kg((load * 2.0).round() / 2.0);
        let set = HistorySet {
            weight,
            kind: kind(*what),
            asked: coached.then(|| Asked {
                weight: Some(weight),
                reps_low: Reps::saturating(*low),
                reps_high: Reps::saturating(low + 3),
                rir: Rir::from_halves(*halves).expect("at most ten"),
                deload: false,
            }),
            ..lifter.set_on(
                day,
                number,
                1.0,
                *reps,
                said.map(|halves| f64::from(halves) / 2.0),
            )
        };
        lifter.history.push(set);
    }
    lifter.now_days = day + 3;
    lifter.athlete.experience = Experience::Advanced;
    lifter
}

proptest! {
    #[test]
    fn whatever_was_typed_what_is_learned_stays_within_its_bounds(entries in entries()) {
        let state = lifter(&entries).state();
        let effort = state.user.effort;
        prop_assert!(effort.variance >= 0.0 && effort.fatigue_variance >= 0.0);
        prop_assert!(effort.mean.is_finite() && effort.correction(0.0).abs() <= 2.0);
        prop_assert!(effort.known().is_none_or(|(_, half_width)| half_width.is_finite() && half_width > 0.0));
        let scale = training::fatigue::recovery::scale(state.user.recovery_scale);
        prop_assert!((0.5..=2.0).contains(&scale));
        for known in state.exercises.values().flat_map(|contexts| contexts.values()) {
            let (least, most) = RepCurve::K_RANGE;
            let own = known.own_curve.of(RepCurve::new(known.k)).k();
            prop_assert!((least..=most).contains(&own) && known.own_curve.variance >= 0.0);
            prop_assert!((0.0..=1.0).contains(&known.to_failure));
            prop_assert!(known.exposures.iter().filter_map(|one| one.quantile).all(|q| (0.0..=1.0).contains(&q)));
        }
    }

    #[test]
    fn with_everything_learned_the_factors_still_multiply_to_a_load_that_can_be_built(
        entries in entries(), low in 1_u16..15, width in 0_u16..6, halves in 0_u8..=10, rule in 0_usize..5,
    ) {
        let mut lifter = lifter(&entries);
        let rules = [
            ProgressRule::Double,
            ProgressRule::Linear,
            ProgressRule::Autoregulated,
            ProgressRule::PercentWave,
            ProgressRule::RirRamp,
        ];
        lifter.slot = Some(training::prescribe::SlotTarget {
            progress: rules[rule],
            ..slot(low, low + width, f64::from(halves) / 2.0)
        });
        for prescription in lifter.remaining(3) {
            let trace = &prescription.trace;
            let product = trace.steps.iter().fold(trace.base.load_kg, |load, step| load * step.factor);
            prop_assert_eq!(product.to_bits(), trace.load_kg.to_bits());
            prop_assert!(trace.load_kg.is_finite() && trace.load_kg > 0.0);
            let weight = prescription.weight.expect("a load");
            prop_assert!(lifter.grid.contains(weight));
            let interval = prescription.interval.expect("an interval");
            prop_assert!(interval.low <= weight && weight <= interval.high);
            prop_assert!(prescription.reps_low <= prescription.reps && prescription.reps <= prescription.reps_high);
        }
    }

    #[test]
    fn what_is_not_said_and_not_asked_for_teaches_nothing_beyond_the_level(entries in entries()) {
        let mut lifter = lifter(&entries);
        for set in &mut lifter.history {
            set.asked = None;
        }
        let state = lifter.state();
        prop_assert!(state.user.effort.is_prior());
        prop_assert!(state.exercises.values().flat_map(|one| one.values()).all(|one| one.own_curve.is_prior()));
    }

    #[test]
    fn no_history_makes_a_plateau_of_anything_but_numbers(
        best in prop::collection::vec((0_i64..40, -3.0_f64..8.0), 0..80), after in 0_i64..400,
    ) {
        let mut at_ms = 0;
        let history: Vec<BestOfWorkout> = best
            .into_iter()
            .map(|(days, ln_e1rm)| {
                at_ms += days * 86_400_000;
                BestOfWorkout { at_ms, ln_e1rm }
            })
            .collect();
        if let Some(found) = stagnation(&history, at_ms + after * 86_400_000) {
            prop_assert!(found.weekly_gain.is_finite());
            prop_assert!((0.0..=1.0).contains(&found.probability));
            prop_assert!(found.weeks_without_best >= 0.0);
        }
    }
}
