//! A line to type into, with its label, a hint, and the fault beneath.

use leptos::prelude::*;

use super::{Glyph, IconButton, unique_id};
use crate::i18n::{t_string, use_i18n};

/// What is typed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// Words.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A password; can be shown.
    Password,
    /// A number, perhaps with decimals. Stays text, so that `33,5` is not lost to the browser.
    Decimal,
    /// A date; the browser brings its picker.
    Date,
    /// Words to find something by.
    Search,
}

impl FieldKind {
    const fn input_type(self, shown: bool) -> &'static str {
        match self {
            Self::Password if !shown => "password",
            Self::Text | Self::Decimal | Self::Password => "text",
            Self::Email => "email",
            Self::Date => "date",
            Self::Search => "search",
        }
    }

    const fn keypad(self) -> &'static str {
        match self {
            Self::Decimal => "decimal",
            Self::Email => "email",
            Self::Search => "search",
            Self::Text | Self::Password | Self::Date => "text",
        }
    }

    /// Addresses and passwords are not sentences.
    const fn capitalise(self) -> &'static str {
        match self {
            Self::Text | Self::Search => "sentences",
            _ => "none",
        }
    }
}

/// A field bound to a signal. A fault is read out when it appears, and belongs to the input for readers.
#[component]
pub fn TextField(
    /// The name of the field.
    #[prop(into)]
    label: TextProp,
    /// What is in it.
    value: RwSignal<String>,
    /// What is typed in.
    #[prop(optional)]
    kind: FieldKind,
    /// Why it is asked, or how to write it.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong, if something is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What the browser may fill in: `email`, `current-password`, `new-password`, `off`.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// The name that a form or a browser test knows it by.
    #[prop(optional)]
    name: &'static str,
    /// A unit at the end: `kg`, `cm`.
    #[prop(optional, into)]
    unit: Option<TextProp>,
    /// Must be filled in.
    #[prop(optional)]
    required: bool,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The lifter has left the field or pressed Enter.
    #[prop(optional, into)]
    on_commit: Option<Callback<()>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let id = unique_id("field");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let shown = RwSignal::new(false);
    let described = {
        let (hint_id, error_id) = (hint.is_some().then(|| hint_id.clone()), error_id.clone());
        move || match (&hint_id, error.with(Option::is_some)) {
            (Some(hint), true) => Some(format!("{error_id} {hint}")),
            (None, true) => Some(error_id.clone()),
            (hint, false) => hint.clone(),
        }
    };
    view! {
        <div class="field" class:is-invalid=move || error.with(Option::is_some)>
            <label class="field-label" for=id.clone()>
                {move || label.get()}
            </label>
            <div class="field-box">
                <input
                    id=id
                    class="field-input"
                    name=name
                    type=move || kind.input_type(shown.get())
                    inputmode=kind.keypad()
                    autocapitalize=kind.capitalise()
                    autocomplete=autocomplete
                    required=required
                    disabled=disabled
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=described
                    bind:value=value
                    on:change=move |_| {
                        if let Some(on_commit) = on_commit {
                            on_commit.run(());
                        }
                    }
                />
                {unit.map(|unit| view! { <span class="field-unit">{move || unit.get()}</span> })}
                {(kind == FieldKind::Password)
                    .then(|| {
                        view! {
                            <IconButton
                                glyph=Signal::derive(move || {
                                    if shown.get() { Glyph::Hide } else { Glyph::Show }
                                })
                                label=move || {
                                    if shown.get() {
                                        t_string!(i18n, shelf.hide_password)
                                    } else {
                                        t_string!(i18n, shelf.show_password)
                                    }
                                }
                                on_press=move |()| shown.update(|shown| *shown = !*shown)
                            />
                        }
                    })}
            </div>
            {hint
                .map(|hint| {
                    view! {
                        <p id=hint_id class="field-hint">
                            {move || hint.get()}
                        </p>
                    }
                })}
            <p id=error_id class="field-error" aria-live="polite">
                {move || error.get()}
            </p>
        </div>
    }
}
