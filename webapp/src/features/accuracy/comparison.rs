//! The coach beside the estimates that one can make by hand.

use training::backtest::{Advantage, Errors, Method, Scores};

/// One way to predict, with its errors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Which.
    pub method: Method,
    /// Its errors.
    pub errors: Errors,
    /// By how much the coach is better; `None` for the coach itself.
    pub advantage: Option<Advantage>,
    /// Its mean error as a share of the largest of all.
    pub share: f64,
}

/// The coach, then the others, those that err least first.
#[must_use]
pub fn rows(scores: &Scores) -> Vec<Row> {
    let means = scores.methods.iter().map(|score| score.errors.mean_percent);
    let largest = means.fold(0.0, f64::max);
    let share = |mean: f64| if largest > 0.0 { mean / largest } else { 0.0 };
    let mut rows: Vec<Row> = scores
        .methods
        .iter()
        .map(|score| Row {
            method: score.method,
            errors: score.errors,
            advantage: score.advantage,
            share: share(score.errors.mean_percent),
        })
        .collect();
    rows.sort_by(|a, b| {
        let coach = |row: &Row| row.method != Method::Gg1;
        (coach(a), a.errors.mean_percent)
            .partial_cmp(&(coach(b), b.errors.mean_percent))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    rows
}

#[cfg(test)]
mod tests {
    use training::backtest::MethodScore;

    use super::*;

    fn score(method: Method, mean_percent: f64) -> MethodScore {
        let errors = Errors {
            mean_percent,
            median_percent: 0.0,
            p90_percent: 0.0,
            bias_percent: 0.0,
        };
        MethodScore {
            method,
            errors,
            advantage: None,
        }
    }

    #[test]
    fn the_coach_stands_first_and_the_longest_bar_fills_its_place() {
        let scores = Scores {
            lifters: 1,
            predictions: 100,
            methods: vec![
                score(Method::Linear, 8.0),
                score(Method::SameLoad, 2.0),
                score(Method::Gg1, 4.0),
            ],
        };
        let rows = rows(&scores);
        let order: Vec<Method> = rows.iter().map(|row| row.method).collect();
        assert_eq!(order, [Method::Gg1, Method::SameLoad, Method::Linear]);
        assert!((rows[0].share - 0.5).abs() < 1e-9 && (rows[2].share - 1.0).abs() < 1e-9);
    }
}
