//! The health screening: seven yes or no, and what a yes means.

use leptos::prelude::*;
use shared::entity::Screening;
use shared::sync::EntityKind;

use crate::components::{Banner, Tone};
use crate::i18n::*;
use crate::state::{moment, use_data};

type Part = (fn(&Screening) -> bool, fn(&mut Screening, bool), TextProp);

/// The questions. Ticking one stores it at once; the advice stands below.
#[component]
pub fn HealthForm() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let screening = move || {
        data.read(&[EntityKind::Profile], |data| data.profile.screening.clone())
            .unwrap_or_default()
    };
    let parts: Vec<Part> = vec![
        (
            |s| s.heart_disease,
            |s, yes| s.heart_disease = yes,
            (move || t_string!(i18n, first_run.health.heart_disease)).into(),
        ),
        (
            |s| s.chest_pain,
            |s, yes| s.chest_pain = yes,
            (move || t_string!(i18n, first_run.health.chest_pain)).into(),
        ),
        (
            |s| s.surgery_or_injury,
            |s, yes| s.surgery_or_injury = yes,
            (move || t_string!(i18n, first_run.health.surgery_or_injury)).into(),
        ),
        (
            |s| s.pregnancy,
            |s, yes| s.pregnancy = yes,
            (move || t_string!(i18n, first_run.health.pregnancy)).into(),
        ),
        (
            |s| s.under_18,
            |s, yes| s.under_18 = yes,
            (move || t_string!(i18n, first_run.health.under_18)).into(),
        ),
        (
            |s| s.avoid_exertion,
            |s, yes| s.avoid_exertion = yes,
            (move || t_string!(i18n, first_run.health.avoid_exertion)).into(),
        ),
    ];
    let boxes = parts.into_iter().map(|(read, write, words)| {
        let on_change = move |yes: bool| {
            let today = moment().local_date();
            data.set_profile(move |profile| {
                let mut answers = profile.screening.clone().unwrap_or_default();
                write(&mut answers, yes);
                answers.answered_on = today;
                answers.lifted = false;
                profile.screening = Some(answers);
            });
        };
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=move || read(&screening())
                    on:change:target=move |event| on_change(event.target().checked())
                />
                <span>{move || words.get()}</span>
            </label>
        }
    });
    let boxes = boxes.collect_view();
    view! {
        <fieldset class="choices">
            <legend class="only-read">{t!(i18n, you.health)}</legend>
            {boxes}
        </fieldset>
        <Show when=move || screening().any()>
            <Banner tone=Tone::Warning>
                <strong>{t!(i18n, first_run.health.careful_title)}</strong>
                <p>{t!(i18n, first_run.health.careful)}</p>
                <Show when=move || screening().under_18>
                    <p>{t!(i18n, first_run.health.minor)}</p>
                </Show>
            </Banner>
        </Show>
    }
}
