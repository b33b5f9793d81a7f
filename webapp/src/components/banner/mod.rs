//! A state of the whole app or page that lasts: offline, demo, something to decide.

use leptos::prelude::*;

use super::{Glyph, Icon};

/// What kind of state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// To know.
    #[default]
    Info,
    /// To mind.
    Warning,
    /// Something failed.
    Error,
    /// It worked.
    Success,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "banner",
            Self::Warning => "banner banner-warning",
            Self::Error => "banner banner-error",
            Self::Success => "banner banner-success",
        }
    }

    const fn glyph(self) -> Glyph {
        match self {
            Self::Info => Glyph::Info,
            Self::Warning | Self::Error => Glyph::Warning,
            Self::Success => Glyph::Check,
        }
    }
}

/// A line with a picture; links and buttons may stand in it.
#[component]
pub fn Banner(
    /// What kind.
    #[prop(optional)]
    tone: Tone,
    /// Another picture than the kind's own.
    #[prop(optional, into)]
    glyph: Option<Glyph>,
    /// The words, and what can be done.
    children: Children,
) -> impl IntoView {
    let role = if tone == Tone::Error { "alert" } else { "status" };
    view! {
        <div class=tone.class() role=role>
            <Icon glyph=glyph.unwrap_or_else(|| tone.glyph()) />
            <div class="banner-body">{children()}</div>
        </div>
    }
}
