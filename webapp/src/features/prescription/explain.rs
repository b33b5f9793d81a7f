//! The table behind "why": from the data to the plate, each line a factor, and the running load beside it.
//!
//! Nothing is computed anew: the factors are the trace's, the running load is their product, so that whoever
//! multiplies the lines arrives at the load on the bar.

use training::prescribe::{Reason, RoundingOutcome, Trace};

/// Why a line is there.
#[derive(Clone, Debug, PartialEq)]
pub enum StepReason {
    /// Where the load comes from.
    Base,
    /// A factor of the coach.
    Factor(Reason),
    /// The part that the body weighs itself; it is taken off before loading.
    Body,
    /// To what can be built.
    Rounding(RoundingOutcome),
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedStep {
    /// Why.
    pub reason: StepReason,
    /// The factor; the first line has none.
    pub factor: Option<f64>,
    /// The load after this line, in kg.
    pub load_kg: f64,
}

/// The lines of a trace.
#[must_use]
pub fn explain(trace: &Trace) -> Vec<ExplainedStep> {
    let mut load_kg = trace.base.load_kg;
    let mut lines = vec![ExplainedStep {
        reason: StepReason::Base,
        factor: None,
        load_kg,
    }];
    for step in &trace.steps {
        load_kg *= step.factor;
        lines.push(ExplainedStep {
            reason: StepReason::Factor(step.reason.clone()),
            factor: Some(step.factor),
            load_kg,
        });
    }
    if let Some(rounding) = &trace.rounding {
        lines.push(ExplainedStep {
            reason: StepReason::Rounding(rounding.outcome),
            factor: Some(rounding.factor),
            load_kg: rounding.to_kg,
        });
    }
    if trace.body_kg > 0.0 {
        let load_kg = lines.last().map_or(load_kg, |line| line.load_kg) - trace.body_kg;
        lines.push(ExplainedStep {
            reason: StepReason::Body,
            factor: None,
            load_kg,
        });
    }
    lines
}

#[cfg(test)]
mod tests {
    use training::prescribe::{BaseSource, BaseTrace, RepsReason, Rounding, Step, TargetTrace};
    use training::units::{Reps, Rir};

    use super::*;

    fn trace(factors: &[f64], body_kg: f64, to_kg: f64) -> Trace {
        let load_kg = factors.iter().fold(80.0, |load, factor| load * factor);
        let step = |factor: &f64| Step {
            reason: Reason::Deload,
            factor: *factor,
            delta_kg: 0.0,
        };
        Trace {
            target: TargetTrace {
                reps: Reps::new(8).unwrap(),
                reps_reason: RepsReason::OneMore,
                asked_rir: Rir::TWO,
                rir: Rir::TWO,
                rir_floor: None,
                reps_to_failure: 10.0,
                effort_unknown: false,
            },
            base: BaseTrace {
                load_kg: 80.0,
                source: BaseSource::History,
                experts: Vec::new(),
                exposures: 3,
                age_days: Some(4.0),
            },
            steps: factors.iter().map(step).collect(),
            load_kg,
            body_kg,
            rounding: Some(Rounding {
                to_kg,
                factor: to_kg / load_kg,
                reps_to_failure: 10.0,
                reps_changed: 0,
                outcome: RoundingOutcome::Nearest,
            }),
            what_would_change: Vec::new(),
        }
    }

    #[test]
    fn the_factors_multiply_to_what_is_loaded() {
        let trace = trace(&[0.97, 1.02], 0.0, 77.5);
        let lines = explain(&trace);
        let product: f64 = lines.iter().filter_map(|line| line.factor).product();
        assert!((lines[0].load_kg * product - 77.5).abs() < 1e-9);
        assert!((lines.last().unwrap().load_kg - 77.5).abs() < 1e-9);
    }

    #[test]
    fn the_body_is_taken_off_last() {
        let lines = explain(&trace(&[], 75.0, 85.0));
        let last = lines.last().unwrap();
        assert_eq!(last.reason, StepReason::Body);
        assert!((last.load_kg - 10.0).abs() < 1e-9);
    }
}
