//! A number in the face of the scoreboard.

use leptos::prelude::*;

/// How large.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NumeralSize {
    /// In a row.
    #[default]
    Medium,
    /// The head of a card.
    Large,
    /// The current set: readable from the floor.
    Hero,
}

impl NumeralSize {
    const fn class(self) -> &'static str {
        match self {
            Self::Medium => "numeral",
            Self::Large => "numeral numeral-large",
            Self::Hero => "numeral numeral-hero",
        }
    }
}

/// A number and its unit.
#[component]
pub fn Numeral(
    /// The number, formatted.
    #[prop(into)]
    value: TextProp,
    /// Its unit, smaller and after it.
    #[prop(optional, into)]
    unit: Option<TextProp>,
    /// How large.
    #[prop(optional)]
    size: NumeralSize,
) -> impl IntoView {
    view! {
        <span class=size.class()>
            {move || value.get()}
            {unit.map(|unit| view! { " " <span class="numeral-unit">{move || unit.get()}</span> })}
        </span>
    }
}
