//! Path data of a chart's shapes, on a field of 10,000 by 10,000 with the origin at the top left.
//!
//! The field is stretched to the size of the chart; lines keep their width, dots stay round (`style.css`).

use std::fmt::Write as _;

/// A place in a chart: shares from the left and from the bottom, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From the left.
    pub x: f64,
    /// From the bottom.
    pub y: f64,
}

/// Fine enough for a bar in each week of twenty years.
const FIELD: f64 = 10_000.0;

fn across(x: f64) -> i32 {
    rounded(x * FIELD)
}

fn down(y: f64) -> i32 {
    rounded((1.0 - y) * FIELD)
}

/// Rounds a coordinate; what is no number stands at the edge.
fn rounded(value: f64) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "clamped to the field and a margin around it"
    )]
    let coordinate = value.clamp(-FIELD, 2.0 * FIELD).round() as i32;
    coordinate
}

/// A line through places; a new one begins wherever `breaks` says so.
#[must_use]
pub fn line(places: &[(Place, bool)]) -> String {
    let mut path = String::with_capacity(places.len() * 9);
    for (index, (place, begins)) in places.iter().enumerate() {
        let command = if index == 0 || *begins { 'M' } else { 'L' };
        // Writing into a string cannot fail.
        let _ = write!(path, "{command}{} {}", across(place.x), down(place.y));
    }
    path
}

/// The area between a lower and an upper edge; a new one begins wherever the flag says so.
#[must_use]
pub fn band(edges: &[(f64, f64, f64, bool)]) -> String {
    let mut path = String::with_capacity(edges.len() * 18);
    let mut rest = edges;
    while let Some(first) = rest.first() {
        let length = 1 + rest.iter().skip(1).take_while(|(.., begins)| !begins).count();
        let (part, after) = rest.split_at(length);
        let _ = write!(path, "M{} {}", across(first.0), down(first.2));
        for (x, _, high, _) in part.iter().skip(1) {
            let _ = write!(path, "L{} {}", across(*x), down(*high));
        }
        for (x, low, ..) in part.iter().rev() {
            let _ = write!(path, "L{} {}", across(*x), down(*low));
        }
        path.push('z');
        rest = after;
    }
    path
}

/// Dots: lines without length, drawn with round ends.
#[must_use]
pub fn dots(places: impl IntoIterator<Item = Place>) -> String {
    let mut path = String::new();
    for place in places {
        let _ = write!(path, "M{} {}h1", across(place.x), down(place.y));
    }
    path
}

/// One bar for each value, side by side over the whole width; those without height are left out.
#[must_use]
pub fn bars(heights: &[f64]) -> String {
    let mut path = String::with_capacity(heights.len() * 20);
    let width = 1.0 / whole(heights.len().max(1));
    let gap = width * 0.15;
    for (index, height) in (0_u32..).zip(heights) {
        if *height > 0.0 {
            let left = f64::from(index) * width + gap;
            let (left, right) = (across(left), across(left + width - 2.0 * gap));
            let _ = write!(path, "M{left} 10000V{}H{right}V10000z", down(*height));
        }
    }
    path
}

/// A rectangle over the whole width.
#[must_use]
pub fn strip(low: f64, high: f64) -> String {
    format!("M0 {}H10000V{}H0z", down(high), down(low))
}

/// Hairlines over the whole width.
#[must_use]
pub fn rules(heights: impl IntoIterator<Item = f64>) -> String {
    heights
        .into_iter()
        .map(|y| format!("M0 {}H10000", down(y)))
        .collect()
}

/// Where the middle of a bar stands from the left.
#[must_use]
pub fn bar_middle(index: usize, count: usize) -> f64 {
    (whole(index) + 0.5) / whole(count.max(1))
}

fn whole(number: usize) -> f64 {
    u32::try_from(number).map_or(0.0, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_through_its_places_and_breaks_where_it_begins_anew() {
        let at = |x, y| Place { x, y };
        let places = [(at(0.0, 0.0), true), (at(0.5, 1.0), false), (at(1.0, 0.25), true)];
        assert_eq!(line(&places), "M0 10000L5000 0M10000 7500");
    }

    #[test]
    fn a_band_goes_out_along_its_upper_edge_and_back_along_the_lower() {
        assert_eq!(
            band(&[(0.0, 0.1, 0.2, true), (1.0, 0.3, 0.4, false)]),
            "M0 8000L10000 6000L10000 7000L0 9000z"
        );
        assert_eq!(
            band(&[(0.0, 0.0, 1.0, true), (1.0, 0.0, 1.0, true)])
                .matches('z')
                .count(),
            2
        );
    }

    #[test]
    fn bars_stand_side_by_side_and_an_empty_week_has_none() {
        assert_eq!(bars(&[0.5, 0.0]).matches('M').count(), 1);
        assert!((bar_middle(0, 2) - 0.25).abs() < 1e-9);
    }
}
