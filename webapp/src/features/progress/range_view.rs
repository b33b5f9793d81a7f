//! Choosing how far a page looks back.

use leptos::prelude::*;

use super::range::Range;
use super::using::keep_range;
use crate::components::Segmented;
use crate::features::words::Words;
use crate::i18n::*;

/// The ranges, one of them chosen; the device remembers it.
#[component]
pub fn RangeChoice(
    /// The range of the page.
    range: RwSignal<Range>,
) -> impl IntoView {
    let i18n = use_i18n();
    let options = Range::ALL
        .map(|range| (range, TextProp::from(move || name(i18n, range))))
        .to_vec();
    view! {
        <div class="range figures">
            <Segmented
                label=move || t_string!(i18n, progress.range)
                options
                value=Signal::derive(move || Some(range.get()))
                bare=true
                on_change=move |chosen| {
                    range.set(chosen);
                    keep_range(chosen);
                }
            />
        </div>
    }
}

fn name(i18n: Words, range: Range) -> String {
    match range {
        Range::Weeks4 => text!(i18n, progress.range_4w),
        Range::Weeks12 => text!(i18n, progress.range_12w),
        Range::HalfYear => text!(i18n, progress.range_6m),
        Range::Year => text!(i18n, progress.range_1y),
        Range::All => text!(i18n, progress.range_all),
    }
}
