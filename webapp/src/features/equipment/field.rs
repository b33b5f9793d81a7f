//! Fields of the inventory editor: text until the lifter leaves it, then a value or a fault.

use leptos::prelude::*;
use training::units::{Weight, WeightUnit};

use crate::components::{FieldKind, TextField};
use crate::features::prescription::weight_text;
use crate::features::set_entry::{Typed, weight_from};
use crate::features::words::{Words, unit_text};
use crate::i18n::*;

/// A weight. Zero is one only where `zero` says so.
pub(super) fn weight_field(
    i18n: Words,
    label: TextProp,
    (weight, unit): (Weight, WeightUnit),
    zero: bool,
    on_change: impl Fn(Weight) + Send + Sync + 'static,
) -> impl IntoView {
    let text = RwSignal::new(weight_text(weight, unit));
    let bad = RwSignal::new(false);
    let commit = move |()| {
        let least = i32::from(!zero);
        let typed = weight_from(&text.get_untracked(), unit);
        let value = typed
            .value()
            .filter(|weight| weight.grams() >= least && *weight <= HEAVIEST);
        bad.set(value.is_none());
        if let Some(weight) = value {
            text.set(weight_text(weight, unit));
            on_change(weight);
        }
    };
    let error = Signal::derive(move || bad.get().then(|| text!(i18n, you.invalid_weight)));
    view! {
        <TextField label value=text kind=FieldKind::Decimal unit=move || unit_text(i18n, unit) error on_commit=commit />
    }
}

/// A whole number from 1 to 200.
pub(super) fn count_field(
    i18n: Words,
    label: TextProp,
    count: u16,
    on_change: impl Fn(u16) + Send + Sync + 'static,
) -> impl IntoView {
    let text = RwSignal::new(count.to_string());
    let bad = RwSignal::new(false);
    let commit = move |()| {
        let value = text
            .get_untracked()
            .trim()
            .parse::<u16>()
            .ok()
            .filter(|count| (1..=200).contains(count));
        bad.set(value.is_none());
        if let Some(count) = value {
            on_change(count);
        }
    };
    let error = Signal::derive(move || bad.get().then(|| text!(i18n, you.invalid_count)));
    view! { <TextField label value=text kind=FieldKind::Decimal error on_commit=commit /> }
}

/// Several weights, separated by spaces.
pub(super) fn weights_field(
    i18n: Words,
    (weights, unit): (Vec<Weight>, WeightUnit),
    on_change: impl Fn(Vec<Weight>) + Send + Sync + 'static,
) -> impl IntoView {
    let text = RwSignal::new(weights_text(&weights, unit));
    let bad = RwSignal::new(false);
    let commit = move |()| {
        let typed = weights_from(&text.get_untracked(), unit);
        bad.set(typed.is_none());
        if let Some(weights) = typed {
            on_change(weights);
        }
    };
    let error = Signal::derive(move || bad.get().then(|| text!(i18n, you.invalid_weights)));
    view! {
        <TextField
            label=move || t_string!(i18n, you.fixed_weights)
            value=text
            unit=move || unit_text(i18n, unit)
            error
            on_commit=commit
        />
    }
}

/// The heaviest single bar, plate or position.
const HEAVIEST: Weight = match Weight::from_grams(200_000) {
    Ok(weight) => weight,
    Err(_) => Weight::MAX,
};

fn weights_text(weights: &[Weight], unit: WeightUnit) -> String {
    weights
        .iter()
        .map(|weight| weight_text(*weight, unit))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Reads `10 12.5 15` or `10; 12,5; 15`; `None` if one of them is no weight above zero, or there are none or
/// more than an inventory takes.
fn weights_from(text: &str, unit: WeightUnit) -> Option<Vec<Weight>> {
    let parts = text
        .split(|c: char| c.is_whitespace() || c == ';')
        .map(|part| part.trim_end_matches(','));
    let weights = parts
        .filter(|part| !part.is_empty())
        .map(|part| match weight_from(part, unit) {
            Typed::Value(weight) if weight > Weight::ZERO => Some(weight),
            Typed::Value(_) | Typed::Empty | Typed::Invalid => None,
        });
    weights
        .collect::<Option<Vec<_>>>()
        .filter(|weights| (1..=200).contains(&weights.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kg(list: &[f64]) -> Option<Vec<Weight>> {
        Some(list.iter().map(|kg| Weight::from_kg(*kg).unwrap()).collect())
    }

    #[test]
    fn weights_may_stand_with_spaces_semicolons_and_either_decimal_sign() {
        assert_eq!(
            weights_from("10 12.5  15", WeightUnit::Kg),
            kg(&[10.0, 12.5, 15.0])
        );
        assert_eq!(
            weights_from("10; 12,5; 15", WeightUnit::Kg),
            kg(&[10.0, 12.5, 15.0])
        );
        assert_eq!(
            weights_from("10, 12,5, 15", WeightUnit::Kg),
            kg(&[10.0, 12.5, 15.0])
        );
    }

    #[test]
    fn one_that_is_no_weight_loses_none_of_the_others() {
        for text in ["", "10 x", "10 0", "-5"] {
            assert_eq!(weights_from(text, WeightUnit::Kg), None, "{text}");
        }
    }

    #[test]
    fn what_is_shown_can_be_read() {
        let weights = kg(&[1.25, 10.0]).unwrap();
        assert_eq!(
            weights_from(&weights_text(&weights, WeightUnit::Kg), WeightUnit::Kg),
            Some(weights)
        );
    }
}
