//! The printed tables of the literature, to a tenth of a per cent.

use super::*;
use crate::exercise::RepCurveClass;

type Formula = fn(f64) -> f64;

fn gg(n: f64) -> f64 {
    RepCurveClass::Default.curve().fraction(n)
}

#[test]
fn every_formula_prints_its_row() {
    let reps = [1.0, 3.0, 5.0, 8.0, 10.0, 12.0, 15.0, 20.0];
    let rows: [(&str, Formula, [f64; 8]); 7] = [
        (
            "Epley",
            epley::fraction,
            [100.0, 90.9, 85.7, 78.9, 75.0, 71.4, 66.7, 60.0],
        ),
        ("GG", gg, [100.0, 93.8, 88.2, 81.1, 76.9, 73.2, 68.2, 61.2]),
        (
            "Brzycki",
            brzycki::fraction,
            [100.0, 94.4, 88.9, 80.6, 75.0, 69.4, 61.1, 47.2],
        ),
        (
            "Lombardi",
            lombardi::fraction,
            [100.0, 89.6, 85.1, 81.2, 79.4, 78.0, 76.3, 74.1],
        ),
        (
            "Mayhew",
            mayhew::fraction,
            [91.9, 87.7, 84.0, 79.2, 76.4, 73.9, 70.6, 66.1],
        ),
        (
            "O'Conner",
            oconner::fraction,
            [97.6, 93.0, 88.9, 83.3, 80.0, 76.9, 72.7, 66.7],
        ),
        (
            "Wathan",
            wathan::fraction,
            [98.7, 91.8, 85.8, 78.3, 74.2, 70.7, 66.3, 60.8],
        ),
    ];
    for (name, formula, row) in rows {
        for (n, percent) in reps.into_iter().zip(row) {
            let got = 100.0 * formula(n);
            assert!(
                (got - percent).abs() <= 0.1,
                "{name} at {n}: {got} instead of {percent}"
            );
        }
    }
}

#[test]
fn the_rpe_chart_is_one_vector_over_repetitions_plus_rir() {
    for (n, percent) in [
        (1.0, 100.0),
        (3.0, 92.2),
        (5.0, 86.3),
        (8.0, 78.6),
        (10.0, 73.9),
        (12.0, 68.0),
    ] {
        let got = rts::fraction(n).expect("within the chart");
        assert!((100.0 * got - percent).abs() < 1e-9, "{n}: {got}");
    }
    assert!((rts::fraction(8.5).expect("between") - 0.774).abs() < 1e-9);
    assert_eq!(rts::fraction(0.5), None);
    assert_eq!(rts::fraction(15.0), None);
}

#[test]
fn repetitions_at_eighty_per_cent_are_those_that_people_do() {
    let at_eighty = |class: RepCurveClass| class.curve().inverse(crate::math::ln(0.8));
    assert!((at_eighty(RepCurveClass::UpperCompound) - 8.8).abs() <= 0.1);
    assert!((at_eighty(RepCurveClass::LegMachine) - 13.1).abs() <= 0.3);
    assert!((at_eighty(RepCurveClass::Default) - 8.5).abs() <= 0.05);
}

#[test]
fn the_inverse_of_the_curve_is_its_inverse() {
    for class in [
        RepCurveClass::LegMachine,
        RepCurveClass::Default,
        RepCurveClass::LightIsolation,
    ] {
        let curve = class.curve();
        for step in 2..=60 {
            let n = f64::from(step) / 2.0;
            assert!((curve.inverse(curve.g(n)) - n).abs() < 1e-9);
        }
        assert!(curve.inverse(0.02) < 1.0);
        assert!(curve.inverse(1.0) >= 0.0);
    }
}
