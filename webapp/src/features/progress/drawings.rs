//! From numbers to shapes: what stands where in the charts of progress.

use chrono::NaiveDate;

use super::learned::Point;
use crate::components::chart::{
    Drawing, Ink, Mark, Place, Scale, Shape, Tick, band, bar_middle, bars, dots, line, rules, strip,
};
use crate::platform::intl::DateStyle;

/// Values beside an upright axis.
fn upright(scale: &Scale, text: impl Fn(f64) -> String) -> Vec<Tick> {
    let tick = |value: &f64| Tick {
        at: scale.share(*value),
        text: text(*value),
    };
    scale.ticks().iter().map(tick).collect()
}

fn ruled(scale: &Scale) -> Shape {
    Shape::new(
        Ink::Rule,
        rules(scale.ticks().iter().map(|value| scale.share(*value))),
    )
}

/// Where a day stands between two others.
#[must_use]
pub fn day_share(day: NaiveDate, from: NaiveDate, to: NaiveDate) -> f64 {
    let days = |span: chrono::TimeDelta| i32::try_from(span.num_days()).map_or(0.0, f64::from);
    let whole = days(to - from);
    if whole > 0.0 {
        (days(day - from) / whole).clamp(0.0, 1.0)
    } else {
        0.5
    }
}

/// First, middle and last day of an axis.
#[must_use]
pub fn three_days(from: NaiveDate, to: NaiveDate, text: impl Fn(NaiveDate) -> String) -> Vec<Tick> {
    let middle = from + (to - from) / 2;
    let tick = |(at, day): (f64, NaiveDate)| Tick { at, text: text(day) };
    [(0.0, from), (0.5, middle), (1.0, to)].map(tick).to_vec()
}

/// How days are said under an axis: with their year where there are several.
#[must_use]
pub fn day_style((from, to): (NaiveDate, NaiveDate)) -> DateStyle {
    if (to - from).num_days() > 300 {
        DateStyle::Date
    } else {
        DateStyle::Short
    }
}

/// The words of a chart's axes.
pub struct Texts<'a> {
    /// A value beside the upright axis.
    pub value: &'a dyn Fn(f64) -> String,
    /// A value at its point, with the unit.
    pub mark: &'a dyn Fn(f64) -> String,
    /// A day under the level axis.
    pub day: &'a dyn Fn(NaiveDate) -> String,
}

/// Labels of the first and the last value; of one point one label.
fn ends(points: &[(Place, f64)], text: &dyn Fn(f64) -> String) -> Vec<Mark> {
    let mark = |(at, value): &(Place, f64)| Mark {
        at: *at,
        text: text(*value),
    };
    match points {
        [] => Vec::new(),
        [only] => vec![mark(only)],
        [first, .., last] => vec![mark(first), mark(last)],
    }
}

/// Estimates with their band and the sets behind them; `value` turns kilograms into the unit that is shown.
#[must_use]
pub fn course(
    points: &[Point],
    (from, to): (NaiveDate, NaiveDate),
    value: impl Fn(f64) -> f64,
    texts: &Texts,
) -> Drawing {
    let every = points.iter().flat_map(|point| {
        let sets = point.sets.iter().map(|set| set.e1rm_kg);
        [point.low_kg, point.high_kg].into_iter().chain(sets)
    });
    let scale = Scale::around(every.map(&value));
    let x = |point: &Point| day_share(point.date, from, to);
    let y = |kg: f64| scale.share(value(kg));
    let at = |point: &Point| Place {
        x: x(point),
        y: y(point.e1rm_kg),
    };
    let edges: Vec<_> = points
        .iter()
        .map(|point| (x(point), y(point.low_kg), y(point.high_kg), point.begins))
        .collect();
    let level: Vec<_> = points.iter().map(|point| (at(point), point.begins)).collect();
    let sets = |top: bool| {
        let of_point = move |point: &Point| {
            let x = day_share(point.date, from, to);
            let chosen = point.sets.iter().filter(move |set| set.top == top);
            chosen.map(move |set| (x, set.e1rm_kg)).collect::<Vec<_>>()
        };
        let places = points.iter().flat_map(of_point);
        dots(places.map(|(x, kg)| Place { x, y: y(kg) }).collect::<Vec<_>>())
    };
    let valued: Vec<_> = points.iter().map(|point| (at(point), point.e1rm_kg)).collect();
    Drawing {
        shapes: vec![
            ruled(&scale),
            Shape::new(Ink::Band, band(&edges)),
            Shape::new(Ink::Dots, sets(false)),
            Shape::new(Ink::MainDots, sets(true)),
            Shape::new(Ink::Line, line(&level)),
        ],
        upright: upright(&scale, texts.value),
        level: three_days(from, to, texts.day),
        marks: ends(&valued, texts.mark),
        points: points.iter().map(at).collect(),
    }
}

/// Single values over time.
#[must_use]
pub fn values(values: &[(NaiveDate, f64)], (from, to): (NaiveDate, NaiveDate), texts: &Texts) -> Drawing {
    let scale = Scale::around(values.iter().map(|(_, value)| *value));
    let valued: Vec<_> = values
        .iter()
        .map(|(day, value)| {
            let at = Place {
                x: day_share(*day, from, to),
                y: scale.share(*value),
            };
            (at, *value)
        })
        .collect();
    let places: Vec<_> = valued.iter().map(|(at, _)| (*at, false)).collect();
    Drawing {
        shapes: vec![
            ruled(&scale),
            Shape::new(Ink::Line, line(&places)),
            Shape::new(Ink::MainDots, dots(valued.iter().map(|(at, _)| *at))),
        ],
        upright: upright(&scale, texts.value),
        level: three_days(from, to, texts.day),
        marks: ends(&valued, texts.mark),
        points: valued.into_iter().map(|(at, _)| at).collect(),
    }
}

/// What a week is held against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Against {
    /// Nothing.
    Nothing,
    /// A range to be in.
    Range(f64, f64),
    /// A number to reach.
    Plan(f64),
}

/// One bar for each week.
#[must_use]
pub fn weekly(
    values: &[f64],
    against: Against,
    (from, to): (NaiveDate, NaiveDate),
    texts: &Texts,
) -> Drawing {
    let aim = match against {
        Against::Nothing => 0.0,
        Against::Range(_, high) => high,
        Against::Plan(plan) => plan,
    };
    let scale = Scale::from_zero(values.iter().copied().chain([aim]));
    let heights: Vec<f64> = values.iter().map(|value| scale.share(*value)).collect();
    let mut shapes = vec![ruled(&scale)];
    if let Against::Range(low, high) = against {
        shapes.push(Shape::new(Ink::Range, strip(scale.share(low), scale.share(high))));
    }
    shapes.push(Shape::new(Ink::Bars, bars(&heights)));
    if let Against::Plan(plan) = against {
        shapes.push(Shape::new(Ink::Plan, rules([scale.share(plan)])));
    }
    let valued: Vec<_> = heights
        .iter()
        .zip(values)
        .enumerate()
        .map(|(index, (height, value))| {
            let at = Place {
                x: bar_middle(index, heights.len()),
                y: *height,
            };
            (at, *value)
        })
        .collect();
    Drawing {
        shapes,
        upright: upright(&scale, texts.value),
        level: three_days(from, to, texts.day),
        marks: ends(&valued, texts.mark),
        points: valued.into_iter().map(|(at, _)| at).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{bench, log};
    use super::super::learned::Learned;
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn texts() -> Texts<'static> {
        Texts {
            value: &|value| format!("{value}"),
            mark: &|value| format!("{value:.1} kg"),
            day: &|day| day.to_string(),
        }
    }

    #[test]
    fn the_first_and_the_last_estimate_are_labelled_and_every_one_can_be_read() {
        let (data, exercises) = log(&[("2026-03-02", 3, 8), ("2026-03-05", 3, 9), ("2026-03-09", 2, 10)]);
        let learned = Learned::from(&data, &exercises);
        let (_, points) = learned.of(bench())[0];
        let drawing = course(points, (day("2026-03-02"), day("2026-03-16")), |kg| kg, &texts());
        assert_eq!((drawing.marks.len(), drawing.points.len()), (2, 3));
        assert!((drawing.points[2].x - 0.5).abs() < 1e-9);
        assert_eq!(drawing.marks[1].text, format!("{:.1} kg", points[2].e1rm_kg));
        assert!(
            drawing
                .points
                .windows(2)
                .all(|pair| pair[0].x < pair[1].x && pair[0].y < pair[1].y)
        );
    }

    #[test]
    fn a_range_fits_into_the_chart_also_when_no_week_reaches_it() {
        let drawing = weekly(
            &[4.0, 6.0],
            Against::Range(12.0, 20.0),
            (day("2026-03-02"), day("2026-03-12")),
            &texts(),
        );
        assert_eq!(drawing.upright.last().map(|tick| tick.text.as_str()), Some("20"));
        assert!((drawing.points[1].y - 0.3).abs() < 1e-9);
    }

    #[test]
    fn a_day_stands_where_the_calendar_has_it() {
        let (from, to) = (day("2026-03-01"), day("2026-03-11"));
        assert!((day_share(day("2026-03-04"), from, to) - 0.3).abs() < 1e-9);
        assert!((day_share(from, from, from) - 0.5).abs() < 1e-9);
    }
}
