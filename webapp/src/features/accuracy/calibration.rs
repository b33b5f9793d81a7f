//! Where the points of the calibration curve stand.

use training::backtest::{CalibrationPoint, by_chance};

use super::figures::whole;
use crate::components::chart::{Drawing, Ink, Mark, Place, Shape, Tick, band, dots, line, rules};

/// Shares that are written beside the axes.
const TICKS: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];
/// The share that the coach's own range is made for.
const MADE_FOR: f64 = 0.8;

/// What is held over what is promised, with what chance alone does to so many intervals.
#[must_use]
pub fn drawing(points: &[CalibrationPoint], intervals: usize) -> Drawing {
    let percent = |share: f64| format!("{}\u{a0}%", whole(share));
    let tick = |at: f64| Tick {
        at,
        text: percent(at),
    };
    let place = |point: &CalibrationPoint| Place {
        x: point.promised,
        y: point.held,
    };
    let corners = [0.0, 1.0];
    let edge = |share: f64| {
        let by_chance = by_chance(share, intervals);
        (
            share,
            f64::max(0.0, share - by_chance),
            f64::min(1.0, share + by_chance),
            false,
        )
    };
    let [low, high] = corners.map(edge);
    let edges: Vec<_> = std::iter::once(low)
        .chain(points.iter().map(|point| edge(point.promised)))
        .chain([high])
        .collect();
    let diagonal = corners.map(|at| (Place { x: at, y: at }, false));
    let course: Vec<_> = points.iter().map(|point| (place(point), false)).collect();
    let own = points
        .iter()
        .find(|point| (point.promised - MADE_FOR).abs() < 1e-9);
    Drawing {
        shapes: vec![
            Shape::new(Ink::Rule, rules(TICKS)),
            Shape::new(Ink::Range, band(&edges)),
            Shape::new(Ink::Plan, line(&diagonal)),
            Shape::new(Ink::Line, line(&course)),
            Shape::new(Ink::MainDots, dots(points.iter().map(place))),
        ],
        upright: TICKS.map(tick).to_vec(),
        level: TICKS.map(tick).to_vec(),
        marks: own
            .map(|point| Mark {
                at: place(point),
                text: percent(point.held),
            })
            .into_iter()
            .collect(),
        points: points.iter().map(place).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_stands_over_what_it_promises_and_the_coachs_own_range_is_labelled() {
        let points = [(0.5, 0.6), (0.8, 0.79)].map(|(promised, held)| CalibrationPoint { promised, held });
        let drawing = drawing(&points, 400);
        assert_eq!(
            drawing.points,
            [Place { x: 0.5, y: 0.6 }, Place { x: 0.8, y: 0.79 }]
        );
        let marks: Vec<&str> = drawing.marks.iter().map(|mark| mark.text.as_str()).collect();
        assert_eq!(marks, ["79\u{a0}%"]);
        // 0.5 ± 1.96 · √(0.25 / 400) = 0.451 to 0.549.
        assert_eq!(
            drawing.shapes[1].path,
            "M0 10000L5000 4510L8000 1608L10000 0L10000 0L8000 2392L5000 5490L0 10000z"
        );
    }
}
