//! The course of one exercise: the estimate with its band, and the sets behind it.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::components::A;
use shared::coach::AthleteData;
use shared::ids::{ExerciseId, GymId};
use shared::sync::EntityKind;
use training::units::WeightUnit;

use super::drawings::{Texts, course, day_style};
use super::figures::Loads;
use super::learned::Point;
use super::lifts::since;
use super::range::Range;
use super::using::use_learned;
use crate::components::chart::{Plot, TableBehind};
use crate::components::{Column, Segmented, Skeleton, SkeletonShape, Table};
use crate::features::words::{Words, load_in, use_dates};
use crate::i18n::*;
use crate::platform::intl::DateStyle;
use crate::state::{moment, use_data};

/// The estimate over the range.
#[component]
pub fn LiftCourse(
    /// Which exercise.
    exercise: ExerciseId,
    /// How far the page looks back.
    range: RwSignal<Range>,
    /// The unit of its loads.
    #[prop(into)]
    unit: Signal<WeightUnit>,
) -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let sign = decimal_sign();
    let data = use_data();
    let learned = use_learned(data);
    let wanted = RwSignal::new(None::<String>);
    // The machine that is chosen, else the one that was used last.
    let points = Memo::new(move |_| {
        learned.with(|learned| {
            let courses = learned.as_ref()?.of(exercise);
            let wanted = wanted.get();
            let found = courses
                .iter()
                .find(|(context, _)| Some(*context) == wanted.as_deref());
            Some(
                found
                    .or(courses.first())
                    .map(|(_, points)| points.to_vec())
                    .unwrap_or_default(),
            )
        })
    });
    let contexts = Memo::new(move |_| {
        learned.with(|learned| {
            let courses = learned
                .as_ref()
                .map(|learned| learned.of(exercise))
                .unwrap_or_default();
            courses
                .iter()
                .map(|(context, _)| (*context).to_owned())
                .collect::<Vec<_>>()
        })
    });
    let span = Memo::new(move |_| {
        let first_weekday = data.read(&[EntityKind::Profile], |data| data.profile.first_weekday);
        let began = points.with(|points| points.as_ref()?.first().map(|point| point.date));
        let today = moment().local_date();
        (range.get().from(today, first_weekday, || began), today)
    });
    let shown = Memo::new(move |_| {
        points.with(|points| since(points.as_deref().unwrap_or_default(), span.get().0).to_vec())
    });
    let loads = move || Loads::new(i18n, unit.get(), sign);
    let sentence = move || {
        let loads = loads();
        shown.with(|shown| {
            let last = shown.last()?;
            let estimate = text!(
                i18n,
                progress.estimate,
                e1rm = loads.text(last.e1rm_kg),
                low = loads.bare(last.low_kg),
                high = loads.text(last.high_kg)
            );
            let change = (shown.len() > 1).then(|| {
                let change = loads.change(last.e1rm_kg - shown[0].e1rm_kg);
                let day = dates.date(shown[0].date, DateStyle::Date);
                text!(i18n, progress.estimate_change, change = change, date = day)
            });
            Some(
                std::iter::once(estimate)
                    .chain(change)
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        })
    };
    let say = move |index: usize| {
        let loads = loads();
        shown.with(|shown| {
            shown.get(index).map_or_else(String::new, |point| {
                text!(
                    i18n,
                    progress.estimate_reading,
                    date = dates.date(point.date, DateStyle::Date),
                    e1rm = loads.text(point.e1rm_kg),
                    low = loads.bare(point.low_kg),
                    high = loads.bare(point.high_kg)
                )
            })
        })
    };
    let chart = move || {
        let loads = loads();
        let texts = Texts {
            value: &|value| loads.tick(value),
            mark: &|kg| loads.text(kg),
            day: &|day| dates.date(day, day_style(span.get())),
        };
        let drawing = shown.with(|shown| course(shown, span.get(), |kg| loads.value(kg), &texts));
        let label = text!(i18n, progress.estimate_chart, unit = loads.unit());
        view! { <Plot label drawing say=Callback::new(say) /> }
    };
    let machines = move || {
        let contexts = contexts.get();
        (contexts.len() > 1).then(|| {
            let options: Vec<(String, TextProp)> = contexts
                .iter()
                .map(|context| {
                    (
                        context.clone(),
                        TextProp::from(data.peek(|data| place(data, context, i18n))),
                    )
                })
                .collect();
            let first = contexts.first().cloned();
            view! {
                <Segmented
                    label=move || t_string!(i18n, progress.machine)
                    options
                    value=Signal::derive(move || wanted.get().or_else(|| first.clone()))
                    on_change=move |context| wanted.set(Some(context))
                />
            }
        })
    };
    let table = move || points_table(i18n, shown, loads(), move |day| dates.date(day, DateStyle::Date));
    view! {
        <section class="section" aria-labelledby="estimate-title">
            <h2 id="estimate-title">{t!(i18n, progress.estimate_title)}</h2>
            <Show
                when=move || points.with(Option::is_some)
                fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=5 /> }
            >
                {machines}
                <Show
                    when=move || !shown.with(Vec::is_empty)
                    fallback=move || view! { <p class="muted">{t!(i18n, progress.nothing_in_range)}</p> }
                >
                    <p class="figures" data-testid="estimate">{sentence}</p>
                    <div data-testid="estimate-chart">{chart}</div>
                    <p class="muted small">{t!(i18n, progress.estimate_help)}</p>
                    <TableBehind>{table()}</TableBehind>
                </Show>
            </Show>
        </section>
    }
}

/// The gym of a machine.
fn place(data: &AthleteData, context: &str, i18n: Words) -> String {
    let gym = context.parse::<GymId>().ok().and_then(|id| data.gyms.get(&id));
    gym.map_or_else(|| text!(i18n, progress.no_gym), |gym| gym.name.clone())
}

fn points_table(
    i18n: Words,
    shown: Memo<Vec<Point>>,
    loads: Loads,
    day: impl Fn(NaiveDate) -> String + Copy,
) -> impl IntoView {
    let data = use_data();
    let columns = vec![
        Column::text(move || t_string!(i18n, progress.day)),
        Column::number(move || t_string!(i18n, progress.e1rm)),
        Column::number(move || t_string!(i18n, progress.band)),
        Column::number(move || t_string!(i18n, progress.top_set)),
    ];
    let row = |point: &Point| {
        let top = point.sets.iter().find(|set| set.top);
        let top = data.peek(|data| {
            let set = &data.sets.get(&top?.id)?.set;
            Some(format!(
                "{} × {}",
                load_in(i18n, set.weight, set.unit, set.convention),
                set.reps?.get()
            ))
        });
        let date = day(point.date);
        view! {
            <tr>
                <th scope="row" class="nowrap">
                    <A href=format!("/history/{}", point.workout)>{date}</A>
                </th>
                <td class="cell-number">{loads.bare(point.e1rm_kg)}</td>
                <td class="cell-number">{format!("{}–{}", loads.bare(point.low_kg), loads.bare(point.high_kg))}</td>
                <td class="cell-number">{top}</td>
            </tr>
        }
    };
    let rows = shown.with(|shown| shown.iter().rev().map(row).collect_view());
    view! {
        <Table caption=move || t_string!(i18n, progress.estimate_title) columns>
            {rows}
        </Table>
    }
}
