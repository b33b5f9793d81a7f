//! Reading a chart point by point. Underneath is a slider, so arrow keys and readers work as everywhere; a finger or a
//! mouse takes the point that is nearest.

use leptos::prelude::*;

use super::Place;
use crate::platform::pointer;

/// How near a point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// By the distance along the axis of time.
    Across,
    /// By the distance on the plane.
    Plane,
}

/// The point nearest to a place.
#[must_use]
pub fn nearest(points: &[Place], to: Place, nearness: Nearness) -> Option<usize> {
    let distance = |point: &Place| {
        let (x, y) = (point.x - to.x, point.y - to.y);
        match nearness {
            Nearness::Across => x.abs(),
            Nearness::Plane => x * x + y * y,
        }
    };
    points
        .iter()
        .enumerate()
        .min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)))
        .map(|(index, _)| index)
}

/// The slider over a chart's points and the surface that is touched. Stands in a positioned box of the chart's size.
#[component]
pub fn Reading(
    /// What the chart shows.
    #[prop(into)]
    label: TextProp,
    /// Where the points are.
    points: StoredValue<Vec<Place>>,
    /// How the nearest one is found.
    nearness: Nearness,
    /// The point that is read.
    chosen: RwSignal<usize>,
    /// A point in words.
    say: Callback<usize, String>,
) -> impl IntoView {
    let last = points.with_value(|points| points.len().saturating_sub(1));
    let point_at = move |event: &leptos::ev::PointerEvent| {
        let at = pointer::place(event).and_then(|(x, y)| {
            let to = Place { x, y: 1.0 - y };
            points.with_value(|points| nearest(points, to, nearness))
        });
        if let Some(index) = at {
            chosen.set(index);
        }
    };
    view! {
        <input
            type="range"
            class="plot-slider"
            min="0"
            max=last
            step="1"
            aria-label=move || label.get()
            aria-valuetext=move || say.run(chosen.get())
            prop:value=move || chosen.get().to_string()
            on:input:target=move |event| {
                if let Ok(index) = event.target().value().parse::<usize>() {
                    chosen.set(index.min(last));
                }
            }
        />
        <div
            class="plot-touch"
            on:pointerdown=move |event| point_at(&event)
            on:pointermove=move |event| point_at(&event)
        ></div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finger_takes_the_nearest_point_in_time_and_the_nearest_day_of_a_calendar() {
        let points = [Place { x: 0.1, y: 0.9 }, Place { x: 0.3, y: 0.1 }];
        let to = Place { x: 0.18, y: 0.1 };
        assert_eq!(nearest(&points, to, Nearness::Across), Some(0));
        assert_eq!(nearest(&points, to, Nearness::Plane), Some(1));
        assert_eq!(nearest(&[], to, Nearness::Plane), None);
    }
}
