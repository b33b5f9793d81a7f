//! What the plan says about the load.

use crate::situations::{has, load, regular};
use crate::support::gym::kg;
use crate::support::lifter::slot;
use training::plan::LoadRule;
use training::prescribe::{BaseSource, Guard, Reason};

#[test]
fn a_fixed_load_of_the_plan_is_kept_unless_it_is_unsafe() {
    let mut lifter = regular();
    let mut fixed = slot(5, 5, 2.0);
    fixed.load = LoadRule::Fixed { weight: kg(75.0) };
    lifter.slot = Some(fixed);
    assert_eq!(load(&lifter.next()), 75.0);
    fixed.load = LoadRule::Fixed { weight: kg(140.0) };
    lifter.slot = Some(fixed);
    let next = lifter.next();
    assert!(load(&next) < 100.0);
    assert!(has(&next, |reason| matches!(
        reason,
        Reason::Safety { .. }
            | Reason::Guard {
                guard: Guard::BestShown
            }
    )));
}

#[test]
fn a_percentage_of_the_plan_is_taken_of_the_estimate() {
    let mut lifter = regular();
    let mut percent = slot(5, 5, 2.0);
    percent.load = LoadRule::PercentOfE1rm { percent: 70.0 };
    lifter.slot = Some(percent);
    let next = lifter.next();
    let e1rm = next.estimate.expect("an estimate").e1rm_kg;
    assert!((next.trace.base.load_kg / e1rm - 0.70).abs() < 1e-9);
    assert_eq!(next.trace.base.source, BaseSource::PlanPercent);
}
