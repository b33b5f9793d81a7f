//! Theme, contrast and text size, set on the document; `boot.js` repeats the choice before the first paint.

use super::{document::root, local_storage};

/// Which colours the lifter wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Paper.
    Light,
    /// Graphite.
    Dark,
}

/// How far ink and lines stand out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Contrast {
    /// As the system asks.
    #[default]
    System,
    /// As designed.
    Normal,
    /// More.
    More,
}

/// How large the text is, on top of the browser's own setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// 100 %.
    #[default]
    Normal,
    /// 125 %.
    Large,
    /// 150 %.
    Larger,
    /// 200 %.
    Double,
}

impl Theme {
    /// Every choice, in the order of the settings page.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    const fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// The stored choice.
    #[must_use]
    pub fn stored() -> Self {
        let name = local_storage::get("theme");
        Self::ALL
            .into_iter()
            .find(|theme| theme.name() == name.as_deref())
            .unwrap_or_default()
    }

    /// Shows and stores the choice.
    pub fn apply(self) {
        set("theme", "data-theme", self.name());
    }
}

impl Contrast {
    /// Every choice, in the order of the settings page.
    pub const ALL: [Self; 3] = [Self::System, Self::Normal, Self::More];

    const fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Normal => Some("normal"),
            Self::More => Some("more"),
        }
    }

    /// The stored choice.
    #[must_use]
    pub fn stored() -> Self {
        let name = local_storage::get("contrast");
        Self::ALL
            .into_iter()
            .find(|contrast| contrast.name() == name.as_deref())
            .unwrap_or_default()
    }

    /// Shows and stores the choice.
    pub fn apply(self) {
        set("contrast", "data-contrast", self.name());
    }
}

impl TextSize {
    /// Every choice, in the order of the settings page.
    pub const ALL: [Self; 4] = [Self::Normal, Self::Large, Self::Larger, Self::Double];

    /// How many hundredths of the browser's size.
    #[must_use]
    pub const fn percent(self) -> u16 {
        match self {
            Self::Normal => 100,
            Self::Large => 125,
            Self::Larger => 150,
            Self::Double => 200,
        }
    }

    const fn name(self) -> Option<&'static str> {
        match self {
            Self::Normal => None,
            Self::Large => Some("125"),
            Self::Larger => Some("150"),
            Self::Double => Some("200"),
        }
    }

    /// The stored choice.
    #[must_use]
    pub fn stored() -> Self {
        let name = local_storage::get("text_size");
        Self::ALL
            .into_iter()
            .find(|size| size.name() == name.as_deref())
            .unwrap_or_default()
    }

    /// Shows and stores the choice.
    pub fn apply(self) {
        set("text_size", "data-text-size", self.name());
    }
}

fn set(key: &str, attribute: &str, name: Option<&str>) {
    if let Some(root) = root() {
        match name {
            Some(name) => root.set_attribute(attribute, name).ok(),
            None => root.remove_attribute(attribute).ok(),
        };
    }
    match name {
        Some(name) => local_storage::set(key, name),
        None => local_storage::remove(key),
    }
}
