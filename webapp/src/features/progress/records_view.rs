//! The records of one exercise.

use leptos::prelude::*;
use leptos_router::components::A;
use shared::ids::{ExerciseId, SetId, WorkoutId};
use shared::sync::EntityKind;
use training::exercise::LoadConvention;
use training::history::BestSet;
use training::units::WeightUnit;
use training::volume::Workload;

use super::figures::Loads;
use super::records::{Book, book};
use super::weekly_view::moved_text;
use crate::components::chart::TableBehind;
use crate::components::{Column, Table};
use crate::features::words::{Words, load_in, use_dates};
use crate::format;
use crate::i18n::*;
use crate::platform::intl::DateStyle;
use crate::state::use_data;

/// One record in words, and the workout in which it fell.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    name: String,
    value: String,
    workout: Option<WorkoutId>,
}

/// Heaviest, best estimate, most in one workout, longest; repetitions at each load in a table.
#[component]
pub fn LiftRecords(
    /// Which exercise.
    exercise: ExerciseId,
    /// The unit of its loads.
    #[prop(into)]
    unit: Signal<WeightUnit>,
) -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let sign = decimal_sign();
    let data = use_data();
    let found = Memo::new(move |_| {
        let books = data.books()?;
        Some(data.read(&[EntityKind::Set, EntityKind::Workout], |data| {
            book(data, books.facts(), exercise)
        }))
    });
    let convention = move || {
        let entry = data
            .books()
            .and_then(|books| Some(books.exercise(exercise)?.convention));
        entry.unwrap_or(LoadConvention::Total)
    };
    let workout_of = move |set: &str| {
        let id = set.parse::<SetId>().ok()?;
        data.peek(|data| data.sets.get(&id).map(|stored| stored.set.workout))
    };
    let day_of = move |workout: WorkoutId| {
        data.peek(|data| data.workouts.get(&workout).map(|workout| workout.local_date))
            .map(|date| dates.date(date, DateStyle::Date))
    };
    let lines = move || {
        found.with(|found| {
            let found = found.as_ref()?;
            let lines = lines(
                i18n,
                found,
                Loads::new(i18n, unit.get(), sign),
                (unit.get(), convention()),
                workout_of,
            );
            let row = |line: Line| {
                let day = line.workout.and_then(|id| Some((id, day_of(id)?)));
                view! {
                    <div class="record">
                        <dt>{line.name}</dt>
                        <dd class="figures">
                            <strong>{line.value}</strong>
                            {day.map(|(id, day)| view! { <A href=format!("/history/{id}")>{day}</A> })}
                        </dd>
                    </div>
                }
            };
            Some(lines.into_iter().map(row).collect_view())
        })
    };
    let has_repetitions = move || {
        found.with(|found| {
            found
                .as_ref()
                .is_some_and(|found| !found.repetitions().is_empty())
        })
    };
    let table = move || {
        let columns = vec![
            Column::text(move || t_string!(i18n, progress.load)),
            Column::number(move || t_string!(i18n, history.reps)),
            Column::text(move || t_string!(i18n, progress.day)),
        ];
        let row = |best: &BestSet| {
            let day = workout_of(&best.set).and_then(day_of);
            view! {
                <tr>
                    <th scope="row">{load_in(i18n, Some(best.weight), unit.get(), convention())}</th>
                    <td class="cell-number">{best.reps.get()}</td>
                    <td>{day}</td>
                </tr>
            }
        };
        let rows = found.with(|found| {
            let best = found.as_ref().map(Book::repetitions).unwrap_or_default();
            best.into_iter().map(row).collect_view()
        });
        view! {
            <Table caption=move || t_string!(i18n, progress.rep_records) columns>
                {rows}
            </Table>
        }
    };
    view! {
        <section class="section" aria-labelledby="records-title">
            <h2 id="records-title">{t!(i18n, progress.records)}</h2>
            <dl class="records" data-testid="records">{lines}</dl>
            <Show when=has_repetitions>
                <h3 class="chart-title">{t!(i18n, progress.rep_records)}</h3>
                <TableBehind>{table()}</TableBehind>
            </Show>
        </section>
    }
}

fn lines(
    i18n: Words,
    book: &Book,
    loads: Loads,
    (unit, convention): (WeightUnit, LoadConvention),
    workout_of: impl Fn(&str) -> Option<WorkoutId>,
) -> Vec<Line> {
    let set = |best: &BestSet| {
        format!(
            "{} × {}",
            load_in(i18n, Some(best.weight), unit, convention),
            best.reps.get()
        )
    };
    let mut lines = Vec::new();
    if let Some(best) = &book.records.weight {
        lines.push(Line {
            name: text!(i18n, progress.heaviest),
            value: set(best),
            workout: workout_of(&best.set),
        });
    }
    if let Some(best) = &book.records.e1rm {
        lines.push(Line {
            name: text!(i18n, progress.best_estimate),
            value: format!("{} ({})", loads.text(best.e1rm_kg), set(best)),
            workout: workout_of(&best.set),
        });
    }
    if let Some(best) = &book.volume {
        let value = match best.load {
            Workload::Moved(grams) => moved_text(i18n, grams, unit),
            Workload::Repetitions(count) => counted!(i18n, progress.repetitions, count),
        };
        lines.push(Line {
            name: text!(i18n, progress.most_in_a_workout),
            value,
            workout: Some(best.workout),
        });
    }
    if let Some((id, seconds)) = book.longest {
        lines.push(Line {
            name: text!(i18n, progress.longest),
            value: format::clock(seconds),
            workout: workout_of(&id.to_string()),
        });
    }
    lines
}
