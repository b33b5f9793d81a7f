//! Theme and text size, set on the document; `boot.js` repeats the choice before the first paint.

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

/// How large the text is, on top of the browser's own setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// 100 %.
    #[default]
    Normal,
    /// 112.5 %.
    Large,
    /// 125 %.
    Larger,
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

impl TextSize {
    /// Every choice, in the order of the settings page.
    pub const ALL: [Self; 3] = [Self::Normal, Self::Large, Self::Larger];

    const fn name(self) -> Option<&'static str> {
        match self {
            Self::Normal => None,
            Self::Large => Some("large"),
            Self::Larger => Some("larger"),
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
