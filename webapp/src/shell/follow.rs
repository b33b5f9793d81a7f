//! What the lifter chose on another device and what has to show at once: language and theme.

use leptos::prelude::*;
use shared::entity;
use shared::sync::EntityKind;

use crate::i18n;
use crate::platform::theme::Theme;
use crate::state::Data;

/// Follows the profile. For the body of a component, once.
pub fn follow_profile(data: Data) {
    let choice = Memo::new(move |_| {
        let choice = data.read(&[EntityKind::Profile], |data| {
            (data.profile.language.clone(), data.profile.theme)
        });
        (data.is_ready() && data.has_profile()).then_some(choice)
    });
    i18n::follow(move || choice.with(|choice| choice.as_ref().map(|(language, _)| language.clone())));
    Effect::new(move || {
        if let Some((_, theme)) = choice.get() {
            let theme = match theme {
                entity::Theme::System => Theme::System,
                entity::Theme::Light => Theme::Light,
                entity::Theme::Dark => Theme::Dark,
            };
            if theme != Theme::stored() {
                theme.apply();
            }
        }
    });
}
