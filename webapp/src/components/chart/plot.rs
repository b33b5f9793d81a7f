//! A chart with two axes.

use leptos::prelude::*;

use super::reading::{Nearness, Reading};
use super::{Place, percent};

/// How a shape is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Hairlines of the axis.
    Rule,
    /// A range to be in.
    Range,
    /// Uncertainty around a line.
    Band,
    /// Amounts.
    Bars,
    /// A course over time.
    Line,
    /// Single observations.
    Dots,
    /// Those that count most.
    MainDots,
    /// What was planned.
    Plan,
}

impl Ink {
    const fn class(self) -> &'static str {
        match self {
            Self::Rule => "ink-rule",
            Self::Range => "ink-range",
            Self::Band => "ink-band",
            Self::Bars => "ink-bars",
            Self::Line => "ink-line",
            Self::Dots => "ink-dots",
            Self::MainDots => "ink-main-dots",
            Self::Plan => "ink-plan",
        }
    }
}

/// Path data and how they are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// How.
    pub ink: Ink,
    /// What.
    pub path: String,
}

impl Shape {
    /// A shape.
    #[must_use]
    pub const fn new(ink: Ink, path: String) -> Self {
        Self { ink, path }
    }
}

/// A value beside an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where: a share of the axis from its low end.
    pub at: f64,
    /// The value with or without its unit.
    pub text: String,
}

/// Words in the chart, at the thing that they name.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where.
    pub at: Place,
    /// What.
    pub text: String,
}

/// Everything that stands in a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// From back to front.
    pub shapes: Vec<Shape>,
    /// Beside the upright axis, from below.
    pub upright: Vec<Tick>,
    /// Under the level axis, from the left: the first stands at its left end, the last at its right end.
    pub level: Vec<Tick>,
    /// Direct labels.
    pub marks: Vec<Mark>,
    /// What can be read, from the left.
    pub points: Vec<Place>,
}

/// A chart that can be read point by point. The last point is read first.
#[component]
pub fn Plot(
    /// What it shows, with the unit.
    #[prop(into)]
    label: TextProp,
    /// What stands in it.
    drawing: Drawing,
    /// A point in words, by its place in `drawing.points`.
    #[prop(into)]
    say: Callback<usize, String>,
) -> impl IntoView {
    let Drawing {
        shapes,
        upright,
        level,
        marks,
        points,
    } = drawing;
    let readable = !points.is_empty();
    let chosen = RwSignal::new(points.len().saturating_sub(1));
    let points = StoredValue::new(points);
    let cursor = Memo::new(move |_| points.with_value(|points| points.get(chosen.get()).copied()));
    let widest = upright
        .iter()
        .map(|tick| tick.text.chars().count())
        .max()
        .unwrap_or(0);
    let shapes: Vec<_> = shapes
        .into_iter()
        .filter(|shape| !shape.path.is_empty())
        .map(|shape| view! { <path class=shape.ink.class() d=shape.path></path> })
        .collect();
    let upright: Vec<_> = upright
        .into_iter()
        .map(|tick| view! { <span style:bottom=percent(tick.at)>{tick.text}</span> })
        .collect();
    let level: Vec<_> = level
        .into_iter()
        .map(|tick| view! { <span>{tick.text}</span> })
        .collect();
    let marks: Vec<_> = marks.into_iter().map(mark).collect();
    let read = move || cursor.with(Option::is_some).then(|| say.run(chosen.get()));
    view! {
        <div class="plot">
            <p class="plot-readout figures" aria-hidden="true">
                {read}
            </p>
            <div class="plot-upright figures" aria-hidden="true" style:width=format!("{widest}ch")>
                {upright}
            </div>
            <div class="plot-field">
                <svg viewBox="0 0 10000 10000" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    {shapes}
                </svg>
                {move || {
                    cursor
                        .get()
                        .map(|at| {
                            view! {
                                <i class="plot-cursor" style:left=percent(at.x)></i>
                                <i class="plot-dot" style:left=percent(at.x) style:bottom=percent(at.y)></i>
                            }
                        })
                }}
                <div aria-hidden="true">{marks}</div>
                {readable
                    .then(|| view! { <Reading label points nearness=Nearness::Across chosen say /> })}
            </div>
            <div class="plot-level figures" aria-hidden="true">
                {level}
            </div>
        </div>
    }
}

/// Keeps to the inside of the chart: leans away from the nearer end.
fn mark(mark: Mark) -> impl IntoView {
    let side = if mark.at.x < 0.5 {
        "plot-mark"
    } else {
        "plot-mark is-late"
    };
    let height = if mark.at.y > 0.85 { "below" } else { "above" };
    view! {
        <span class=side data-height=height style:left=percent(mark.at.x) style:bottom=percent(mark.at.y)>
            {mark.text}
        </span>
    }
}
