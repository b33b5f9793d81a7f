//! Theme, text size and language.

use leptos::prelude::*;
use leptos_i18n::td_string;
use shared::entity;
use shared::sync::EntityKind;

use crate::components::{Segmented, Select};
use crate::i18n::*;
use crate::platform::document;
use crate::platform::theme::{TextSize, Theme};
use crate::state::use_data;

/// How the app looks and speaks. Theme and language follow the lifter, the text size belongs to the device.
#[component]
pub fn Look() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let theme = RwSignal::new(Some(Theme::stored()));
    let size = RwSignal::new(Some(TextSize::stored()));
    let themes = vec![
        (Theme::System, (move || t_string!(i18n, you.theme_system)).into()),
        (Theme::Light, (move || t_string!(i18n, you.theme_light)).into()),
        (Theme::Dark, (move || t_string!(i18n, you.theme_dark)).into()),
    ];
    let sizes = vec![
        (
            TextSize::Normal,
            (move || t_string!(i18n, you.text_normal)).into(),
        ),
        (TextSize::Large, (move || t_string!(i18n, you.text_large)).into()),
        (
            TextSize::Larger,
            (move || t_string!(i18n, you.text_larger)).into(),
        ),
    ];
    // No choice means the browser's language.
    let languages = Signal::derive(move || {
        let all = Locale::get_all().iter().map(|locale| {
            (
                locale.as_str().to_owned(),
                td_string!(*locale, you.language_name).to_owned(),
            )
        });
        std::iter::once((String::new(), text!(i18n, you.language_browser)))
            .chain(all)
            .collect()
    });
    let language =
        Signal::derive(move || Some(data.read(&[EntityKind::Profile], |data| data.profile.language.clone())));
    let speak = move |tag: String| {
        let wanted = if tag.is_empty() {
            document::languages()
        } else {
            vec![tag.clone()]
        };
        let locale = Locale::get_all().iter().copied().find(|locale| {
            wanted
                .iter()
                .any(|tag| tag.split('-').next() == locale.as_str().split('-').next())
        });
        if let Some(locale) = locale {
            i18n.set_locale(locale);
            document::set_language(locale.as_str());
        }
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
