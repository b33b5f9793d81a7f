//! Content that is on its way, in its true size, so that nothing jumps when it arrives.

use leptos::prelude::*;

/// What is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkeletonShape {
    /// A line of text.
    Line,
    /// A heading.
    Heading,
    /// A row that can be touched.
    Row,
    /// The number of the current set.
    Figure,
}

impl SkeletonShape {
    const fn class(self) -> &'static str {
        match self {
            Self::Line => "skeleton-line",
            Self::Heading => "skeleton-heading",
            Self::Row => "skeleton-row",
            Self::Figure => "skeleton-figure",
        }
    }
}

/// As many grey shapes as there will be things. Readers are told once that something loads.
#[component]
pub fn Skeleton(
    /// What is on its way.
    shape: SkeletonShape,
    /// How many.
    #[prop(default = 1)]
    count: usize,
) -> impl IntoView {
    let shapes = (0..count)
        .map(|_| view! { <i class=shape.class()></i> })
        .collect_view();
    view! {
        <div class="skeleton" aria-hidden="true">
            {shapes}
        </div>
    }
}
