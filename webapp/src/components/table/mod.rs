//! Rows to compare. Numbers stand under each other, to the right.

use leptos::prelude::*;

/// On which side a column's content stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Words.
    #[default]
    Start,
    /// Numbers.
    End,
}

/// A column's head.
#[derive(Clone)]
pub struct Column {
    /// Its name.
    pub label: TextProp,
    /// Where its content stands. Cells of a number column carry the class `cell-number`.
    pub align: Align,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn text(label: impl Into<TextProp>) -> Self {
        Self {
            label: label.into(),
            align: Align::Start,
        }
    }

    /// A column of numbers.
    #[must_use]
    pub fn number(label: impl Into<TextProp>) -> Self {
        Self {
            label: label.into(),
            align: Align::End,
        }
    }
}

/// A table; its children are `<tr>`s. What does not fit scrolls sideways inside of it.
#[component]
pub fn Table(
    /// What it shows, for readers.
    #[prop(into)]
    caption: TextProp,
    /// The heads.
    columns: Vec<Column>,
    /// Wider than a phone, and nothing in it takes the focus: the keyboard can scroll it all the same.
    #[prop(optional)]
    wide: bool,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let heads = columns
        .into_iter()
        .map(|Column { label, align }| {
            view! {
                <th scope="col" class:cell-number=align == Align::End>
                    {move || label.get()}
                </th>
            }
        })
        .collect_view();
    let name = caption.clone();
    view! {
        <div
            class="table-scroll"
            role=wide.then_some("group")
            tabindex=wide.then_some("0")
            aria-label=move || wide.then(|| name.get())
        >
            <table class="table figures">
                <caption class="only-read">{move || caption.get()}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}
