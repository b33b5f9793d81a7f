//! What the coach has learned about this lifter beyond how strong they are, said kindly and with how sure it is.

use leptos::prelude::*;
use shared::ids::ExerciseId;
use training::math::round_to_i32;
use training::strength::RepCurve;
use training::strength::own::{EffortBias, OwnReps};

use super::using::use_learned;
use crate::features::words::{Grade, Words, grade};
use crate::i18n::*;
use crate::state::use_data;

/// Less than this, in repetitions, is as good as none.
const NONE: f64 = 0.25;

/// How what the lifter says about effort relates to the truth.
#[component]
pub fn OwnEffort() -> impl IntoView {
    let i18n = use_i18n();
    let learned = use_learned(use_data());
    let said = move || learned.with(|learned| Some(effort(i18n, &learned.as_ref()?.state().user.effort)));
    view! {
        <section class="section" aria-labelledby="own-title" data-testid="own-effort">
            <h2 id="own-title">{t!(i18n, own_view.title)}</h2>
            <p>{move || said().unwrap_or_default()}</p>
            <p class="muted small">{t!(i18n, own_view.effort_help)}</p>
        </section>
    }
}

fn effort(i18n: Words, bias: &EffortBias) -> String {
    let Some((mean, half_width)) = bias.known() else {
        let unknown = counted!(i18n, own_view.effort_unknown, bias.contrasts_missing());
        let until = text!(
            i18n,
            own_view.effort_until,
            grade = grade(i18n, Grade::FewStudies)
        );
        return format!("{unknown} {until}");
    };
    let interval = text!(
        i18n,
        own_view.interval,
        low = signed(mean - half_width),
        high = signed(mean + half_width)
    );
    let sentence = if mean > NONE {
        text!(i18n, own_view.effort_more, reps = halves(mean))
    } else if mean < -NONE {
        text!(i18n, own_view.effort_fewer, reps = halves(-mean))
    } else {
        text!(i18n, own_view.effort_right)
    };
    format!("{sentence} {interval}")
}

/// How the lifter's repetitions fall with the load in one exercise.
#[component]
pub fn OwnRepetitions(
    /// The exercise.
    exercise: ExerciseId,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let learned = use_learned(data);
    let said = move || {
        let class = data.books()?.facts().get(exercise)?.curve.curve();
        learned.with(|learned| {
            let learned = learned.as_ref()?;
            let (context, _) = *learned.of(exercise).first()?;
            let state = learned.state().exercise(&exercise.to_string(), context)?;
            Some(match state.own_curve.at_eighty_percent(class) {
                Some(own) => known_curve(i18n, &own),
                None => unknown_curve(i18n, class),
            })
        })
    };
    view! {
        <Show when=move || said().is_some()>
            <section class="section" aria-labelledby="curve-title" data-testid="own-curve">
                <h2 id="curve-title">{t!(i18n, own_view.curve_title)}</h2>
                <p>{move || said().unwrap_or_default()}</p>
                <p class="muted small">{t!(i18n, own_view.curve_help)}</p>
            </section>
        </Show>
    }
}

fn known_curve(i18n: Words, own: &OwnReps) -> String {
    text!(
        i18n,
        own_view.curve,
        reps = halves(own.reps),
        low = halves(own.low),
        high = halves(own.high),
        usual = halves(own.usual)
    )
}

fn unknown_curve(i18n: Words, class: RepCurve) -> String {
    // At 80 % of the maximum: what most people manage.
    let usual = class.inverse(training::math::ln(0.8));
    text!(
        i18n,
        own_view.curve_unknown,
        usual = halves(usual),
        grade = grade(i18n, Grade::FewStudies)
    )
}

/// A number to the half: more digits would pretend to know more.
fn halves(value: f64) -> String {
    let half = round_to_i32(value * 2.0);
    let whole = half / 2;
    if half % 2 == 0 {
        whole.to_string()
    } else {
        number(&format!("{whole}.5"))
    }
}

/// The same with its sign.
fn signed(value: f64) -> String {
    let text = halves(value.abs());
    if text == "0" {
        text
    } else if value < 0.0 {
        format!("\u{2212}{text}")
    } else {
        format!("+{text}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bias_is_said_in_halves_with_its_sign() {
        assert_eq!((halves(0.9), halves(1.3)), ("1".into(), "1.5".into()));
        assert_eq!((signed(-0.6), signed(0.1)), ("\u{2212}0.5".into(), "0".into()));
        assert_eq!(signed(1.0), "+1");
    }
}
