//! How good the coach is at each exercise.

use leptos::prelude::*;
use leptos_router::components::A;
use shared::ids::ExerciseId;
use training::backtest::{ENOUGH_OF_ONE, ExerciseReport, OwnReport};

use super::figures::tenths;
use crate::components::{Button, ButtonVariant, Column, Table};
use crate::i18n::*;
use crate::state::use_data;

/// Exercises that are shown before the rest is asked for.
const FEW: usize = 8;

/// The exercises with enough predictions, the most often predicted first.
#[component]
pub fn ByExercise(
    /// What is told.
    of: OwnReport,
) -> impl IntoView {
    let i18n = use_i18n();
    let sign = decimal_sign();
    let data = use_data();
    let count = of.exercises.len();
    let all = RwSignal::new(count <= FEW);
    let exercises = StoredValue::new(of.exercises);
    let percent = move |value: f64| format!("{}\u{a0}%", tenths(value, sign));
    let row = move |told: &ExerciseReport| {
        let id = told.exercise.parse::<ExerciseId>().ok();
        let name = data
            .books()
            .and_then(|books| Some(books.exercise(id?)?.name.clone()))
            .unwrap_or_else(|| told.exercise.clone());
        view! {
            <tr>
                <th scope="row">
                    <A href=format!("/progress/{}", told.exercise) attr:class="accuracy-exercise">
                        {name}
                    </A>
                </th>
                <td class="cell-number">{told.predictions}</td>
                <td class="cell-number">{percent(told.coach.mean_percent)}</td>
                <td class="cell-number">{percent(told.by_hand.mean_percent)}</td>
            </tr>
        }
    };
    let table = move || {
        let columns = vec![
            Column::text(move || t_string!(i18n, accuracy.exercise)),
            Column::number(move || t_string!(i18n, accuracy.predictions)),
            Column::number(move || t_string!(i18n, accuracy.coach)),
            Column::number(move || t_string!(i18n, accuracy.by_hand)),
        ];
        let shown = if all.get() { usize::MAX } else { FEW };
        let rows = exercises.with_value(|exercises| exercises.iter().take(shown).map(row).collect_view());
        view! {
            <Table caption=move || t_string!(i18n, accuracy.exercises) columns>
                {rows}
            </Table>
        }
    };
    let over = of.over_exercises.map(|errors| {
        let error = percent(errors.mean_percent);
        view! { <p class="muted small">{text!(i18n, accuracy.over_exercises, error = error)}</p> }
    });
    view! {
        <section class="section" aria-labelledby="exercises-title">
            <h2 id="exercises-title">{t!(i18n, accuracy.exercises)}</h2>
            <p class="muted small">{text!(i18n, accuracy.exercises_help, count = ENOUGH_OF_ONE)}</p>
            {(count > 0).then_some(table)}
            {over}
            <Show when=move || !all.get()>
                <Button variant=ButtonVariant::Quiet on_press=move |()| all.set(true)>
                    {counted!(i18n, progress.all_lifts, count)}
                </Button>
            </Show>
        </section>
    }
}
