//! "Why": the sentence, the table from the data to the plate, and what would change it.

use leptos::prelude::*;
use leptos_router::components::A;
use shared::sync::EntityKind;
use training::prescribe::{BaseSource, Change, Prescription, RirFloor};
use training::units::{Weight, WeightUnit};

use super::legend::Legend;
use super::{ExplainedStep, StepReason, explain, weight_text};
use crate::features::words::{
    Grade, Words, base_sentence, expert, floor, grade, load_text, reps_reason, step_reason, unit_text,
};
use crate::i18n::*;
use crate::state::use_data;

/// The whole explanation.
#[component]
pub fn Why(
    /// What is explained.
    prescription: Prescription,
    /// The unit of its loads.
    unit: WeightUnit,
) -> impl IntoView {
    let i18n = use_i18n();
    let trace = &prescription.trace;
    let mut sentences = vec![
        base_sentence(i18n, &trace.base),
        reps_reason(i18n, trace.target.reps_reason),
    ];
    let careful = use_data().read(&[EntityKind::Profile], |data| data.profile.is_careful());
    let said_below = |by: &RirFloor| careful && *by == RirFloor::Careful;
    let raised = trace.target.rir_floor.filter(|by| !said_below(by));
    sentences.extend(raised.map(|by| floor(i18n, by)));
    if trace.target.effort_unknown {
        sentences.push(text!(i18n, why.effort_unknown));
    }
    if careful {
        sentences.push(text!(i18n, careful.what));
    }
    if let Some(sets) = trace.ramp_sets_left() {
        sentences.push(counted!(i18n, why.ramp_left, sets));
    } else if trace.workouts_until_sure() > 0 {
        sentences.push(counted!(i18n, why.until_sure, trace.workouts_until_sure()));
    }
    let base = trace.base.source;
    let rows = explain(trace).into_iter().map(|step| {
        let ExplainedStep {
            reason,
            factor,
            load_kg,
        } = step;
        let known = weak_grade(&reason, base).map(|weak| grade(i18n, weak));
        view! {
            <tr>
                <th scope="row">
                    {step_reason(i18n, &reason, base)}
                    {known.map(|known| view! { <small class="muted why-grade">{known}</small> })}
                </th>
                <td>{factor.map(|factor| format!("× {}", decimals(factor, 3)))}</td>
                <td>{kilograms(i18n, load_kg, unit)}</td>
            </tr>
        }
    });
    let experts = (!trace.base.experts.is_empty()).then(|| {
        let share = |part: f64| format!("{} %", decimals(part * 100.0, 0));
        let parts = trace.base.experts.iter().filter(|part| part.weight >= 0.05);
        let parts = parts.map(|part| format!("{} {}", expert(i18n, part.expert), share(part.weight)));
        let text = parts.collect::<Vec<_>>().join(", ");
        view! {
            <p class="muted">
                {t!(i18n, why.experts)}": "{text}
            </p>
        }
    });
    let estimate = prescription.estimate.map(|estimate| {
        let percent = decimals((libm_exp(estimate.half_width) - 1.0) * 100.0, 0);
        // An estimate in halves; more digits would pretend to know more.
        let e1rm = kilograms(i18n, f64::from(training::math::round_to_i32(estimate.e1rm_kg * 2.0)) / 2.0, unit);
        view! { <p class="muted">{text!(i18n, why.estimate, e1rm = e1rm.clone(), percent = percent.clone())}</p> }
    });
    let changes: Vec<_> = trace
        .what_would_change
        .iter()
        .map(|change| view! { <li>{change_text(i18n, *change, unit)}</li> })
        .collect();
    let has_changes = !changes.is_empty();
    view! {
        <div class="why stack" data-testid="why">
            <p>{sentences.join(" ")}</p>
            {experts}
            {estimate}
            <table class="why-table figures">
                <caption>{t!(i18n, why.table)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!(i18n, why.step)}</th>
                        <th scope="col">{t!(i18n, why.factor)}</th>
                        <th scope="col">{t!(i18n, why.load)}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            {has_changes
                .then(|| {
                    view! {
                        <h3>{t!(i18n, why.change_title)}</h3>
                        <ul class="why-changes">{changes}</ul>
                    }
                })}
            <Legend />
            <A href="/progress/coach" attr:class="why-doubt">
                {t!(i18n, accuracy.title)}
            </A>
        </div>
    }
}

/// How well the figure of a line is known, where that has to be said.
fn weak_grade(reason: &StepReason, base: BaseSource) -> Option<Grade> {
    let grade = match reason {
        StepReason::Base => base.grade(),
        StepReason::Factor(reason) => reason.grade(),
        StepReason::Body | StepReason::Rounding(_) => return None,
    };
    grade.is_weak().then_some(grade)
}

fn change_text(i18n: Words, change: Change, unit: WeightUnit) -> String {
    let load = load_text(i18n, Some(change.weight), unit);
    let count = change.reps_off.unsigned_abs();
    match change.reps_off {
        0 => text!(i18n, why.change_none, load = load),
        1.. => counted!(i18n, why.change_more, count, load = load),
        _ => counted!(i18n, why.change_less, count, load = load),
    }
}

/// A load of the trace in the lifter's unit. Traces are in kilograms; what is shown is rounded, never computed on.
fn kilograms(i18n: Words, kg: f64, unit: WeightUnit) -> String {
    let shown = Weight::from_kg(kg).map_or_else(|_| String::new(), |weight| weight_text(weight, unit));
    format!("{shown}\u{a0}{}", unit_text(i18n, unit))
}

fn libm_exp(x: f64) -> f64 {
    training::math::exp(x)
}

/// A number with so many decimals, without the float formatter, which weighs kilobytes.
fn decimals(value: f64, places: u32) -> String {
    let scale = 10_i32.pow(places);
    let scaled = training::math::round_to_i32(value * f64::from(scale));
    let (sign, scaled) = (if scaled < 0 { "\u{2212}" } else { "" }, scaled.unsigned_abs());
    let (whole, rest) = (scaled / scale.unsigned_abs(), scaled % scale.unsigned_abs());
    if places == 0 {
        format!("{sign}{whole}")
    } else {
        number(&format!("{sign}{whole}.{rest:0width$}", width = places as usize))
    }
}

#[cfg(test)]
mod tests {
    use super::decimals;

    #[test]
    fn numbers_are_rounded_for_the_eye() {
        assert_eq!(decimals(0.9746, 3), "0.975");
        assert_eq!(decimals(1.0, 3), "1.000");
        assert_eq!(decimals(-0.5, 1), "\u{2212}0.5");
        assert_eq!(decimals(34.6, 0), "35");
    }
}
