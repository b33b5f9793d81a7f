//! Days as squares, week by week.

use std::fmt::Write as _;

use leptos::prelude::*;

use super::Place;
use super::reading::{Nearness, Reading};

/// A day on which something was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Square {
    /// Its week, from the left.
    pub week: u32,
    /// Its place in the week, from above.
    pub day: u32,
    /// How much, 1 to 4: the square grows and darkens with it.
    pub level: u8,
}

/// Sizes of squares by level, in tenths of a cell.
const SIZES: [u32; 5] = [2, 4, 5, 7, 8];
const DAYS: u32 = 7;

/// Squares of one level; level 0 is every other day.
fn squares(of: impl Iterator<Item = (u32, u32)>, level: u8) -> String {
    let size = SIZES.get(usize::from(level)).copied().unwrap_or(8);
    let edge = (10 - size) / 2;
    let mut path = String::new();
    for (week, day) in of {
        // Writing into a string cannot fail.
        let _ = write!(
            path,
            "M{} {}h{size}v{size}h-{size}z",
            week * 10 + edge,
            day * 10 + edge
        );
    }
    path
}

/// A calendar of squares. The latest day is read first.
#[component]
pub fn HeatMap(
    /// What it shows.
    #[prop(into)]
    label: TextProp,
    /// How many weeks.
    weeks: u32,
    /// Days of the last week that have come, 1 to 7.
    come: u32,
    /// Days on which something was done, the earliest first.
    squares: Vec<Square>,
    /// Words under weeks: the month that begins in one.
    months: Vec<(u32, String)>,
    /// A square in words, by its place.
    #[prop(into)]
    say: Callback<usize, String>,
    /// What can be done with the day that is read.
    #[prop(into)]
    act: Callback<usize, AnyView>,
) -> impl IntoView {
    let share = |number: u32, of: u32| (f64::from(number) + 0.5) / f64::from(of.max(1));
    let points: Vec<Place> = squares
        .iter()
        .map(|square| Place {
            x: share(square.week, weeks),
            y: 1.0 - share(square.day, DAYS),
        })
        .collect();
    let readable = !points.is_empty();
    let chosen = RwSignal::new(points.len().saturating_sub(1));
    let points = StoredValue::new(points);
    let cursor = Memo::new(move |_| points.with_value(|points| points.get(chosen.get()).copied()));
    let rest = (0..weeks).flat_map(|week| (0..DAYS).map(move |day| (week, day)));
    let rest = rest.filter(|(week, day)| week + 1 < weeks || *day < come);
    let empty = self::squares(
        rest.filter(|at| !squares.iter().any(|square| (square.week, square.day) == *at)),
        0,
    );
    let levels: Vec<_> = (1..=4_u8)
        .map(|level| {
            let of = squares.iter().filter(|square| square.level == level);
            let path = self::squares(of.map(|square| (square.week, square.day)), level);
            view! { <path class="heat-day" data-level=level d=path></path> }
        })
        .collect();
    let months: Vec<_> = months
        .into_iter()
        .map(|(week, name)| {
            let left = super::percent(f64::from(week) / f64::from(weeks.max(1)));
            view! { <span style:left=left>{name}</span> }
        })
        .collect();
    view! {
        <div class="heat">
            <p class="plot-readout figures">
                {move || {
                    readable
                        .then(|| {
                            view! {
                                <span aria-hidden="true">{say.run(chosen.get())}</span>
                                {act.run(chosen.get())}
                            }
                        })
                }}
            </p>
            <div class="heat-field">
                <svg viewBox=format!("0 0 {} {}", weeks * 10, DAYS * 10) aria-hidden="true" focusable="false">
                    <path class="heat-day" data-level="0" d=empty></path>
                    {levels}
                </svg>
                {move || {
                    cursor
                        .get()
                        .map(|at| {
                            view! {
                                <i
                                    class="heat-cursor"
                                    style:left=super::percent(at.x)
                                    style:bottom=super::percent(at.y)
                                    style:width=super::percent(1.0 / f64::from(weeks.max(1)))
                                ></i>
                            }
                        })
                }}
                {readable.then(|| view! { <Reading label points nearness=Nearness::Plane chosen say /> })}
            </div>
            <div class="heat-months figures" aria-hidden="true">
                {months}
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_with_more_is_a_larger_square() {
        assert_eq!(squares([(2, 3)].into_iter(), 1), "M23 33h4v4h-4z");
        assert_eq!(squares([(2, 3)].into_iter(), 4), "M21 31h8v8h-8z");
        assert_eq!(squares(std::iter::empty(), 2), "");
    }
}
