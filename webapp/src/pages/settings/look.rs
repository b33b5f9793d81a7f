//! Theme, contrast, text size and language.

use leptos::prelude::*;
use shared::entity;
use shared::sync::EntityKind;

use crate::components::{Segmented, Select};
use crate::i18n::*;
use crate::platform::theme::{Contrast, TextSize, Theme};
use crate::state::use_data;

/// How the app looks and speaks. Theme and language follow the lifter, contrast and text size belong to the device.
#[component]
pub fn Look() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let theme = RwSignal::new(Some(Theme::stored()));
    let contrast = RwSignal::new(Some(Contrast::stored()));
    let size = RwSignal::new(Some(TextSize::stored()));
    let themes = vec![
        (Theme::System, (move || t_string!(i18n, you.theme_system)).into()),
        (Theme::Light, (move || t_string!(i18n, you.theme_light)).into()),
        (Theme::Dark, (move || t_string!(i18n, you.theme_dark)).into()),
    ];
    let contrasts = vec![
        (
            Contrast::System,
            (move || t_string!(i18n, you.contrast_system)).into(),
        ),
        (
            Contrast::Normal,
            (move || t_string!(i18n, you.contrast_normal)).into(),
        ),
        (
            Contrast::More,
            (move || t_string!(i18n, you.contrast_more)).into(),
        ),
    ];
    let sizes = TextSize::ALL
        .map(|size| {
            (
                size,
                TextProp::from(move || text!(i18n, plan.percent, percent = size.percent())),
            )
        })
        .to_vec();
    // No choice means the browser's language.
    let languages = Signal::derive(move || {
        let all = LANGUAGES.map(|(tag, name)| (tag.to_owned(), name.to_owned()));
        std::iter::once((String::new(), text!(i18n, you.language_browser)))
            .chain(all)
            .collect()
    });
    let language =
        Signal::derive(move || Some(data.read(&[EntityKind::Profile], |data| data.profile.language.clone())));
    let change = choose();
    let speak = move |tag: String| {
        change(&tag);
        data.set_profile(move |profile| profile.language = tag);
    };
    view! {
        <div class="stack">
            <Segmented
                label=move || t_string!(i18n, you.theme)
                options=themes
                value=theme
                on_change=move |chosen: Theme| {
                    chosen.apply();
                    theme.set(Some(chosen));
                    data.set_profile(move |profile| profile.theme = stored(chosen));
                }
            />
            <Segmented
                label=move || t_string!(i18n, you.contrast)
                options=contrasts
                value=contrast
                on_change=move |chosen: Contrast| {
                    chosen.apply();
                    contrast.set(Some(chosen));
                }
            />
            <Segmented
                label=move || t_string!(i18n, you.text_size)
                options=sizes
                value=size
                on_change=move |chosen: TextSize| {
                    chosen.apply();
                    size.set(Some(chosen));
                }
            />
            <Select label=move || t_string!(i18n, you.language) options=languages value=language on_change=speak />
        </div>
    }
}

const fn stored(theme: Theme) -> entity::Theme {
    match theme {
        Theme::System => entity::Theme::System,
        Theme::Light => entity::Theme::Light,
        Theme::Dark => entity::Theme::Dark,
    }
}
