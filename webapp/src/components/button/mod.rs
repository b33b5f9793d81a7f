//! Buttons. At most one primary button stands on a screen: the one thing to do next.

use leptos::prelude::*;
use leptos_router::components::A;

use super::{Glyph, Icon};

/// How loud a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonVariant {
    /// The one thing to do next.
    Primary,
    /// Anything else.
    #[default]
    Secondary,
    /// Beside text: no edge.
    Quiet,
    /// Takes something away.
    Danger,
}

impl ButtonVariant {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Secondary => "button",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// What a press means to the form around the button.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// Nothing.
    #[default]
    Plain,
    /// Sends the form.
    Submit,
}

/// A button with words.
#[component]
pub fn Button(
    /// How loud.
    #[prop(optional)]
    variant: ButtonVariant,
    /// Plain, or sends the form.
    #[prop(optional)]
    kind: ButtonKind,
    /// As wide as its place.
    #[prop(optional)]
    wide: bool,
    /// A picture before the words.
    #[prop(optional, into)]
    glyph: Option<Glyph>,
    /// Cannot be pressed now. Say beside it why.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Something is under way: keeps its size, is pressed no second time.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Says more to readers than the words do.
    #[prop(optional, into)]
    describe: Option<TextProp>,
    /// What a press does.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let kind = match kind {
        ButtonKind::Plain => "button",
        ButtonKind::Submit => "submit",
    };
    view! {
        <button
            type=kind
            class=variant.class()
            class:button-wide=wide
            class:is-busy=busy
            disabled=disabled
            aria-busy=move || busy.get().then_some("true")
            aria-label=describe.map(|text| move || text.get())
            on:click=move |event| {
                if busy.get_untracked() {
                    event.prevent_default();
                } else if let Some(on_press) = on_press {
                    on_press.run(());
                }
            }
        >
            {glyph.map(|glyph| view! { <Icon glyph /> })}
            {children()}
        </button>
    }
}

/// A link that looks like a button.
#[component]
pub fn ButtonLink(
    /// Where to.
    #[prop(into)]
    href: Signal<String>,
    /// How loud.
    #[prop(optional)]
    variant: ButtonVariant,
    /// As wide as its place.
    #[prop(optional)]
    wide: bool,
    /// The words.
    children: Children,
) -> impl IntoView {
    let class = if wide {
        format!("{} button-wide", variant.class())
    } else {
        variant.class().to_owned()
    };
    view! {
        <A href=move || href.get() attr:class=class>
            {children()}
        </A>
    }
}

/// A square button with a picture and a name for readers.
#[component]
pub fn IconButton(
    /// The picture.
    #[prop(into)]
    glyph: Signal<Glyph>,
    /// The name.
    #[prop(into)]
    label: TextProp,
    /// Cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What a press does.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let name = label.clone();
    view! {
        <button
            type="button"
            class="icon-button"
            aria-label=move || name.get()
            title=move || label.get()
            disabled=disabled
            on:click=move |_| on_press.run(())
        >
            <Icon glyph />
        </button>
    }
}
